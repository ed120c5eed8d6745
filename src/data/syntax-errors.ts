// The YAML reader's own complaints → diagnostics, the first of each line: the others are mostly its echo.
import { type Document, type Node, visit } from 'yaml'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'

/** More than anyone will read at once. */
const MOST_LINES = 30

export function syntaxErrors(
  file: SourceFile,
  { contents, errors, warnings }: Document.Parsed,
): readonly Diagnostic[] {
  const byLine = new Map<number, Diagnostic>()
  for (const { code, message, pos } of [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const start = NEVER_CLOSED.test(message) ? openingBefore(pos[0], contents) : pos[0]
    const span = { file, start, end: start === pos[0] ? Math.max(start + 1, pos[1]) : start + 1 }
    const line = file.text.lastIndexOf('\n', start - 1)
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

/** yaml notices at the file's end that a quote or bracket was never closed; people look for where it was opened. */
function openingBefore(offset: number, contents: Node | null): number {
  let opening = offset
  const open = (opens: boolean | undefined, range: Node['range']): void => {
    if (opens && range && range[0] < offset) opening = range[0]
  }
  visit(contents, {
    Scalar: (_, { type, range }) => open(type?.startsWith('QUOTE'), range),
    Collection: (_, { flow, range }) => open(flow, range),
  })
  return opening
}
