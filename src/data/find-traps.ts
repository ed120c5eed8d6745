// Line by line, what looks like YAML typed with a Chinese keyboard: each a suspicion with the edit that would mend
// it. Suspicions may be wrong (text may hold anything); `explain-by-traps` keeps those whose edit helps.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { findIndentationTraps } from './find-indentation-traps.ts'
import { type StructuralLine, structuralLines } from './structural-lines.ts'

export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Trap {
  readonly diagnostic: Diagnostic
  readonly edits: readonly Edit[]
}

export function findTraps(file: SourceFile, knownKeys: ReadonlySet<string>): readonly Trap[] {
  const lines = structuralLines(file.text)
  return [
    ...findIndentationTraps(file, lines, knownKeys),
    ...lines.flatMap((line, i) => (line.inBlock ? [] : contentTraps(file, line, lines[i + 1], knownKeys))),
  ]
}

const LIST_MARK =
  /^(?:[-－–—―─·•●▪◆■○∙‧・＊]|\*(?= )|\d{1,2}(?:[.．](?!\d)|[、)）])|[（(]\d{1,2}[)）]|[①-⑳])[ \u3000\u00a0]*(?=\S)/u
const KEY_AND_COLON =
  /^([^\s:：#"'“”‘’,，。；！？、（）()[\]{}]{1,16})([ \u3000]*)(：[ \u3000]*|:[\u3000\u00a0][ \u3000\u00a0]*|:(?![\s/]|$))/u

const INNER_KEY = /^([^\s:："']+):(?:\s|$)/u
const columnOf = ({ start, contentStart }: StructuralLine) => contentStart - start

const ORDINARY_KEY = /^(?:"[^"]*"|'[^']*'|[^\s:#"'“”‘’][^:#"'“”‘’]*):(?:[ \t]+|$)/u

function contentTraps(
  file: SourceFile,
  line: StructuralLine,
  next: StructuralLine | undefined,
  knownKeys: ReadonlySet<string>,
): readonly Trap[] {
  const traps: Trap[] = []
  let at = line.contentStart
  const rest = (): string => file.text.slice(at, line.end)
  const trap = (diagnostic: (span: Span) => Diagnostic, length: number, text: string): void => {
    const span = { file, start: at, end: at + length }
    traps.push({ diagnostic: diagnostic(span), edits: [{ start: at, end: at + length, text }] })
  }
  if (rest().startsWith('＃')) {
    trap(span => report('data/full-width-hash', {}, { span }), 1, '# ')
    return traps
  }
  at += /^(?:-[ \t]+)*/.exec(rest())?.[0].length ?? 0
  const mark = LIST_MARK.exec(rest())?.[0]
  if (mark !== undefined && !/^--/.test(rest())) {
    trap(span => report('data/list-mark', { mark: mark.trim() }, { span }), mark.length, '- ')
    at += mark.length
  }
  const [, key, blanks = '', colon = ''] = KEY_AND_COLON.exec(rest()) ?? []
  if (key !== undefined && mayBeKey(key, knownKeys)) {
    const keyStart = at
    at += key.length
    trap(span => colonTrap(key, colon, { ...span, start: keyStart }), blanks.length + colon.length, ': ')
    at += blanks.length + colon.length
  } else {
    at += ORDINARY_KEY.exec(rest())?.[0].length ?? 0
  }
  const value = rest()
    .replace(/[ \t]+#\s.*$/, '')
    .trimEnd()
  const inner = INNER_KEY.exec(value)?.[1] ?? ''
  if (knownKeys.has(inner) && next && columnOf(next) > columnOf(line)) {
    const blanks = /[ \t]*$/.exec(file.text.slice(line.start, at))?.[0].length ?? 0
    at -= blanks
    const edit = `\n${' '.repeat(columnOf(next))}`
    trap(
      span =>
        report(
          'data/two-keys-in-a-line',
          { inner },
          { span: { ...span, start: span.end, end: span.end + inner.length } },
        ),
      blanks,
      edit,
    )
    return traps
  }
  const valueTrap = suspectValue(value)
  if (valueTrap) trap(valueTrap.diagnostic, value.length, valueTrap.text)
  return traps
}

/** Names the schema knows, and other short words (a misspelt name), but no hour like `9:30`. */
function mayBeKey(key: string, knownKeys: ReadonlySet<string>): boolean {
  return knownKeys.has(key) || ([...key].length <= 8 && !/\d$/.test(key))
}

function colonTrap(key: string, colon: string, span: Span): Diagnostic {
  if (colon.startsWith('：')) return report('data/full-width-colon', { key }, { span })
  if (colon === ':') return report('data/colon-without-space', { key }, { span })
  return report('data/full-width-space', { key }, { span })
}

function suspectValue(
  value: string,
): { readonly diagnostic: (span: Span) => Diagnostic; readonly text: string } | undefined {
  const first = value.slice(0, 1)
  const last = value.slice(-1)
  const inner = value.slice(1, -1)
  if (value.length >= 2 && '“”＂‘’＇'.includes(first) && '“”＂‘’＇'.includes(last)) {
    const params = { open: first, close: last }
    return { diagnostic: span => report('data/full-width-quotes', params, { span }), text: quoted(inner) }
  }
  if (
    value.length >= 2 &&
    '［【['.includes(first) &&
    '］】]'.includes(last) &&
    /[［【］】]/.test(first + last)
  ) {
    const params = { open: first, close: last }
    const items = inner.split(/[，、,]/).map(item => quoted(item.trim()))
    return {
      diagnostic: span => report('data/full-width-brackets', params, { span }),
      text: `[${items.join(', ')}]`,
    }
  }
  if (/^[｜︱丨＞][-+]?$/.test(value)) {
    return { diagnostic: span => report('data/full-width-bar', { bar: first }, { span }), text: '|' }
  }
  const sign = signIn(value)
  if (sign === undefined || /^[|>][-+\d]*$/.test(value)) return undefined
  return { diagnostic: span => report('data/text-needs-quotes', { sign }, { span }), text: quoted(value) }
}

/** What makes YAML stumble over a text without quotes; of a text in quotes, only words after the closing one. */
function signIn(value: string): string | undefined {
  if (/^["']/.test(value)) return /^("[^"]*"|'[^']*')\s*[^\s"']/.test(value) ? value.slice(0, 1) : undefined
  return (
    /^(?:[@`%*&!|>#]|\[(?=.*\])|\{(?=[^:]*\}))/.exec(value)?.[0] ?? /:(?=\s|$)|\s#/.exec(value)?.[0]?.trim()
  )
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
