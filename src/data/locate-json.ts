// Where the values of a JSON file stand, or where it stops being JSON. Asked only when something is wrong with one: the
// engine's own reader is faster, but does not tell places.
import type { SourceFile, Span } from '../source/source-file.ts'
import type { Place } from './draft.ts'

export type Located =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly fault: Span }

export function locateJson(file: SourceFile): Located {
  const cursor: Cursor = { file, at: 0 }
  try {
    skipBlanks(cursor)
    const place = readValue(cursor, 0)
    skipBlanks(cursor)
    if (cursor.at < file.text.length) throw new Fault()
    return { ok: true, place }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const start = Math.min(cursor.at, file.text.length)
    return { ok: false, fault: { file, start, end: Math.min(start + 1, file.text.length) } }
  }
}

interface Cursor {
  readonly file: SourceFile
  at: number
}

class Fault extends Error {}

/** Nothing of ours is nested as deep. */
const DEEPEST = 64

const BLANKS = /[ \t\n\r]*/y
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function readValue(cursor: Cursor, depth: number): Place {
  const { file, at: start } = cursor
  const children = new Map<string | number, Place>()
  const sign = file.text[start]
  if (depth > DEEPEST) throw new Fault()
  if (sign === '{') {
    readMembers(cursor, '}', () => {
      const start = cursor.at
      const key: string = JSON.parse(take(cursor, STRING))
      const keySpan = { file, start, end: cursor.at }
      skipBlanks(cursor)
      takeSign(cursor, ':')
      skipBlanks(cursor)
      children.set(key, { ...readValue(cursor, depth + 1), keySpan })
    })
  } else if (sign === '[') {
    readMembers(cursor, ']', () => {
      children.set(children.size, readValue(cursor, depth + 1))
    })
  } else {
    take(cursor, sign === '"' ? STRING : SCALAR)
  }
  return { span: { file, start, end: cursor.at }, children }
}

function readMembers(cursor: Cursor, end: string, readMember: () => void): void {
  cursor.at += 1
  skipBlanks(cursor)
  let isFirst = true
  while (cursor.file.text[cursor.at] !== end) {
    if (!isFirst) {
      takeSign(cursor, ',')
      skipBlanks(cursor)
    }
    isFirst = false
    readMember()
    skipBlanks(cursor)
  }
  cursor.at += 1
}

const skipBlanks = (cursor: Cursor) => void take(cursor, BLANKS)

function takeSign(cursor: Cursor, sign: string): void {
  if (cursor.file.text[cursor.at] !== sign) throw new Fault()
  cursor.at += 1
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const [found] = pattern.exec(cursor.file.text) ?? []
  if (found === undefined) throw new Fault()
  cursor.at += found.length
  return found
}
