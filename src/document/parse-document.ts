// Expanded markup → the document's tree: which element stands where is checked, values are filled in, the
// template's own line breaks and indents are dropped, and a line break inside a value becomes a `break`.
import { type Checked, checked } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { childrenOf, isCellBlock, mayHoldText } from './content.ts'
import type { Markup } from './markup.ts'
import {
  canonicalValue,
  type RawAttribute,
  type RawElement,
  type RawNode,
  type RawText,
  readElements,
  wrongValue,
} from './read-elements.ts'
import type { DocumentNode, DocumentTree, ElementNode, Origin, TextNode } from './tree.ts'
import { type ElementName, vocabulary } from './vocabulary.ts'

export function parseDocument(markup: Markup): Checked<DocumentTree> {
  const { nodes, diagnostics: read } = readElements(markup)
  const parser = new TreeBuilder(markup)
  const roots = parser.children(nodes, undefined, { file: markup.file, start: 0, end: 0 })
  const diagnostics = [...read, ...parser.diagnostics]
  const [root, second] = roots.filter(node => node.kind === 'element')
  const where = { span: second?.origin.template ?? { file: markup.file, start: 0, end: 0 } }
  if (!root || second) {
    return { ok: false, diagnostics: [...diagnostics, report('document/not-one-root', {}, where)] }
  }
  return checked({ root }, diagnostics)
}

class TreeBuilder {
  readonly diagnostics: Diagnostic[] = []
  readonly #markup: Markup

  constructor(markup: Markup) {
    this.#markup = markup
  }

  children(
    raw: readonly RawNode[],
    parent: ElementName | undefined,
    place: Origin['template'],
  ): DocumentNode[] {
    const inline = mayHoldText(parent)
    const nodes: DocumentNode[] = []
    for (const node of raw) {
      if (node.kind === 'element') {
        nodes.push(this.#element(node, parent))
        continue
      }
      const texts = this.#texts(node)
      const stray = inline ? undefined : texts.find(text => text.kind === 'element' || /\S/u.test(text.text))
      if (stray) this.#refuseText(stray, parent)
      if (inline) for (const text of texts) nodes.push(text)
    }
    if (parent) this.#checkWhole(parent, nodes, place)
    return parent === 'cell' && nodes.some(isBlock) ? nodes.filter(isBlock) : nodes
  }

  #element(raw: RawElement, parent: ElementName | undefined): ElementNode {
    const { name, span } = raw
    const allowed = childrenOf(parent)
    if (!allowed.includes(name)) {
      const params = misplacement(name, parent)
      this.diagnostics.push(report('document/misplaced-element', params, { span }))
    }
    const attributes = new Map<string, string>()
    for (const [key, attribute] of raw.attributes) {
      const value = this.#attribute(attribute)
      if (value !== undefined) attributes.set(key, value)
    }
    const children = this.children(raw.children, name, span)
    return { kind: 'element', name, attributes, children, origin: { template: span } }
  }

  #attribute(attribute: RawAttribute): string | undefined {
    const value = attribute.parts
      .map(part => (part.kind === 'text' ? part.text : this.#value(part).text))
      .join('')
    const filled = attribute.parts.some(({ kind }) => kind === 'value')
    const problem = filled && wrongValue(attribute, value)
    if (problem) this.diagnostics.push(problem)
    return canonicalValue(attribute.rule, value)
  }

  #texts(raw: RawText): readonly (TextNode | ElementNode)[] {
    if (raw.kind === 'text') {
      const text = withoutLineBreaks(raw.text)
      return text ? [{ kind: 'text', text, origin: { template: raw.span } }] : []
    }
    const { text, origin } = this.#value(raw)
    return linesOf(text).flatMap((line, i): (TextNode | ElementNode)[] => [
      ...(i > 0 ? [lineBreak(origin)] : []),
      ...(line ? [{ kind: 'text', text: line, origin } as const] : []),
    ])
  }

  #value({ piece }: Extract<RawText, { kind: 'value' }>): { readonly text: string; readonly origin: Origin } {
    const found = this.#markup.pieces[piece]
    return found?.kind === 'value' ? found : { text: '', origin: {} }
  }

  #refuseText(stray: DocumentNode, parent: ElementName | undefined): void {
    const text = stray.kind === 'text' ? stray.text.trim() : ''
    const span = stray.origin.template ?? stray.origin.data
    this.diagnostics.push(report('document/misplaced-text', { text, ...inside(parent) }, { span }))
  }

  /** What can only be said of all children together. */
  #checkWhole(parent: ElementName, children: readonly DocumentNode[], span: Origin['template']): void {
    const elements = children.filter(node => node.kind === 'element')
    if (parent === 'cell' && elements.some(isBlock)) {
      const loose = children.find(
        node => !isBlock(node) && !(node.kind === 'text' && /^\s*$/u.test(node.text)),
      )
      if (loose) this.#refuseText(loose, parent)
    }
    if (parent === 'sign-off' || parent === 'table' || parent === 'row' || parent === 'attachments') {
      const wanted = childrenOf(parent)
      const missing = wanted.find(name => !elements.some(child => child.name === name))
      if (missing)
        this.diagnostics.push(
          report(
            'document/missing-element',
            { parent: vocabulary[parent].zh, element: vocabulary[missing].zh },
            { span },
          ),
        )
    }
    for (const [i, { name, origin }] of elements.entries()) {
      if (!ONCE.includes(name) || elements.findIndex(other => other.name === name) === i) continue
      this.diagnostics.push(
        report('document/repeated-element', { element: vocabulary[name].zh }, { span: origin.template }),
      )
    }
  }
}

/** Elements that a paper has once at most. */
const ONCE: readonly ElementName[] = ['letterhead', 'title', 'sign-off', 'signer', 'date', 'foot']

export function misplacement(name: ElementName, parent: ElementName | undefined) {
  return {
    element: vocabulary[name].zh,
    allowed: childrenOf(parent).map(child => vocabulary[child].zh),
    ...inside(parent),
  }
}

export function inside(parent: ElementName | undefined): { readonly parent?: string } {
  return parent ? { parent: vocabulary[parent].zh } : {}
}

/** Line breaks go with all the blanks around them. */
function withoutLineBreaks(text: string): string {
  const [first = '', ...others] = linesOf(text)
  const last = others.pop()
  if (last === undefined) return first
  return first.trimEnd() + others.map(line => line.trim()).join('') + last.trimStart()
}

function linesOf(text: string): readonly string[] {
  return text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\r|\n/) : [text]
}

function lineBreak(origin: Origin): ElementNode {
  return { kind: 'element', name: 'break', attributes: new Map(), children: [], origin }
}

/** A label or paragraph of a cell, as against text that stands in the cell itself. */
function isBlock(node: DocumentNode): boolean {
  return node.kind === 'element' && isCellBlock(node.name)
}
