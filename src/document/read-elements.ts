// Markup → elements with their attributes and text, tags balanced and names known, values still unfilled. The
// static checks read a template's bodies this way, parseDocument the expanded whole.

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Span } from '../source/source-file.ts'
import { decodeEntities } from './entities.ts'
import { type Markup, spanWithin } from './markup.ts'
import { type AttributeToken, type Range, scanMarkup, type Token } from './scan-markup.ts'
import { buildSkeleton, type Skeleton } from './skeleton.ts'
import {
  type AttributeRule,
  attributeNamed,
  type ElementName,
  type ElementRule,
  elementNamed,
  vocabulary,
} from './vocabulary.ts'

export type RawText =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  /** A value: index of its piece in the markup. */
  | { readonly kind: 'value'; readonly piece: number }

export interface RawAttribute {
  readonly rule: AttributeRule
  readonly parts: readonly RawText[]
  readonly span: Span
}

export interface RawElement {
  readonly kind: 'element'
  readonly name: ElementName
  readonly attributes: ReadonlyMap<string, RawAttribute>
  readonly children: readonly RawNode[]
  /** Its opening tag. */
  readonly span: Span
}

export type RawNode = RawElement | RawText

export interface RawMarkup {
  readonly nodes: readonly RawNode[]
  readonly diagnostics: readonly Diagnostic[]
}

export function readElements(markup: Markup): RawMarkup {
  const skeleton = buildSkeleton(markup)
  const { tokens, diagnostics: scanned } = scanMarkup(skeleton)
  const diagnostics = [...scanned]
  const texts = (range: Range) => readTexts(markup, skeleton, range, diagnostics)
  const root: OpenElement = { name: undefined, typed: '', children: [], span: skeleton.spanAt(0, 0) }
  const stack: [OpenElement, ...OpenElement[]] = [root]

  for (const token of tokens) {
    const { children } = stack.at(-1) ?? root
    if (token.kind === 'text') children.push(...texts(token))
    else if (token.kind === 'close') close(token, stack, skeleton, diagnostics)
    else open(token, stack, skeleton, texts, diagnostics)
  }
  for (const { typed, span } of stack.slice(1))
    diagnostics.push(report('document/unclosed-element', { element: typed }, { span }))
  return { nodes: root.children, diagnostics }
}

const MOST_LEVELS = 100

interface OpenElement {
  /** undefined where the vocabulary has no such element: its children are then read as if it were not there. */
  readonly name: ElementName | undefined
  readonly typed: string
  readonly children: RawNode[]
  readonly span: Span
}

function open(
  token: Extract<Token, { kind: 'open' }>,
  stack: [OpenElement, ...OpenElement[]],
  skeleton: Skeleton,
  texts: (range: Range) => readonly RawText[],
  diagnostics: Diagnostic[],
): void {
  const [root] = stack
  const { children: siblings } = stack.at(-1) ?? root
  const span = skeleton.spanAt(token.start, token.end)
  const name = elementNamed(token.name)
  if (!name) {
    const suggestions = suggest(token.name, spellings(token.name))
    const at = skeleton.spanAt(token.start + 1, token.start + 1 + token.name.length)
    diagnostics.push(report('document/unknown-element', { element: token.name, suggestions }, { span: at }))
    if (!token.selfClosing) stack.push({ name, typed: token.name, children: siblings, span })
    return
  }
  const attributes = readAttributes(name, token.attributes, skeleton, texts, diagnostics)
  const children: RawNode[] = []
  siblings.push({ kind: 'element', name, attributes, children, span })
  if (token.selfClosing) return
  if (stack.length > MOST_LEVELS)
    diagnostics.push(report('template/too-deep', { limit: MOST_LEVELS }, { span }))
  else stack.push({ name, typed: token.name, children, span })
}

