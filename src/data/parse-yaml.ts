// YAML text → tree with places. What YAML does silently and a clerk would not expect (aliases, tags, folded
// lines, text taken for a comment) is reported instead of done.
import { type Alias, Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, Parser } from 'yaml'
import { type Checked, failed } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { positionAt, type SourceFile, type Span } from '../source/source-file.ts'
import { findForbiddenInValue } from './find-forbidden-characters.ts'
import { findCommaInItem, findSurprises } from './find-surprises.ts'
import { syntaxErrors } from './syntax-errors.ts'
import { depthOf } from './yaml-depth.ts'
import type { YamlEmpty, YamlEntry, YamlList, YamlNode, YamlText, YamlTree } from './yaml-tree.ts'

/** yaml composes by recursion, and a full stack ends the whole process. */
const MOST_LEVELS = 250

/** Fails where the tree would tell nothing; other errors are among its notices, so that its values are judged as well. */
export function parseYaml(file: SourceFile): Checked<YamlTree> {
  const tokens = [...new Parser().parse(file.text)]
  if (depthOf(tokens, MOST_LEVELS) > MOST_LEVELS) {
    return failed(report('data/too-deep', { limit: MOST_LEVELS }, { span: { file, start: 0, end: 1 } }))
  }
  const [document, second] = compose(tokens)
  if (document === undefined || document.contents === null) {
    const problems = document ? syntaxErrors(file, document) : []
    return failed(...problems, report('data/empty-file', {}, { span: { file, start: 0, end: 0 } }))
  }
  const broken = syntaxErrors(file, document)
  const found: Diagnostic[] = []
  const root = readNode(document.contents, file, found)
  if (second) found.push(severalDocuments(file, second))
  if (root.kind === 'empty') found.push(report('data/empty-file', {}, { span: root.span }))
  const notices = [...broken, ...withoutEchoes(found, broken.length > 0)]
  if (broken.length > 0 || second || root.kind === 'empty') return { ok: false, diagnostics: notices }
  return { ok: true, value: { file, root, notices }, diagnostics: [] }
}

function compose(tokens: readonly CST.Token[]): readonly Document.Parsed[] {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  return [...composer.compose(tokens)] as Document.Parsed[]
}

/** One special sign a line tells enough; in broken YAML, lines run together that were never meant to. */
function withoutEchoes(found: readonly Diagnostic[], isBroken: boolean): readonly Diagnostic[] {
  const signLines = new Set<number>()
  return found.filter(({ rule, severity, span }) => {
    if (isBroken && (rule === 'data/lines-joined' || severity !== 'error')) return false
    if (rule !== 'data/yaml-sign' || !span) return true
    const { line } = positionAt(span.file, span.start)
    const isFirst = !signLines.has(line)
    signLines.add(line)
    return isFirst
  })
}

function severalDocuments(file: SourceFile, second: Document.Parsed): Diagnostic {
  const start = second.range[0]
  const marker = Math.max(file.text.lastIndexOf('\n---', start), file.text.lastIndexOf('\n...', start))
  const span = { file, start: marker + 1, end: marker + 4 }
  return report('data/several-documents', {}, { span })
}

function readNode(node: unknown, file: SourceFile, found: Diagnostic[]): YamlNode {
  const span = spanOf(node, file)
  if (isAlias(node)) {
    found.push(report('data/yaml-sign', { sign: '*' }, { span }))
    return { kind: 'text', text: (node as Alias).source, style: 'plain', span }
  }
  reportProperties(node, span, found)
  if (isMap(node)) return { kind: 'map', entries: readEntries(node.items, file, found), span }
  if (isSeq(node)) return readList(node, span, found)
  return isScalar(node) ? readScalar(node, span, found) : { kind: 'empty', span }
}

function readList(
  { items, flow }: { readonly items: readonly unknown[]; readonly flow?: boolean },
  span: Span,
  found: Diagnostic[],
): YamlList {
  const nodes = items.map(item => readNode(item, span.file, found))
  for (const item of flow ? nodes : []) {
    if (item.kind === 'text' && item.style === 'plain') found.push(...findCommaInItem(item.text, item.span))
  }
  return { kind: 'list', items: nodes, span }
}

function readEntries(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  file: SourceFile,
  found: Diagnostic[],
): readonly YamlEntry[] {
  const byKey = new Map<string, YamlEntry>()
  for (const { key, value } of items) {
    const keySpan = spanOf(key, file)
    const name = isScalar(key) ? String(key.value ?? '') : ''
    const entry = { key: name, keySpan, value: value ? readNode(value, file, found) : emptyAt(keySpan) }
    const first = byKey.get(name)
    reportProperties(key, keySpan, found)
    if (name === '') found.push(report('data/key-not-text', {}, { span: keySpan }))
    else if (first) found.push(duplicateKey(entry, first))
    else byKey.set(name, entry)
  }
  return [...byKey.values()]
}

function duplicateKey(entry: YamlEntry, first: YamlEntry): Diagnostic {
  const note = { zh: '第一处在这里', en: 'it stands here first' }
  return report(
    'data/duplicate-key',
    { key: entry.key },
    { span: entry.keySpan, related: [{ span: first.keySpan, note }] },
  )
}

function readScalar(
  node: { readonly value: unknown; readonly type?: string; readonly range?: readonly number[] | null },
  span: Span,
  found: Diagnostic[],
): YamlText | YamlEmpty {
  const text = String(node.value ?? '')
  const style = node.type?.startsWith('QUOTE') ? 'quoted' : node.type?.startsWith('BLOCK') ? 'block' : 'plain'
  found.push(
    ...findForbiddenInValue(text, span),
    ...findSurprises(text, style, span, node.range?.[2] ?? span.end),
  )
  const empty = text.trim() === '' || (style === 'plain' && (text === 'null' || text === '~'))
  return empty ? { kind: 'empty', span } : { kind: 'text', text, style, span }
}

/** An anchor or a tag would swallow the first word of the clerk's text. */
function reportProperties(node: unknown, { file, start, end }: Span, found: Diagnostic[]): void {
  if (typeof node !== 'object' || node === null) return
  const { anchor, tag } = node as { anchor?: unknown; tag?: unknown }
  if (anchor === undefined && tag === undefined) return
  const before = file.text.slice(Math.max(0, start - LONGEST_PROPERTIES), start)
  const written = /(?:[&!]\S*(?:\s+|$))+$/.exec(before)?.[0].length ?? 0
  const span = { file, start: start - written, end }
  found.push(report('data/yaml-sign', { sign: anchor === undefined ? '!' : '&' }, { span }))
}

const LONGEST_PROPERTIES = 100

function emptyAt({ file, end }: Span): YamlEmpty {
  return { kind: 'empty', span: { file, start: end, end } }
}

/** Without the blanks and line ends that YAML counts to a block. */
function spanOf(node: unknown, file: SourceFile): Span {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range
  const [start, valueEnd] = range ?? [0, 0]
  const length = file.text.slice(start, valueEnd).trimEnd().length
  return { file, start, end: start + length }
}
