// The YAML reader's own complaints → diagnostics, the first of each line: the others are mostly its echo.
import { type Document, type Node, visit } from 'yaml'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { positionAt, type SourceFile } from '../source/source-file.ts'

/** More than anyone will read at once. */
const MOST_LINES = 30

export function syntaxErrors(
  file: SourceFile,
  { contents, errors, warnings }: Document.Parsed,
): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>()
  const openings = errors.some(({ message }) => NEVER_CLOSED.test(message)) ? openingsIn(contents) : []
  for (const { code, message, pos } of [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const opening = NEVER_CLOSED.test(message) ? openings.findLast(offset => offset < pos[0]) : undefined
    const start = opening ?? pos[0]
    const span = { file, start, end: opening === undefined ? Math.max(start + 1, pos[1]) : start + 1 }
    const { line } = positionAt(file, start)
    if (byLine.has(line)) continue
    byLine.set(
      line,
      code === 'TAB_AS_INDENT'
        ? report('data/tab-indentation', { lines: 1 }, { span })
        : report('data/yaml-syntax', { code, detail: message }, { span }),
    )
    if (byLine.size === MOST_LINES) break
  }
  return [...byLine.values()]
}

const NEVER_CLOSED = /^Missing closing|end with a [\]}]/

/**
 * Where quotes and brackets open. yaml notices at the file's end that one was never closed; people look for where
 * it was opened.
 */
function openingsIn(contents: Node | null): readonly number[] {
  const openings: number[] = []
  const add = (opens: boolean | undefined, range: Node['range']): void => {
    if (opens && range) openings.push(range[0])
  }
  visit(contents, {
    Scalar: (_, { type, range }) => add(type?.startsWith('QUOTE'), range),
    Collection: (_, { flow, range }) => add(flow, range),
  })
  return openings
}
