// A zip file → its entries, unpacked. Reads what docx writes: deflated entries, no comments.
import { inflateRawSync } from 'node:zlib'

export function readZip(zip: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = bytes.length - END_LENGTH
  if (bytes.readUInt32LE(end) !== 0x06054b50) throw new Error('the zip has no directory at its end')
  const entries = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const pathEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const path = bytes.toString('latin1', at + 46, pathEnd)
    const head = bytes.readUInt32LE(at + 42)
    const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
    entries.set(path, inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))))
    at = pathEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

const END_LENGTH = 22
