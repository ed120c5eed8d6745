// A font file → Face. The file is read and parsed when the first character is asked of it, once per process.
import type { create as createFont, Font } from 'fontkit'
import type { Host } from '../host/host.ts'
import type { Face } from './face.ts'
import { isCollection } from './sfnt-directory.ts'
import { isWoff, woffToSfnt } from './woff-to-sfnt.ts'

export interface FaceFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** PostScript name; picks the face of a collection. */
  readonly name: string
  readonly family: string
  readonly source: 'bundled' | 'system'
  readonly licence: string
}

/** `create` is fontkit's, which is heavy and therefore loaded by whoever opens a font set. */
export function openFace(file: FaceFile, host: Host, create: typeof createFont): Face {
  const key = `${file.path}#${file.name}`
  const face = faces.get(key) ?? lazyFace(file, host, create)
  faces.set(key, face)
  return face
}

const faces = new Map<string, Face>()

function lazyFace(file: FaceFile, host: Host, create: typeof createFont): Face {
  const { name, family, source, path, licence } = file
  const advances = new Map<number, number>()
  let opened: Font | undefined
  const font = (): Font => {
    opened ??= parse(file, host, create)
    return opened
  }
  return {
    name,
    family,
    source,
    path,
    licence,
    has: codePoint => font().hasGlyphForCodePoint(codePoint),
    advance: codePoint => {
      let advance = advances.get(codePoint)
      if (advance === undefined) {
        advance = font().glyphForCodePoint(codePoint).advanceWidth / font().unitsPerEm
        advances.set(codePoint, advance)
      }
      return advance
    },
    get program() {
      return font()
    },
  }
}

function parse({ path, size, name }: FaceFile, host: Host, create: typeof createFont): Font {
  const bytes = host.readRange(path, 0, size)
  const sfnt = isWoff(bytes) ? woffToSfnt(bytes) : bytes
  const buffer = Buffer.from(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength)
  const parsed = isCollection(sfnt) ? create(buffer, name) : create(buffer)
  if (!parsed || 'fonts' in parsed) throw new Error(`no face ${name} in ${path}`)
  return parsed
}
