// Parts that are the same in most files, packed: `npm run build` puts here what it packed for the examples
// (src/build/parts-packed.mjs), since packing takes a tenth of a short run. Without them, files are the same.

/** By the SHA-256 of the part's text. */
export const packedParts: Readonly<Record<string, PackedPart>> = {}

export interface PackedPart {
  readonly checksum: number
  readonly size: number
  readonly base64: string
}
