// Template and view → markup: the template's words and, kept apart from them, the values that filled its fields.
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import type { Markup, MarkupPiece } from '../document/markup.ts'
import type { Span } from '../source/source-file.ts'
import { TracedText, type View, type ViewValue } from '../view/view.ts'
import { functions } from './functions.ts'
import { Output } from './output.ts'
import type { Body, Expression, Instruction, Template } from './template.ts'

export function expandTemplate(template: Template, view: View): Checked<Markup> {
  const output = new Output()
  expand(template.body, { context: view, root: view, named: new Map() }, output)
  if (output.refused) return failed(output.refused)
  return checked({ file: template.file, pieces: output.pieces })
}

/** The run-time side of a Scope. */
interface Frame {
  readonly context: ViewValue | undefined
  readonly root: View
  readonly named: ReadonlyMap<string, ViewValue | undefined>
  readonly outer?: Frame
  readonly loop?: Readonly<Record<string, ViewValue>>
}

function expand({ instructions }: Body, frame: Frame, output: Output): void {
  for (const instruction of instructions) {
    if (!output.allows(instruction.span, instruction.kind === 'literal' ? instruction.tags : 0)) return
    switch (instruction.kind) {
      case 'literal':
        output.add(instruction)
        break
      case 'print':
        output.add(printed(evaluate(instruction.value, frame), instruction.span))
        break
      case 'if': {
        const holds = isPresent(evaluate(instruction.condition, frame)) !== instruction.negated
        expand(holds ? instruction.body : instruction.otherwise, frame, output)
        break
      }
      case 'each':
      case 'with':
        expandBlock(instruction, frame, output)
        break
      case 'include': {
        const named = new Map([...instruction.named].map(([name, value]) => [name, evaluate(value, frame)]))
        const context = instruction.context ? evaluate(instruction.context, frame) : frame.context
        expand(instruction.body, { context, root: frame.root, named }, output)
        break
      }
    }
  }
}

function expandBlock(
  { kind, value, names, body, otherwise, span }: Extract<Instruction, { kind: 'each' | 'with' }>,
  frame: Frame,
  output: Output,
): void {
  const found = evaluate(value, frame)
  if (!isPresent(found)) {
    expand(otherwise, frame, output)
    return
  }
  const items = kind === 'each' && isList(found) ? found : [found]
  const [itemName, indexName] = names
  const outer = output.within
  if (kind === 'each') output.within = { span, items }
  for (const [i, context] of items.entries()) {
    if (!output.allows(span)) return
    const index = new TracedText(String(i))
    const loop = kind === 'each' ? { index, first: i === 0, last: i === items.length - 1 } : frame.loop
    const named = new Map<string, ViewValue | undefined>()
    if (itemName !== undefined) named.set(itemName, context)
    if (indexName !== undefined) named.set(indexName, index)
    expand(body, { context, root: frame.root, named, outer: frame, ...(loop && { loop }) }, output)
  }
  output.within = outer
}

function evaluate(expression: Expression, frame: Frame): ViewValue | undefined {
  switch (expression.kind) {
    case 'constant':
      return new TracedText(expression.text)
    case 'call':
      return functions[expression.function].call(...expression.arguments.map(value => evaluate(value, frame)))
    case 'path':
      return evaluatePath(expression, frame)
  }
}

function evaluatePath(
  { from, up, steps }: Extract<Expression, { kind: 'path' }>,
  frame: Frame,
): ViewValue | undefined {
  let at: Frame | undefined = frame
  for (let i = 0; i < up; i += 1) at = at?.outer
  const [first = '', ...rest] = steps
  switch (from) {
    case 'root':
      return valueAt(frame.root, steps)
    case 'loop':
      return frame.loop?.[first]
    case 'named':
      return valueAt(at?.named.get(first), rest)
    case 'context':
      return valueAt(at?.context, steps)
  }
}

/** Own names only: nothing a template writes can reach what JavaScript itself put on an object. */
function valueAt(value: ViewValue | undefined, steps: readonly string[]): ViewValue | undefined {
  let found = value
  for (const step of steps) {
    if (typeof found !== 'object' || found instanceof TracedText || !Object.hasOwn(found, step))
      return undefined
    found = (found as Readonly<Record<string, ViewValue | undefined>>)[step]
  }
  return found
}

/** What {{#if}} asks: is there anything to print? */
function isPresent(value: ViewValue | undefined): value is ViewValue {
  if (value instanceof TracedText) return value.text !== ''
  if (isList(value)) return value.length > 0
  return value !== undefined && value !== false
}

function printed(value: ViewValue | undefined, template: Span): MarkupPiece {
  if (value instanceof TracedText)
    return { kind: 'value', text: value.text, origin: { template, ...(value.span && { data: value.span }) } }
  if (typeof value === 'boolean') return { kind: 'value', text: value ? '是' : '否', origin: { template } }
  return { kind: 'value', text: '', origin: { template } }
}

function isList(value: ViewValue | undefined): value is readonly ViewValue[] {
  return Array.isArray(value)
}
