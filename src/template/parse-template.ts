// Template text → Handlebars' syntax tree, or what is wrong with it, told at the tag that is to blame.
import Handlebars from 'handlebars'
import { type Checked, checked } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { syntaxTrees } from './syntax-trees.ts'
import type { TemplateSource } from './template-source.ts'

export function parseTemplate(source: TemplateSource): Checked<hbs.AST.Program> {
  const typing = [...fullWidthBraces(source), ...tildes(source)]
  const deep = tooDeep(source)
  if (deep) return { ok: false, diagnostics: [...typing, deep] }
  try {
    return checked(syntaxTree(source.text), typing)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const found = [...typing, ...findSyntaxErrors(source)]
    const top = { span: source.spanAt(0, source.text.length) }
    return {
      ok: false,
      diagnostics: found.length > 0 ? found : [report('template/syntax', { tag: '' }, top)],
    }
  }
}

function syntaxTree(text: string): hbs.AST.Program {
  const known = syntaxTrees.get(text)
  return known === undefined ? Handlebars.parseWithoutProcessing(text) : JSON.parse(known)
}

/** `{{~ … ~}}`: the markup parser drops line breaks and indents anyway, so the marks would only eat wanted spaces. */
function tildes({ text, spanAt }: TemplateSource): readonly Diagnostic[] {
  return [...text.matchAll(/\{\{~|~\}\}/gu)].map(({ 0: mark, index }) =>
    report('template/not-allowed', { what: mark }, { span: spanAt(index, index + mark.length) }),
  )
}

/** `｛｛建议.编号｝｝`, which Handlebars would print as it stands. */
function fullWidthBraces({ text, spanAt }: TemplateSource): readonly Diagnostic[] {
  return [...text.matchAll(/[｛{]?｛|｝[｝}]?/gu)].map(({ 0: sign, index }) =>
    report(
      'template/full-width-sign',
      { sign, instead: sign.includes('｛') ? '{{' : '}}' },
      {
        span: spanAt(index, index + sign.length),
      },
    ),
  )
}

const MOST_LEVELS = 100

/** Found before Handlebars descends into it. */
function tooDeep({ text, spanAt }: TemplateSource): Diagnostic | undefined {
  let levels = 0
  for (const { 0: tag, index } of text.matchAll(/\{\{\{?\{?~?[#^/]|\(|\)|\}\}/gu)) {
    if (tag === '(' || /[#^]/u.test(tag)) levels += 1
    else if (tag !== '}}') levels = Math.max(0, levels - 1)
    if (levels > MOST_LEVELS)
      return report('template/too-deep', { limit: MOST_LEVELS }, { span: spanAt(index, index + tag.length) })
  }
  return undefined
}

interface OpenBlock {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Handlebars says where it gave up; we look at the tags one by one to say which of them is wrong. */
function findSyntaxErrors({ text, spanAt }: TemplateSource): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const open: OpenBlock[] = []
  for (const { 0: tag, index: start } of text.matchAll(TAG)) {
    const end = start + tag.length
    const span = spanAt(start, end)
    const block = /^\{\{~?#[>*]?\s*([^\s}|~]+)/u.exec(tag)?.[1]
    const closed = /^\{\{~?\/\s*([^\s}~]+)/u.exec(tag)?.[1]
    if (/^\{\{~?!/u.test(tag)) continue
    if (!/\}\}$/u.test(tag)) diagnostics.push(report('template/unclosed-tag', { tag }, { span }))
    else if (block !== undefined) {
      open.push({ name: block, start, end })
      if (!parses(`${tag}{{/${block}}}`)) diagnostics.push(report('template/syntax', { tag }, { span }))
    } else if (closed !== undefined) {
      const depth = open.findLastIndex(({ name }) => name === closed)
      const inner = open.at(-1)
      if (depth < 0)
        diagnostics.push(
          report(
            'template/unexpected-close',
            { block: closed, ...(inner && { inner: inner.name }) },
            { span },
          ),
        )
      else
        for (const { name, start, end } of open.splice(depth).slice(1))
          diagnostics.push(report('template/unclosed-block', { block: name }, { span: spanAt(start, end) }))
    } else if (/^\{\{~?\s*(?:else\b|\^)/u.test(tag)) {
      if (open.length === 0) diagnostics.push(report('template/stray-else', {}, { span }))
    } else if (!parses(tag)) diagnostics.push(report('template/syntax', { tag }, { span }))
  }
  for (const { name, start, end } of open)
    diagnostics.push(report('template/unclosed-block', { block: name }, { span: spanAt(start, end) }))
  return diagnostics
}

/** A tag to its end, or to the end of the line or the next tag where it has none. Comments may span lines. */
const TAG =
  /(?<!\\)(?:\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{(?:(?!\{\{|\}\})[^\n])*(?:\}{2,4})?)/gu

function parses(text: string): boolean {
  try {
    Handlebars.parse(text)
    return true
  } catch {
    return false
  }
}
