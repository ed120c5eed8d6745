// Bytes of a file → text with lines. UTF-8 only, with or without BOM; every other encoding is named, with the
// way to convert it, so that no name is ever printed garbled.
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import type { BinaryKind } from '../diagnostics/rules/data-file-rules.ts'
import type { RuleId } from '../diagnostics/rules.ts'
import { createSourceFile, MOST_BYTES, type SourceFile } from '../source/source-file.ts'
import { findForbiddenCharacters } from './find-forbidden-characters.ts'

export function decodeText(path: string, bytes: Uint8Array): Checked<SourceFile> {
  const top = { span: { file: createSourceFile(path, ''), start: 0, end: 0 } }
  if (bytes.length > MOST_BYTES) {
    return failed(report('data/too-large', { bytes: bytes.length, limit: MOST_BYTES }, top))
  }
  if (isUtf16(bytes)) return failed(report('data/utf16-file', {}, top))
  const kind = binaryKind(bytes)
  if (kind) return failed(report('data/binary-file', { kind }, top))
  const text = decode('utf-8', bytes)
  if (text === undefined) return notUtf8(path, bytes)
  if (text === '') return failed(report('data/empty-file', {}, top))
  // A carriage return of its own ended a line on old Macs; YAML no longer knows that.
  const file = createSourceFile(path, text.replace(/\r(?!\n)/g, '\n'))
  return checked(file, findForbiddenCharacters(file))
}

function notUtf8(path: string, bytes: Uint8Array): Checked<never> {
  const gbk = decode('gb18030', bytes)
  const rule: RuleId & `data/${string}` =
    gbk !== undefined && looksChinese(gbk) ? 'data/gbk-file' : 'data/not-utf8'
  const readable = rule === 'data/gbk-file' ? (gbk ?? '') : new TextDecoder('utf-8').decode(bytes)
  const file = createSourceFile(path, readable)
  const start = Math.max(0, readable.search(rule === 'data/gbk-file' ? /[^\0-\x7f]/ : /\ufffd/))
  return failed(report(rule, {}, { span: { file, start, end: start + 1 } }))
}

/** Chinese text read in the right encoding is mostly common characters (GB 2312 holds 6763 of them). */
function looksChinese(text: string): boolean {
  const beyondAscii = text.match(/[^\0-\x7f]/gu) ?? []
  const chinese = beyondAscii.filter(character =>
    /[\p{Script=Han}\u2010-\u203b\u3000-\u3017\uff00-\uff5e]/u.test(character),
  )
  return chinese.length > 0 && chinese.length >= beyondAscii.length * 0.9
}

/** By BOM, or by NUL bytes that all stand at odd or all at even places, as the ASCII part of YAML leaves them. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = bytes.subarray(0, 4096)
  const nuls = [0, 0]
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  return even + odd >= 2 && (even === 0 || odd === 0) && binaryMagic(bytes) === undefined
}

function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  return binaryMagic(bytes) ?? (bytes.includes(0) ? 'other' : undefined)
}

const MAGIC: readonly (readonly [string, BinaryKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0', 'old-office'],
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
]

function binaryMagic(bytes: Uint8Array): BinaryKind | undefined {
  const start = charactersOf(bytes.subarray(0, 8))
  const kind = MAGIC.find(([magic]) => start.startsWith(magic))?.[1]
  if (kind !== 'zip') return kind
  const head = charactersOf(bytes.subarray(0, 8192))
  return head.includes('word/') ? 'word' : head.includes('xl/') ? 'excel' : 'zip'
}

const charactersOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
