// Two DOCX files, one perhaps edited and saved by another program → where they first differ, in a clerk's terms.
import { strFromU8, unzipSync } from 'fflate'
import type { Difference } from '../diagnostics/rules/verify-rules.ts'
import { decodeEntities } from '../document/entities.ts'

/** The files are known to differ. */
export function compareDocx(found: Uint8Array, today: Uint8Array): Difference {
  const theirs = unpack(found)
  const ours = unpack(today)
  if (!theirs || !ours) return { kind: 'unreadable' }
  const text = firstDifferentParagraph(theirs[BODY] ?? '', ours[BODY] ?? '')
  if (text) return text
  // What was written into the body comes before what a program adds by itself.
  const parts = [BODY, ...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  const part = parts.find(path => theirs[path] !== ours[path])
  return part === undefined ? { kind: 'packing' } : { kind: 'part', part }
}

const BODY = 'word/document.xml'

function unpack(docx: Uint8Array): Readonly<Record<string, string>> | undefined {
  try {
    const parts = Object.entries(unzipSync(docx))
    return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]))
  } catch {
    // Whatever a damaged package trips over, it is no package that can be compared.
    return undefined
  }
}

function firstDifferentParagraph(found: string, today: string): Difference | undefined {
  const theirs = paragraphs(found)
  const ours = paragraphs(today)
  for (let index = 0; index < Math.max(theirs.length, ours.length); index++) {
    const one = [...(theirs[index] ?? '')]
    const other = [...(ours[index] ?? '')]
    let at = 0
    while (at < one.length && one[at] === other[at]) at++
    if (at === one.length && at === other.length) continue
    return { kind: 'text', paragraph: index + 1, found: excerpt(one, at), today: excerpt(other, at) }
  }
  return undefined
}

/** Their texts; without the empty ones, which programs add and take away. */
function paragraphs(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .map(paragraph => [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''))
    .filter(text => text.trim() !== '')
    .map(text => decodeEntities(text).text)
}

/** A few characters on either side of a place. */
function excerpt(text: readonly string[], at: number): string {
  const start = Math.max(0, at - 8)
  const end = at + 12
  return [start > 0 && '…', ...text.slice(start, end), end < text.length && '…'].filter(Boolean).join('')
}
