// A text file the program read, and places in it. Everything that can be wrong points into one of these.

/** No file that is read as text is larger. */
export const MOST_BYTES = 1_048_576

/** A file as text. `lineStarts[i]` is the UTF-16 offset at which line i (from 0) begins. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly lineStarts: readonly number[]
}

/** A stretch of a file: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly file: SourceFile
  readonly start: number
  readonly end: number
}

/** A place as people count: line and column from 1, column in UTF-16 units as editors show it. */
export interface Position {
  readonly line: number
  readonly column: number
}

export function createSourceFile(path: string, text: string): SourceFile {
  const lineStarts = [0]
  for (const { index } of text.matchAll(/\r\n|\r|\n/g)) {
    lineStarts.push(index + (text[index] === '\r' && text[index + 1] === '\n' ? 2 : 1))
  }
  return { path, text, lineStarts }
}

export function positionAt(file: SourceFile, offset: number): Position {
  let low = 0
  let high = file.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (file.lineStarts[low] ?? 0) + 1 }
}
