// Whole cases made by walking schemas/case.schema.json: every field there or not, keys and choices in either spelling,
// days as people write them. A case is its canonical values and the tree of what a clerk would have typed.
import fc from 'fast-check'
import caseSchema from '../../schemas/case.schema.json' with { type: 'json' }
import type { Case } from '../../src/case/case.ts'
import { hostileLine, hostileText } from './hostile-text.ts'

/** What stands in the file. `lines`: a list that may be typed as a block of lines. */
export type Typed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Typed[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Typed])[] }

export interface WrittenCase {
  readonly values: Case
  readonly typed: Typed
}

/** By path (`reply.body`, `deputies.name`): texts of its own for a field, and how long a list is. */
export interface CaseShape {
  readonly texts?: Readonly<Record<string, fc.Arbitrary<string>>>
  readonly lengths?: Readonly<Record<string, readonly [min: number, max: number]>>
}

interface Node {
  readonly value: unknown
  readonly typed: Typed
}

interface Schema {
  readonly type?: string
  readonly title?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly 'x-titles'?: readonly string[]
  readonly 'x-zh'?: Readonly<Record<string, string>>
  readonly 'x-one'?: boolean
}

export function arbitraryCase(shape: CaseShape = {}): fc.Arbitrary<WrittenCase> {
  return nodeOf(caseSchema as unknown as Schema, '', shape).map(({ value, typed }) => {
    const { kind = 'suggestion', ...values } = value as Case & { kind?: Case['kind'] }
    return { values: { ...values, kind }, typed }
  })
}

function nodeOf(schema: Schema, path: string, shape: CaseShape): fc.Arbitrary<Node> {
  if (schema.type === 'object') return mapOf(schema, path, shape)
  if (schema.type === 'array') return listOf(schema, path, shape)
  if (path === 'pack') return fc.constantFrom('gb9704', 'jincheng').map(name => spelt(name, name))
  if (path === 'reply.class') return choiceOf(['A', 'B', 'C'], { A: 'A类', B: 'B类', C: 'C类' })
  if (schema.enum) return choiceOf(schema.enum, schema['x-zh'] ?? {})
  if (schema.format === 'date') return day
  if (schema.format === 'date-time-text') return hour
  return (shape.texts?.[path] ?? textOf(path)).map(text => spelt(text, text))
}

function mapOf(
  { properties = {}, required = [] }: Schema,
  path: string,
  shape: CaseShape,
): fc.Arbitrary<Node> {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const key = fc.constantFrom(name, ...(schema['x-titles'] ?? (schema.title ? [schema.title] : [])))
    const inner = nodeOf(schema, path === '' ? name : `${path}.${name}`, shape)
    const entry = fc.record({ key, node: inner })
    return (required.includes(name) ? entry : fc.option(entry, { nil: undefined, freq: 3 })).map(
      made => [name, made] as const,
    )
  })
  const order = fc.boolean()
  return fc.tuple(order, ...fields).map(([reversed, ...made]) => {
    const there = (made as [string, { key: string; node: Node } | undefined][]).flatMap(([name, entry]) =>
      entry ? [{ name, ...entry }] : [],
    )
    const entries = there.map(({ key, node }) => [key, node.typed] as const)
    return {
      value: Object.fromEntries(there.map(({ name, node }) => [name, node.value])),
      typed: { kind: 'map', entries: reversed ? entries.reverse() : entries },
    }
  })
}

function listOf(schema: Schema, path: string, shape: CaseShape): fc.Arbitrary<Node> {
  const [minLength, maxLength] = shape.lengths?.[path] ?? [path === 'deputies' ? 1 : 0, 4]
  const items = fc.array(nodeOf(schema.items ?? {}, path, shape), { minLength, maxLength, size: 'max' })
  return fc.tuple(items, fc.nat(2)).map(([nodes, way]): Node => {
    const value = nodes.map(node => node.value)
    const texts = nodes.flatMap(({ typed }) => (typed.kind === 'text' ? [typed.text] : []))
    const list: Typed = { kind: 'list', items: nodes.map(({ typed }) => typed) }
    const [only] = nodes
    if (!schema['x-one'] || !only) return { value, typed: list }
    // A block of lines is a list of its lines.
    const inLines = texts.every(text => !text.includes('\n') && text.trim() === text)
    if (way === 1 && nodes.length === 1 && inLines) return { value, typed: only.typed }
    return { value, typed: way === 2 && inLines ? { kind: 'lines', lines: texts } : list }
  })
}

function choiceOf(choices: readonly string[], chinese: Readonly<Record<string, string>>): fc.Arbitrary<Node> {
  return fc
    .record({ choice: fc.constantFrom(...choices), inChinese: fc.boolean() })
    .map(({ choice, inChinese }) => spelt(choice, inChinese ? (chinese[choice] ?? choice) : choice))
}

const day: fc.Arbitrary<Node> = fc
  .record({
    date: fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    way: fc.nat(4),
  })
  .map(({ date, way }) => {
    const value = date.toISOString().slice(0, 10)
    const [year, month, dayOfMonth] = value.split('-').map(Number)
    const spellings = [
      value,
      `${year}-${month}-${dayOfMonth}`,
      `${year}/${month}/${dayOfMonth}`,
      `${year}年${month}月${dayOfMonth}日`,
      `${year} 年 ${month} 月 ${dayOfMonth} 日`,
    ]
    return spelt(value, spellings[way] ?? value)
  })

const hour: fc.Arbitrary<Node> = fc
  .record({ node: day, time: fc.constantFrom('', '上午', '09:30', '下午3时30分') })
  .map(({ node, time }) => {
    const { text } = node.typed as { text: string }
    return time === '' ? node : spelt(`${node.value} ${time}`, `${text} ${time}`)
  })

function textOf(path: string): fc.Arbitrary<string> {
  if (path === 'reply.body') return hostileText({ max: 12 }, 60)
  if (/points$/.test(path)) return fc.oneof(hostileLine(30), hostileText({ max: 3 }, 10))
  if (/opening|closing|remarks/.test(path)) return hostileText({ max: 3 }, 20)
  if (/title$/.test(path)) return hostileLine(16)
  // What fits on no line is refused (layout/letterhead-too-long).
  if (path === 'office.name') return hostileLine(6).filter(name => [...name].length <= 45)
  return hostileLine(6)
}

function spelt(value: string, text: string): Node {
  return { value, typed: { kind: 'text', text } }
}
