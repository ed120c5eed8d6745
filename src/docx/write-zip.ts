// A zip file of packed entries (PKWARE's APPNOTE 4.3). The same entries always become the same bytes: every entry has
// the same date, and fflate packs alike everywhere, while Node's zlib is whichever Node was built with. An entry that
// many files share is packed only once.
import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'

export interface ZipEntry {
  /** ASCII. */
  readonly path: string
  /** Of the bytes before packing. */
  readonly checksum: number
  readonly size: number
  readonly packed: Uint8Array
}

export function packEntry(path: string, bytes: Uint8Array): ZipEntry {
  return { path, checksum: crc32(bytes), size: bytes.length, packed: deflateSync(bytes) }
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const path = Buffer.from(entry.path, 'latin1')
    const fields = commonFields(entry, path.length)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const file = [signature(0x04034b50), fields, path, Buffer.from(entry.packed)]
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
function commonFields({ checksum, size, packed }: ZipEntry, pathLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(EARLIEST_DATE, 8)
  fields.writeUInt32LE(checksum, 10)
  fields.writeUInt32LE(packed.length, 14)
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

const lengthOf = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0)
