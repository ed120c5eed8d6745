// DocumentTree → StyledDocument: every element gets the style it names, or the one its kind always has.
// GB/T 9704-2012 clause 7 names the elements; which look each has stands in styles.yaml.
import { type Checked, checked } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { DocumentTree, ElementNode } from '../document/tree.ts'
import { childElements } from './child-elements.ts'
import type { StyleContext } from './find-style.ts'
import { styleBlock } from './style-block.ts'
import { styleParagraph } from './style-paragraph.ts'
import type { PageSetup, StyleSheet } from './style-sheet.ts'
import type { StyledBlock, StyledDocument, StyledParagraph } from './styled-document.ts'

export function applyStyles(tree: DocumentTree, sheet: StyleSheet): Checked<StyledDocument> {
  const problems: Diagnostic[] = []
  const page = pageOf(tree.root, sheet, problems)
  if (!page) return { ok: false, diagnostics: problems }

  const context: StyleContext = { sheet, page, problems }
  const blocks: StyledBlock[] = []
  const foot: StyledParagraph[] = []
  let letterhead: StyledParagraph | undefined
  for (const child of tree.root.children) {
    if (child.kind === 'element' && child.name === 'letterhead') {
      if (letterhead) problems.push(report('style/second-letterhead', {}, { span: child.origin.template }))
      letterhead = styleParagraph(child, '正文', context)
    } else if (child.kind === 'element' && child.name === 'foot') {
      foot.push(...childElements(child).map(paragraph => styleParagraph(paragraph, '抄送', context)))
    } else {
      blocks.push(...styleBlock(child, context))
    }
  }
  if (letterhead && !page.letterhead) {
    const span = letterhead.origin.template
    problems.push(report('style/no-letterhead-here', { page: page.name }, { span }))
  }
  return checked({ sheet, page, blocks, foot, ...(letterhead && { letterhead }) }, problems)
}

function pageOf(root: ElementNode, sheet: StyleSheet, problems: Diagnostic[]): PageSetup | undefined {
  const name = root.attributes.get('page')
  const pages = Object.keys(sheet.pages)
  const span = root.origin.template
  if (name === undefined) problems.push(report('style/missing-page', { pages }, { span }))
  else if (Object.hasOwn(sheet.pages, name)) return sheet.pages[name]
  else problems.push(report('style/unknown-page', { name, nearest: suggest(name, pages)[0] }, { span }))
  return undefined
}
