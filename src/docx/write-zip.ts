// A zip file of packed entries (PKWARE's APPNOTE 4.3). The same entries always become the same bytes: every entry has
// the same date, and we and fflate pack alike everywhere, while Node's zlib is whichever Node was built with. A content
// that many files share need be packed only once, and so as tight as can be.
import { crc32 } from 'node:zlib'
import { MARKUP } from '../packing/codes.ts'
import { packText } from '../packing/pack-text.ts'
import { deflateStream } from '../packing/zlib-stream.ts'

/** The content of an entry. */
export interface Packed {
  /** Of the bytes before packing. */
  readonly checksum: number
  readonly size: number
  readonly bytes: Uint8Array
}

/** In a quarter of the time that fflate takes, and a fifth longer. */
export const packQuickly = (bytes: Uint8Array): Packed =>
  packedAs(bytes, deflateStream(MARKUP, packText(bytes, MARKUP)))

export const packedAs = (bytes: Uint8Array, packed: Uint8Array): Packed => ({
  checksum: crc32(bytes),
  size: bytes.length,
  bytes: packed,
})

/** Paths are ASCII. */
export function writeZip(entries: readonly (readonly [path: string, content: Packed])[]): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const path = Buffer.from(name, 'latin1')
    const fields = commonFields(content, path.length)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const file = [signature(0x04034b50), fields, path, content.bytes]
    files.push(...file)
    directory.push(signature(0x02014b50), VERSION_MADE_BY, fields, place, path)
    offset += lengthOf(file)
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(lengthOf(directory), 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, ...directory, signature(0x06054b50), end])
}

/** What an entry's own head and the directory say alike: 26 bytes from the version needed to the path's length. */
function commonFields({ checksum, size, bytes }: Packed, pathLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(EARLIEST_DATE, 8)
  fields.writeUInt32LE(checksum, 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(pathLength, 22)
  return fields
}

const VERSION = 20
const VERSION_MADE_BY = Buffer.from([VERSION, 0])
const DEFLATED = 8
/** 1980-01-01; a zip cannot say earlier. */
const EARLIEST_DATE = 0x21

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0)
