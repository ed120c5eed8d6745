// The raw bytes of a font's tables. Reading two fields there is quick; fontkit would decode all 30 000 glyph names of
// `post` for the one, and the widths of all glyphs for the other.

/** The part of a fontkit font that says where its tables lie. */
export interface SfntFont {
  readonly stream: { readonly buffer: Uint8Array }
  readonly directory: {
    readonly tables: Readonly<
      Record<string, { readonly offset: number; readonly length: number } | undefined>
    >
  }
}

/** Empty where the font has no such table. */
export function sfntTable({ stream, directory }: SfntFont, tag: string): Uint8Array {
  const place = directory.tables[tag]
  return place ? stream.buffer.subarray(place.offset, place.offset + place.length) : new Uint8Array()
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
