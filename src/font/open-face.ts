// A font file → Face. The file is opened when the first character is asked of it, once per process.
import type { Host } from '../host/host.ts'
import type { Face } from './face.ts'
import type { FontProgram } from './font-program.ts'
import { openTables } from './font-tables.ts'
import { fontkitProgram, type OpenWithFontkit } from './fontkit-program.ts'
import { trueTypeProgram } from './true-type-program.ts'

export interface FaceFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Which face of a collection, from 0. */
  readonly index: number
  /** PostScript name. */
  readonly name: string
  readonly family: string
  readonly source: 'bundled' | 'system'
  readonly licence: string
}

export function openFace(file: FaceFile, host: Host, fontkit?: OpenWithFontkit): Face {
  const key = `${file.path}#${file.name}`
  const face = faces.get(key) ?? lazyFace(file, host, fontkit)
  faces.set(key, face)
  return face
}

const faces = new Map<string, Face>()

/** Whether this is a plain TrueType font, as all bundled ones are. */
export function isOurs(file: FaceFile, host: Host): boolean {
  try {
    return trueTypeProgram(tablesOf(file, host)) !== undefined
  } catch {
    return false
  }
}

function lazyFace(file: FaceFile, host: Host, fontkit: OpenWithFontkit | undefined): Face {
  const { name, family, source, path, licence } = file
  let opened: FontProgram | undefined
  const program = (): FontProgram => {
    opened ??= openProgram(file, host, fontkit)
    return opened
  }
  return {
    name,
    family,
    source,
    path,
    licence,
    has: codePoint => program().glyphOf(codePoint) !== 0,
    advance: codePoint => {
      const { glyphOf, advanceOf, unitsPerEm } = program()
      return advanceOf(glyphOf(codePoint)) / unitsPerEm
    },
    get program() {
      return program()
    },
  }
}

function openProgram(file: FaceFile, host: Host, fontkit: OpenWithFontkit | undefined): FontProgram {
  const tables = tablesOf(file, host)
  const plain = trueTypeProgram(tables, () => host.leftByBuild(`outlines/${file.name}`))
  if (plain) return plain
  if (!fontkit) throw new Error(`${file.path} is no plain TrueType font`)
  return fontkitProgram(host.readRange(file.path, 0, file.size), file.name, tables, fontkit)
}

function tablesOf({ path, index }: FaceFile, host: Host) {
  const tables = openTables((start, length) => host.readRange(path, start, length), index)
  if (!tables) throw new Error(`${path} is no font`)
  return tables
}
