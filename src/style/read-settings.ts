// Reads the properties of one style, page set-up or the table: looks each up along its lineage, checks lengths,
// and reports what is missing or impossible at its place.
import type { DataPath } from '../data/data.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Cascade, Setting } from './cascade.ts'
import { parseLength } from './parse-length.ts'
import { propertyTitle } from './property-title.ts'
import { type Pt, pt } from './units.ts'

export interface Settings {
  /** The first root's name says whose property is wrong. */
  text(path: DataPath, otherwise?: string): string
  yes(path: DataPath): boolean
  /** A length in points within `least`…`most`. */
  points(path: DataPath, bounds: Bounds): Pt
  /** A length in characters of `size`. */
  characters(path: DataPath, size: Pt): number
  has(path: DataPath): boolean
}

export interface Bounds {
  readonly least: number
  readonly most: number
  /** What holds where nobody says anything; without it, saying nothing is an error. */
  readonly otherwise?: number
}

/** `roots`: where to look, one after the other; problems are reported about `name`. */
export function readSettings(
  cascade: Cascade,
  name: string,
  roots: readonly DataPath[],
  problems: Diagnostic[],
): Settings {
  const find = (path: DataPath): Setting | undefined => {
    for (const root of roots) {
      const setting = cascade.find([...root, ...path])
      if (setting) return setting
    }
    return undefined
  }
  const missing = (path: DataPath) => {
    const own = roots[0] ?? []
    // What the base lacks is reported once, about the base.
    if (cascade.find([...own, 'based_on'])) return
    const params = { name, key: keyOf(path), title: propertyTitle(path) }
    problems.push(report('style/missing-setting', params, { span: cascade.spanOf(own) }))
  }
  const lengthAt = (path: DataPath) => {
    const setting = find(path)
    if (!setting) return undefined
    const length = parseLength(setting.text, setting.span)
    if (!length.ok) problems.push(...length.diagnostics)
    return { ...setting, length: length.ok ? length.value : undefined }
  }
  return {
    has: path => find(path) !== undefined,
    text: (path, otherwise) => {
      const text = find(path)?.text ?? otherwise
      if (text === undefined) missing(path)
      return text ?? ''
    },
    yes: path => find(path)?.text === 'yes',
    points: (path, { least, most, otherwise }) => {
      const found = lengthAt(path)
      if (!found && otherwise === undefined) missing(path)
      if (!found?.length) return pt(otherwise ?? least)
      const { text, span, length } = found
      if (length.unit === '字') {
        problems.push(report('style/length-in-characters', { text, title: propertyTitle(path) }, { span }))
        return pt(least)
      }
      if (length.value < least - 1e-9 || length.value > most + 1e-9) {
        const params = { name, text, key: keyOf(path), title: propertyTitle(path), least, most }
        problems.push(report('style/length-out-of-range', params, { span }))
      }
      return length.value
    },
    characters: (path, size) => {
      const length = lengthAt(path)?.length
      if (!length) return 0
      return length.unit === '字' ? length.value : length.value / size
    },
  }
}

const keyOf = (path: DataPath) => path.join('.')
