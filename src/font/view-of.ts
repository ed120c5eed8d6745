// Numbers in the tables of a font are big-endian, which a DataView reads.
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
