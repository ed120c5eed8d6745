// Indentation that YAML cannot follow: made of tabs or full-width spaces, out of line with its neighbours, or missing
// below a `|`. Neighbouring lines with one fault are one trap, or a pasted page would fill the screen.
import { report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Edit, Trap } from './find-traps.ts'
import { blockParentOf, type StructuralLine } from './structural-lines.ts'

export function findIndentationTraps(
  file: SourceFile,
  lines: readonly StructuralLine[],
  knownKeys: ReadonlySet<string>,
): readonly Trap[] {
  const written = lines.map(line => {
    const indent = file.text.slice(line.start, line.contentStart)
    const spaces = indent.replace(/[\t\u3000]/g, '  ').replace(/[^ ]/g, ' ')
    return { ...line, indent, spaces, content: file.text.slice(line.contentStart, line.end) }
  })
  const isKey = ({ content }: WrittenLine) => knownKeys.has(KEY.exec(content)?.[1] ?? '')
  return [
    ...wrongBlanks(file, written),
    ...notBelowBar(file, written, isKey),
    ...outOfLine(file, written, isKey),
  ]
}

interface WrittenLine extends StructuralLine {
  readonly indent: string
  /** With ordinary spaces instead. */
  readonly spaces: string
  readonly content: string
}

const KEY = /^(?:-\s+)*["']?([^\s:："']+)["']?\s*[:：]/u

function wrongBlanks(file: SourceFile, lines: readonly WrittenLine[]): readonly Trap[] {
  const ruleOf = ({ indent }: WrittenLine) => {
    const wrong = /[^ ]/.exec(indent)?.[0]
    if (wrong === undefined) return undefined
    return wrong === '\t' ? 'data/tab-indentation' : 'data/full-width-indentation'
  }
  return runs(lines, ruleOf).map(([rule, run]) => {
    const edits = run.map(line => reindent(line, line.spaces))
    return { diagnostic: report(rule, { lines: run.length }, whereIs(file, run)), edits }
  })
}

/** `正文: |`, and the text under it begins at the margin. */
function notBelowBar(
  file: SourceFile,
  lines: readonly WrittenLine[],
  isKey: (line: WrittenLine) => boolean,
): readonly Trap[] {
  return lines.flatMap((opening, i): readonly Trap[] => {
    const parent = blockParentOf(opening.indent, opening.content)
    if (parent === undefined) return []
    let end = i + 1
    const isText = (line: WrittenLine) => !isKey(line) && !line.inBlock && line.indent === line.spaces
    for (let line = lines[end]; line && isText(line) && !opensBlock(line); line = lines[end]) end += 1
    const run = lines.slice(i + 1, end)
    if (run.length === 0) return []
    const blanks = ' '.repeat(parent + 2)
    const edits = run.map(line => reindent(line, blanks + line.indent))
    return [
      {
        diagnostic: report(
          'data/text-not-indented',
          { lines: run.length, spaces: blanks.length },
          { span: { file, start: run[0]?.contentStart ?? 0, end: run[0]?.end ?? 0 } },
        ),
        edits,
      },
    ]
  })
}

/** A key a little to the left or the right of those before it, or those before it left of where they belong. */
function outOfLine(
  file: SourceFile,
  lines: readonly WrittenLine[],
  isKey: (line: WrittenLine) => boolean,
): readonly Trap[] {
  const meant = new Map<WrittenLine, number>()
  let levels: number[] = [0]
  let opens = false
  /** Lines under a key without a value that are no further in than the key. */
  let loose: WrittenLine[] = []
  for (const line of lines) {
    const column = line.spaces.length
    const last = levels.at(-1) ?? 0
    const fits = column > last ? opens : levels.includes(column)
    let level = column
    if (!fits && isKey(line) && line.indent === line.spaces) {
      if (column > last && loose.length > 0) for (const each of loose) meant.set(each, column)
      else {
        level = column > last ? last : nearest(column, levels)
        meant.set(line, level)
      }
    }
    const staysOut = level === last && !line.content.startsWith('-') && (opens || loose.length > 0)
    if (opens || !staysOut) loose = []
    if (staysOut) loose.push(line)
    levels = [...levels.filter(each => each < level), level]
    const mark = /^(?:-\s+)+/.exec(line.content)?.[0].length ?? 0
    if (mark > 0) levels.push(level + mark)
    opens = opensLevel(line, isKey)
  }
  return runs(lines, line => meant.get(line)).map(([level, run]) => {
    const edits = run.map(line => reindent(line, ' '.repeat(level)))
    return {
      diagnostic: report('data/out-of-line', { lines: run.length, spaces: level }, whereIs(file, run)),
      edits,
    }
  })
}

/** `建议:`, `-`, `正文: |`, and `建议: 会议: …`, which was to be two lines. */
function opensLevel(line: WrittenLine, isKey: (line: WrittenLine) => boolean): boolean {
  const { content } = line
  if (/(?:^|[:：]|-)\s*(?:#.*)?$/.test(content) || opensBlock(line)) return true
  const value = content.replace(KEY, '').trimStart()
  return value !== content && isKey({ ...line, content: value })
}

const opensBlock = ({ indent, content }: WrittenLine) => blockParentOf(indent, content) !== undefined

function nearest(column: number, levels: readonly number[]): number {
  return levels.reduce(
    (best, level) => (Math.abs(level - column) <= Math.abs(best - column) ? level : best),
    0,
  )
}

/** Neighbours that `kindOf` calls the same. */
function runs<K>(
  lines: readonly WrittenLine[],
  kindOf: (line: WrittenLine) => K | undefined,
): readonly (readonly [K, readonly WrittenLine[]])[] {
  const found: [K, WrittenLine[]][] = []
  let before: K | undefined
  for (const line of lines) {
    const kind = kindOf(line)
    if (kind !== undefined) {
      if (kind === before) found.at(-1)?.[1].push(line)
      else found.push([kind, [line]])
    }
    before = kind
  }
  return found
}

function reindent({ start, contentStart }: WrittenLine, text: string): Edit {
  return { start, end: contentStart, text }
}

/** The first line's indentation, or its first character where it has none. */
function whereIs(file: SourceFile, [first]: readonly WrittenLine[]) {
  const { start = 0, contentStart = 0 } = first ?? {}
  return { span: { file, start, end: Math.max(contentStart, start + 1) } }
}