function close(
  { name: typed, start, end }: Extract<Token, { kind: 'close' }>,
  stack: OpenElement[],
  skeleton: Skeleton,
  diagnostics: Diagnostic[],
): void {
  const name = elementNamed(typed)
  const depth = stack.findLastIndex((open, i) => i > 0 && (name ? open.name === name : open.typed === typed))
  if (depth < 0) {
    const span = skeleton.spanAt(start, end)
    const inner = stack.length > 1 ? stack.at(-1)?.typed : undefined
    diagnostics.push(
      report('document/unexpected-close', { element: typed, ...(inner && { inner }) }, { span }),
    )
    return
  }
  for (const { typed, span } of stack.splice(depth).slice(1))
    diagnostics.push(report('document/unclosed-element', { element: typed }, { span }))
}

function readAttributes(
  element: ElementName,
  tokens: readonly AttributeToken[],
  { spanAt }: Skeleton,
  texts: (range: Range) => readonly RawText[],
  diagnostics: Diagnostic[],
): ReadonlyMap<string, RawAttribute> {
  const attributes = new Map<string, RawAttribute>()
  for (const { name: typed, value, start, end } of tokens) {
    const span = spanAt(start, end)
    const found = attributeNamed(element, typed)
    if (!found) {
      const { attributes: known }: ElementRule = vocabulary[element]
      const choices = Object.entries(known).map(([name, { zh }]) => (isLatin(typed) ? name : zh))
      const suggestions = suggest(typed, choices)
      const params = { element: vocabulary[element].zh, attribute: typed, choices, suggestions }
      diagnostics.push(
        report('document/unknown-attribute', params, { span: spanAt(start, start + typed.length) }),
      )
    } else if (attributes.has(found.name)) {
      diagnostics.push(report('document/repeated-attribute', { attribute: typed }, { span }))
    } else {
      const at = spanAt(value.start, value.end)
      const attribute = { rule: found.rule, parts: texts(value), span: at.start < at.end ? at : span }
      const problem =
        attribute.parts.every(({ kind }) => kind === 'text') && wrongValue(attribute, textOf(attribute.parts))
      if (problem) diagnostics.push(problem)
      attributes.set(found.name, attribute)
    }
  }
  return attributes
}

/** What is wrong with an attribute's value, if anything. */
export function wrongValue({ rule, span }: RawAttribute, value: string): Diagnostic | undefined {
  if (canonicalValue(rule, value) !== undefined || rule.values === 'text') return undefined
  const choices = Object.values(rule.values)
  return report('document/wrong-value', { attribute: rule.zh, value, choices }, { span })
}

/** The value by its English name; undefined where it is not allowed. */
export function canonicalValue({ values }: AttributeRule, value: string): string | undefined {
  if (values === 'text' || Object.hasOwn(values, value)) return value
  return Object.entries(values).find(([canonical, zh]) => canonical === value || zh === value)?.[0]
}

function readTexts(
  markup: Markup,
  { text, pieceAt, endOf, spanAt }: Skeleton,
  { start, end }: Range,
  diagnostics: Diagnostic[],
): readonly RawText[] {
  const parts: RawText[] = []
  for (let at = start; at < end; ) {
    const index = pieceAt(at)
    const piece = markup.pieces[index]
    if (piece?.kind === 'value') {
      parts.push({ kind: 'value', piece: index })
      at += 1
      continue
    }
    const to = Math.min(end, endOf(index))
    const span = spanAt(at, to)
    const { text: decoded, unknown } = decodeEntities(text.slice(at, to))
    for (const { entity, start } of unknown) {
      const where = spanWithin(span, to - at, start, start + entity.length)
      diagnostics.push(report('document/unknown-entity', { entity }, { span: where }))
    }
    parts.push({ kind: 'text', text: decoded, span })
    at = to
  }
  return parts
}

function textOf(parts: readonly RawText[]): string {
  return parts.map(part => (part.kind === 'text' ? part.text : '')).join('')
}

/** The names there are, in the language that was typed. */
function spellings(typed: string): readonly string[] {
  return Object.entries(vocabulary).map(([name, { zh }]) => (isLatin(typed) ? name : zh))
}

function isLatin(name: string): boolean {
  return /^[\w-]+$/u.test(name)
}
