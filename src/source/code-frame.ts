// The lines around a place, with carets under it, as the clerk's own editor shows them. Plain text in pieces:
// colour is the reporter's business. Offsets are counted in terminal cells, so carets stand under Han characters.
import { clusters, displayWidth } from './display-width.ts'
import { spellOut } from './printable.ts'
import { positionAt, type SourceFile, type Span } from './source-file.ts'

export interface FrameLine {
  /** `marks` is the line of carets under the marked one. */
  readonly kind: 'context' | 'marked' | 'marks'
  /** ` 12 │`, or blanks as wide. */
  readonly gutter: string
  readonly text: string
}

/** One line before, the line where the span begins, carets, one line after. A span over several lines is marked on its first. */
export function codeFrame(span: Span, maxWidth = 96): readonly FrameLine[] {
  const { file } = span
  const { line } = positionAt(file, span.start)
  const shown = [line - 1, line, line + 1].filter(n => n === line || hasText(file, n))
  const digits = Math.max(...shown.map(n => String(n).length))
  const gutter = (label: string) => ` ${label.padStart(digits + 1)} │`

  return shown.flatMap((n): FrameLine[] => {
    const cells = visible(lineText(file, n))
    if (n !== line)
      return [{ kind: 'context', gutter: gutter(`${n}`), text: window(cells, 0, maxWidth).text }]
    const lineStart = file.lineStarts[line - 1] ?? 0
    const from = widthBefore(cells, span.start - lineStart)
    const to = Math.max(widthBefore(cells, span.end - lineStart), from + 1)
    const { text, shift, width } = window(cells, from, maxWidth)
    const carets = '^'.repeat(Math.max(1, Math.min(to + shift, width) - (from + shift)))
    return [
      { kind: 'marked', gutter: gutter(`${n}`), text },
      { kind: 'marks', gutter: gutter(''), text: ' '.repeat(from + shift) + carets },
    ]
  })
}

interface VisibleCell {
  readonly text: string
  readonly start: number
  readonly width: number
}

/** Each cluster as it is shown: tabs and characters that a terminal hides or obeys are spelt out. */
function visible(line: string): readonly VisibleCell[] {
  const cells = clusters(line)
  if (line.search(HIDDEN) < 0) return cells
  return cells.map(({ text, start, width }) => {
    const shown = text.replace(HIDDEN, show)
    return shown === text ? { text, start, width } : { text: shown, start, width: displayWidth(shown) }
  })
}

/** Control characters, soft hyphen, zero-width and direction marks, stray surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a terminal
const HIDDEN = /[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu

const show = (character: string) => (character === '\t' ? '⇥   ' : spellOut(character))

function widthBefore(cells: readonly VisibleCell[], offset: number): number {
  let width = 0
  for (const cell of cells) {
    if (cell.start >= offset) break
    width += cell.width
  }
  return width
}

/** At most `maxWidth` cells of a line, `from` among them; `shift` says how far everything moved. */
function window(cells: readonly VisibleCell[], from: number, maxWidth: number) {
  const total = cells.reduce((sum, { width }) => sum + width, 0)
  if (total <= maxWidth) return { text: join(cells), shift: 0, width: Math.max(total, from + 1) }

  const ellipsis = 1
  const room = maxWidth - 2 * ellipsis
  const wanted = Math.max(0, Math.min(from - Math.floor(room / 3), total - room))
  const kept: VisibleCell[] = []
  let left = 0
  let keptFrom = -1
  let keptWidth = 0
  for (const cell of cells) {
    if (left >= wanted && keptWidth + cell.width <= room) {
      if (keptFrom < 0) keptFrom = left
      kept.push(cell)
      keptWidth += cell.width
    } else if (keptFrom >= 0) break
    left += cell.width
  }
  const cutBefore = keptFrom > 0
  const cutAfter = keptFrom + keptWidth < total
  const shift = (cutBefore ? ellipsis : 0) - Math.max(0, keptFrom)
  return {
    text: `${cutBefore ? '…' : ''}${join(kept)}${cutAfter ? '…' : ''}`,
    shift,
    width: Math.max((cutBefore ? ellipsis : 0) + keptWidth, from + shift + 1),
  }
}

const join = (cells: readonly VisibleCell[]) => cells.map(({ text }) => text).join('')

function lineText(file: SourceFile, line: number): string {
  return file.text.slice(file.lineStarts[line - 1] ?? 0, file.lineStarts[line]).replace(/[\r\n]+$/, '')
}

/** There is such a line, and it is not the nothing after the file's last line break. */
function hasText(file: SourceFile, line: number): boolean {
  const start = file.lineStarts[line - 1]
  return start !== undefined && start < file.text.length
}
