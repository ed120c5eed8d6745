// An element that holds running text → StyledParagraph. Which style goes with which element is said here.
import type { DocumentNode, ElementNode, Origin } from '../document/tree.ts'
import type { ElementName } from '../document/vocabulary.ts'
import { findStyle, type StyleContext } from './find-style.ts'
import { styleInlines } from './style-inlines.ts'
import type { ParagraphRole, StyledInline, StyledParagraph } from './styled-document.ts'

type Level = 1 | 2 | 3 | 4

/** `body`: the style of a paragraph that names none; it depends on where the paragraph stands. */
export function styleParagraph(element: ElementNode, body: string, context: StyleContext): StyledParagraph {
  const { name, attributes, children, origin } = element
  if (name === 'heading') {
    const level = headingLevel(attributes.get('level'))
    return { ...plainParagraph(children, HEADING_STYLES[level], origin, context), role: 'heading', level }
  }
  const style = attributes.get('style') ?? ELEMENT_STYLES[name] ?? body
  return { ...plainParagraph(children, style, origin, context), role: roleOf(name) }
}

/** Words that no element holds, in the style of that name. */
export function plainParagraph(
  nodes: readonly DocumentNode[],
  styleName: string,
  origin: Origin,
  context: StyleContext,
): StyledParagraph {
  const style = findStyle(styleName, origin, context)
  const inlines = styleInlines(nodes, style, context)
  return { kind: 'paragraph', role: 'body', style, inlines, origin: { ...origin, ...firstData(inlines) } }
}

/** A paragraph comes from the first value in it, so that what is said about it points at the clerk's own line. */
function firstData(inlines: readonly StyledInline[]): Pick<Origin, 'data'> {
  for (const inline of inlines) {
    if ('origin' in inline && inline.origin.data) return { data: inline.origin.data }
  }
  return {}
}

const ELEMENT_STYLES: { readonly [name in ElementName]?: string } = {
  letterhead: '发文机关标志',
  title: '标题',
  label: '表格标签',
}

/** GB/T 9704-2012 7.3.3. */
const HEADING_STYLES: Readonly<Record<Level, string>> = {
  1: '一级标题',
  2: '二级标题',
  3: '三级标题',
  4: '四级标题',
}

function headingLevel(text: string | undefined): Level {
  const level = Number(text)
  return level === 2 || level === 3 || level === 4 ? level : 1
}

function roleOf(name: ElementName): ParagraphRole {
  return name === 'title' || name === 'label' ? name : 'body'
}
