// A typed tree as YAML, by the yaml package or by hand: plain where that is safe, in either quotes, or as a block.
import fc from 'fast-check'
import { parseDocument, stringify } from 'yaml'
import type { Typed } from './arbitrary-case.ts'

/** How a file is written; the hand's choices are used in turn. */
export type Handwriting = 'package' | readonly number[]

export const handwriting: fc.Arbitrary<Handwriting> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('package' as const) },
  { weight: 3, arbitrary: fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }) },
)

export function writeYaml(typed: Typed, writing: Handwriting): string {
  if (writing === 'package') return stringify(plain(typed), { lineWidth: 0 })
  let turn = 0
  const next = () => writing[turn++ % writing.length] ?? 0
  return `${node(typed, '', next).replace(/^\n/, '')}\n`
}

function plain(typed: Typed): unknown {
  if (typed.kind === 'text') return typed.text
  if (typed.kind === 'list') return typed.items.map(plain)
  if (typed.kind === 'lines') return `${typed.lines.join('\n')}\n`
  return Object.fromEntries(typed.entries.map(([key, value]) => [key, plain(value)]))
}

/** What follows `key:` or `-`, from the blank on. */
function node(typed: Typed, indent: string, next: () => number): string {
  if (typed.kind === 'text') return scalar(typed.text, indent, next())
  if (typed.kind === 'lines') return block(`${typed.lines.join('\n')}\n`, indent)
  if (typed.kind === 'list') {
    if (typed.items.length === 0) return ' []'
    return typed.items.map(item => `\n${indent}-${inItem(item, `${indent}  `, next)}`).join('')
  }
  if (typed.entries.length === 0) return ' {}'
  return typed.entries.map(([key, value]) => `\n${indent}${key}:${node(value, `${indent}  `, next)}`).join('')
}

function inItem(typed: Typed, indent: string, next: () => number): string {
  const text = node(typed, indent, next)
  return typed.kind === 'map' && text.startsWith('\n') ? ` ${text.slice(1 + indent.length)}` : text
}

function scalar(text: string, indent: string, way: number): string {
  if (way === 0 && isPlain(text)) return ` ${text}`
  if (way === 1 && !text.includes('\n')) return ` '${text.replaceAll("'", "''")}'`
  return way === 2 ? block(text, indent) : ` ${JSON.stringify(text)}`
}

function isPlain(text: string): boolean {
  if (text.includes('\n') || text === 'null' || text === '~') return false
  const { errors, contents } = parseDocument(`a: ${text}\n`, { schema: 'failsafe' })
  return errors.length === 0 && (contents?.toJSON() as { a?: unknown } | undefined)?.a === text
}

/** With the indentation told, since a first line may begin with blanks of its own. */
function block(text: string, indent: string): string {
  if (/[\u0085\u2028\u2029]/u.test(text) || text.trim() === '') return ` ${JSON.stringify(text)}`
  const keep = text.endsWith('\n') ? (text.endsWith('\n\n') ? '+' : '') : '-'
  const lines = text.replace(/\n$/, '').split('\n')
  return ` |${/^[ \n]/.test(text) ? 2 : ''}${keep}\n${lines
    .map(line => (line === '' ? '' : indent + line))
    .join('\n')}`
}
