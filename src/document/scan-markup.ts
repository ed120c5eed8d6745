// Markup → tags and text. Knows how a tag is written, not which elements there are.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { HOLE, type Skeleton } from './skeleton.ts'
import { elementNamed } from './vocabulary.ts'

/** Offsets into the skeleton. */
export interface Range {
  readonly start: number
  readonly end: number
}

export type Token =
  | (Range & { readonly kind: 'text' })
  | (Range & { readonly kind: 'close'; readonly name: string })
  | (Range & {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: readonly AttributeToken[]
      readonly selfClosing: boolean
    })

export interface AttributeToken extends Range {
  readonly name: string
  /** Between the quotes. */
  readonly value: Range
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_\-]*`
const CLOSE_TAG = new RegExp(String.raw`</\s*(${NAME})\s*>`, 'uy')
const OPEN_TAG = new RegExp(`<(${NAME})`, 'uy')
const TAG_END = /\s*(\/?)>/uy
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy')
const FULL_WIDTH_TAG = new RegExp(`[＜〈]/?(${NAME})`, 'gu')

export function scanMarkup(skeleton: Skeleton): {
  tokens: readonly Token[]
  diagnostics: readonly Diagnostic[]
} {
  const { text, spanAt } = skeleton
  const tokens: Token[] = []
  const diagnostics: Diagnostic[] = []
  let at = 0

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }

  const readText = (): void => {
    const next = text.indexOf('<', at)
    const end = next < 0 ? text.length : next
    const words = text.slice(at, end)
    if (/[＜〈]/.test(words)) findFullWidthTags(words)
    tokens.push({ kind: 'text', start: at, end })
    at = end
  }

  const findFullWidthTags = (words: string): void => {
    for (const found of words.matchAll(FULL_WIDTH_TAG)) {
      const [sign] = found[0]
      if (!sign || !elementNamed(found[1] ?? '')) continue
      const start = at + found.index
      const span = spanAt(start, start + found[0].length)
      diagnostics.push(report('document/full-width-sign', { sign, instead: '<' }, { span }))
    }
  }

  const readComment = (): void => {
    const end = text.indexOf('-->', at + 4)
    if (end < 0) diagnostics.push(report('document/unclosed-comment', {}, { span: spanAt(at, at + 4) }))
    at = end < 0 ? text.length : end + 3
  }

  const readTag = (name: string, start: number): void => {
    const attributes: AttributeToken[] = []
    at += 1 + name.length
    for (;;) {
      const end = match(TAG_END)
      if (end) {
        at += end[0].length
        tokens.push({ kind: 'open', name, attributes, selfClosing: end[1] === '/', start, end: at })
        return
      }
      const found = match(ATTRIBUTE)
      if (!found) break
      const [whole, attribute = ''] = found
      const from = at + whole.search(/\S/u)
      at += whole.length
      const value = { start: at - 1 - (found[2] ?? found[3] ?? '').length, end: at - 1 }
      attributes.push({ name: attribute, value, start: from, end: at })
    }
    diagnostics.push(explainTag(skeleton, name, start, at))
    const close = text.slice(at).search(/[<>＞]/u)
    at = close < 0 ? text.length : at + close + (text[at + close] === '<' ? 0 : 1)
    const selfClosing = /\/\s*[>＞]$/u.test(text.slice(start, at))
    tokens.push({ kind: 'open', name, attributes, selfClosing, start, end: at })
  }

  while (at < text.length) {
    if (text[at] !== '<') readText()
    else if (text.startsWith('<!--', at)) readComment()
    else {
      const start = at
      const close = text[at + 1] === '/' ? match(CLOSE_TAG) : null
      const open = close ? null : match(OPEN_TAG)
      if (close) {
        at += close[0].length
        tokens.push({ kind: 'close', name: close[1] ?? '', start, end: at })
      } else if (open) {
        readTag(open[1] ?? '', start)
      } else {
        diagnostics.push(explainAngle(skeleton, at))
        at += 1
      }
    }
  }
  return { tokens, diagnostics }
}

/** Why the tag `<name …` cannot be read beyond `at`. */
function explainTag({ text, spanAt }: Skeleton, name: string, start: number, at: number): Diagnostic {
  const rest = text.slice(at)
  const bad = at + (/\S/u.exec(rest)?.index ?? 0)
  const attribute = new RegExp(String.raw`^\s*(?:${NAME})?\s*`, 'u').exec(rest)?.[0].length ?? 0
  const equals = at + attribute
  const quote = equals + (/^[=＝]\s*/u.exec(text.slice(equals))?.[0].length ?? 0)
  for (const [offset, signs] of FULL_WIDTH_SIGNS(equals, quote)) {
    const sign = text[offset] ?? ''
    const instead = signs[sign]
    if (instead)
      return report('document/full-width-sign', { sign, instead }, { span: spanAt(offset, offset + 1) })
  }
  if (text[bad] === HOLE || text[quote] === HOLE)
    return report('document/field-outside-quotes', { tag: name }, { span: spanAt(bad, bad + 1) })
  if (/^["']/u.test(text.slice(quote)))
    return report('document/unclosed-quote', { tag: name }, { span: spanAt(quote, quote + 1) })
  if (!/\S/u.test(rest) || text[bad] === '<')
    return report('document/unclosed-tag', { tag: name }, { span: spanAt(start, start + 1 + name.length) })
  return report('document/bad-attribute', { tag: name }, { span: spanAt(bad, bad + 1) })
}

const FULL_WIDTH_SIGNS = (equals: number, quote: number) =>
  [
    [equals, { '＝': '=', '＞': '>', '／': '/', '〉': '>' }],
    [quote, { '“': '"', '”': '"', '‘': '"', '’': '"', '＂': '"' }],
  ] as readonly (readonly [number, Readonly<Record<string, string>>])[]

/** A `<` that begins no tag. */
function explainAngle({ text, spanAt }: Skeleton, at: number): Diagnostic {
  const span = spanAt(at, at + 1)
  if (text[at + 1] === HOLE) return report('document/field-outside-quotes', { tag: '' }, { span })
  return report('document/stray-angle', {}, { span })
}
