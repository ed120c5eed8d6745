// Where a template's elements stand, checked without a case: blocks and includes are looked through, both branches.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { childrenOf, mayHoldText } from '../document/content.ts'
import { inside, misplacement } from '../document/parse-document.ts'
import type { RawNode, RawText } from '../document/read-elements.ts'
import type { ElementName } from '../document/vocabulary.ts'
import type { Body, Instruction, Template } from './template.ts'

export function checkStructure({ body }: Template): readonly Diagnostic[] {
  const checker = new StructureChecker()
  checker.nodes(body.markup, body, undefined)
  return checker.diagnostics
}

class StructureChecker {
  readonly diagnostics: Diagnostic[] = []
  /** A body is checked once for each element it stands in. */
  readonly #seen = new Map<Body, Set<ElementName | 'attribute' | undefined>>()

  nodes(nodes: readonly RawNode[], body: Body, parent: ElementName | undefined): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.#text(node, parent)
      else if (node.kind === 'value') this.#value(body.instructions[node.piece], parent)
      else {
        if (!childrenOf(parent).includes(node.name))
          this.diagnostics.push(
            report('document/misplaced-element', misplacement(node.name, parent), { span: node.span }),
          )
        for (const { parts } of node.attributes.values())
          for (const part of parts) if (part.kind === 'value') this.#attribute(body.instructions[part.piece])
        this.nodes(node.children, body, node.name)
      }
    }
  }

  #text({ text, span }: Extract<RawText, { kind: 'text' }>, parent: ElementName | undefined): void {
    if (mayHoldText(parent) || !/\S/u.test(text)) return
    this.diagnostics.push(
      report('document/misplaced-text', { text: text.trim(), ...inside(parent) }, { span }),
    )
  }

  #value(instruction: Instruction | undefined, parent: ElementName | undefined): void {
    if (instruction?.kind === 'print') {
      if (mayHoldText(parent)) return
      const params = { text: '', ...inside(parent) }
      this.diagnostics.push(report('document/misplaced-text', params, { span: instruction.span }))
    } else
      for (const inner of bodiesOf(instruction))
        if (this.#first(inner, parent)) this.nodes(inner.markup, inner, parent)
  }

  /** Blocks and includes between the quotes of an attribute: words and fields, no tags, no quotes. */
  #attribute(instruction: Instruction | undefined): void {
    for (const inner of bodiesOf(instruction)) {
      if (!this.#first(inner, 'attribute')) continue
      for (const part of inner.instructions) {
        if (part.kind === 'literal' && /[<"']/u.test(part.text))
          this.diagnostics.push(report('template/tag-in-attribute', {}, { span: part.span }))
        this.#attribute(part)
      }
    }
  }

  #first(body: Body, parent: ElementName | 'attribute' | undefined): boolean {
    const seen = this.#seen.get(body) ?? new Set()
    if (seen.has(parent)) return false
    this.#seen.set(body, seen.add(parent))
    return true
  }
}

function bodiesOf(instruction: Instruction | undefined): readonly Body[] {
  switch (instruction?.kind) {
    case 'if':
    case 'each':
    case 'with':
      return [instruction.body, instruction.otherwise]
    case 'include':
      return [instruction.body]
    default:
      return []
  }
}
