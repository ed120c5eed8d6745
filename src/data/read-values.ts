// YAML tree → values as the schema names and types them: English keys, canonical choices and dates, numbers only
// where the schema asks for one. What does not fit stays as it is, for validation to report.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { DataPath } from './data.ts'
import type { Draft, Place } from './draft.ts'
import { type JsonSchema, resolveSchema, typesOf } from './json-schema.ts'
import { canonicalKey, fieldName, schemaOfOtherKey } from './key-names.ts'
import { readDate, readDateWithTime } from './read-date.ts'
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlText, YamlTree } from './yaml-tree.ts'

export interface ReadValues {
  readonly draft: Draft
  readonly diagnostics: readonly Diagnostic[]
}

export function readValues({ root }: YamlTree, schema: JsonSchema): ReadValues {
  const reader: Reader = { root: schema, diagnostics: [] }
  const draft = readNode(reader, root, schema, [])
  return { draft, diagnostics: reader.diagnostics }
}

interface Reader {
  readonly root: JsonSchema
  readonly diagnostics: Diagnostic[]
}

function readNode(reader: Reader, node: YamlNode, unresolved: JsonSchema, path: DataPath): Draft {
  const schema = resolveSchema(unresolved, reader.root)
  if (node.kind === 'map') return readMap(reader, node, schema, path)
  if (node.kind === 'list') return readList(reader, node, schema, path)
  const place = leaf(node.span)
  if (node.kind === 'empty') return { value: null, place: { ...place, empty: true } }
  if (schema['x-one'] === true) return readOneAsList(reader, node, schema, path)
  return { value: readText(reader, node, schema, path), place }
}

function readMap(reader: Reader, map: YamlMap, schema: JsonSchema, path: DataPath): Draft {
  const values: [string, unknown][] = []
  const children = new Map<string, Place>()
  const written = new Map<string, YamlEntry>()
  for (const entry of map.entries) {
    const key = canonicalKey(schema, entry.key) ?? entry.key
    const first = written.get(key)
    if (first) reader.diagnostics.push(inTwoSpellings(entry, first))
    if (first) continue
    written.set(key, entry)
    const inner = schema.properties?.[key] ?? schemaOfOtherKey(schema, key) ?? {}
    const { value, place } = readNode(reader, entry.value, inner, [...path, key])
    if (!place.empty) values.push([key, value])
    children.set(key, { ...place, keySpan: entry.keySpan, ...(place.empty && { span: entry.keySpan }) })
  }
  return { value: Object.fromEntries(values), place: { span: map.span, children } }
}

function inTwoSpellings(entry: YamlEntry, first: YamlEntry): Diagnostic {
  const note = { zh: `“${first.key}”在这里`, en: `“${first.key}” stands here` }
  return report(
    'data/key-in-two-spellings',
    { key: entry.key, other: first.key },
    { span: entry.keySpan, related: [{ span: first.keySpan, note }] },
  )
}

function readList(reader: Reader, list: YamlList, schema: JsonSchema, path: DataPath): Draft {
  const items = list.items.filter(item => {
    if (item.kind === 'empty') {
      const field = fieldName(reader.root, path)
      reader.diagnostics.push(report('data/empty-item', { field }, { span: item.span }))
    }
    return item.kind !== 'empty'
  })
  const drafts = items.map((item, index) => readNode(reader, item, schema.items ?? {}, [...path, index]))
  const children = new Map(drafts.map(({ place }, index) => [index, place]))
  return { value: drafts.map(({ value }) => value), place: { span: list.span, children } }
}

/** Where the schema says `x-one`: one text is a list of one, a `|` block a list of its lines. */
function readOneAsList(reader: Reader, node: YamlText, schema: JsonSchema, path: DataPath): Draft {
  const lines = node.style === 'block' ? linesOf(node) : [node]
  const [, open, close] = (node.style === 'plain' && /^([［【]).*([］】])$/.exec(node.text)) || []
  if (open !== undefined && close !== undefined) {
    reader.diagnostics.push(report('data/full-width-brackets', { open, close }, { span: node.span }))
  }
  const items = { kind: 'list', items: lines, span: node.span } as const
  return readList(reader, items, schema, path)
}

function linesOf({ text, span }: YamlText): readonly YamlText[] {
  const { file } = span
  let from = file.text.indexOf('\n', span.start)
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const start = file.text.indexOf(line.trim(), from)
      from = start + line.trim().length
      const place = start < 0 ? span : { file, start, end: from }
      return { kind: 'text', text: line.trim(), style: 'block', span: place }
    })
}

function readText(reader: Reader, node: YamlText, schema: JsonSchema, path: DataPath): unknown {
  const types = typesOf(schema)
  if (schema.enum) return choice(schema, node.text)
  if (types.includes('string') || types.length === 0) return readFormatted(reader, node, schema, path)
  if (node.style === 'plain') {
    if (types.includes('boolean') && Object.hasOwn(BOOLEANS, node.text)) return BOOLEANS[node.text]
    const isNumber = types.includes('number') || types.includes('integer')
    if (isNumber && /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(node.text)) return Number(node.text)
  }
  return node.text
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false, 是: true, 否: false }

function choice(schema: JsonSchema, typed: string): string {
  const text = typed.trim()
  if (schema.enum?.includes(text)) return text
  const chinese = Object.entries(schema['x-zh'] ?? {}).find(([, zh]) => zh === text)
  return chinese?.[0] ?? typed
}

function readFormatted(reader: Reader, node: YamlText, schema: JsonSchema, path: DataPath): string {
  const read =
    schema.format === 'date' ? readDate : schema.format === 'date-time-text' ? readDateWithTime : undefined
  const date = read?.(node.text)
  if (date === undefined) return node.text
  if (date.kind === 'date') return date.text
  const field = fieldName(reader.root, path)
  const value = node.text.trim()
  const where = { span: node.span }
  reader.diagnostics.push(
    date.kind === 'impossible'
      ? report('data/impossible-date', { field, value }, where)
      : report(
          'data/not-a-date',
          { field, value, ...(date.suggestion !== undefined && { suggestion: date.suggestion }) },
          where,
        ),
  )
  return node.text
}

function leaf(span: Span): Place {
  return { span, children: new Map() }
}
