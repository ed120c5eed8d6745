// A problem as people see it: place, what is wrong, the lines around it, how to mend it, where to read more. Several
// that differ in one sentence only (five fonts that are not installed) share the rest.
import { type Diagnostic, messageOf } from '../../diagnostics/diagnostic.ts'
import type { Language, Severity } from '../../diagnostics/rule.ts'
import { STANDARD_INPUT } from '../../host/standard-input.ts'
import { codeFrame, type FrameLine } from '../../source/code-frame.ts'
import { printable } from '../../source/printable.ts'
import { positionAt, type Span } from '../../source/source-file.ts'
import type { Paint } from '../paint.ts'
import { showPath } from '../show-path.ts'

interface Manner {
  readonly language: Language
  readonly paint: Paint
  /** The case being worked on, for problems without a place of their own. */
  readonly path?: string | undefined
  /** Name the page of `reply explain`. */
  readonly more: boolean
}

export function formatDiagnostic(
  diagnostic: Diagnostic,
  likewise: readonly Diagnostic[],
  manner: Manner,
): string {
  const { rule, severity, span, related } = diagnostic
  const { language, paint, path, more } = manner
  const words = WORDS[language]
  const { help } = shownMessage(diagnostic, language)
  const place = span ? placeOf(span, language) : path && nameOf(path, language)
  const heading = [
    place && paint('bold', place),
    paint(COLORS[severity], words[severity]),
    paint('dim', rule),
  ]
  return [
    heading.filter(Boolean).join('  '),
    ...[diagnostic, ...likewise].map(each => indent(shownMessage(each, language).summary)),
    ...(span && !isEmpty(span) ? ['', ...frameLines(span, severity, paint), ''] : []),
    ...related.flatMap(({ span, note }) => [
      indent(`${words.related}${note[language]}  ${paint('dim', placeOf(span, language))}`),
      ...frameLines(span, 'note', paint, ['marked', 'marks']),
      '',
    ]),
    ...(help ? [indent(words.help + help)] : []),
    ...(more ? [indent(paint('dim', `${words.more}reply explain ${rule}`))] : []),
  ].join('\n')
}

/** Names of files and what else others wrote are spelt out, so that a message is the lines we made of it. */
const shownMessage = ({ params, ...diagnostic }: Diagnostic, language: Language) =>
  messageOf({ ...diagnostic, params: spelt(params) } as Diagnostic, language)

function spelt(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(spelt)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spelt(each)]))
}

const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const

const WORDS = {
  zh: {
    error: '错误',
    warning: '提醒',
    note: '说明',
    help: '怎么改：',
    more: '详细说明：',
    related: '另见：',
    standardInput: '标准输入',
  },
  en: {
    error: 'error',
    warning: 'warning',
    note: 'note',
    help: 'To mend it: ',
    more: 'Read more: ',
    related: 'See also: ',
    standardInput: 'stdin',
  },
} as const

/** An empty file, or one that could not be read, has no lines to point at. */
const isEmpty = ({ file }: Span) => file.text === ''

function placeOf(span: Span, language: Language): string {
  const { line, column } = positionAt(span.file, span.start)
  const name = nameOf(span.file.path, language)
  return isEmpty(span) ? name : `${name}:${line}:${column}`
}

const nameOf = (path: string, language: Language) =>
  path === STANDARD_INPUT ? WORDS[language].standardInput : showPath(path)

const ALL = ['context', 'marked', 'marks'] as const

function frameLines(
  span: Span,
  severity: Severity,
  paint: Paint,
  kinds: readonly FrameLine['kind'][] = ALL,
): string[] {
  return codeFrame(span)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, gutter, text }) => {
      const shown = kind === 'marks' ? paint(COLORS[severity], text) : text
      return `  ${paint('dim', gutter)} ${shown}`.trimEnd()
    })
}

const indent = (text: string) =>
  text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
