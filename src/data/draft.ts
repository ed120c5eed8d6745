// Values under their English keys with the place of each, before anyone has judged whether they obey the schema.
// A map that a clerk wrote and a map of defaults are laid over each other here.
import type { Span } from '../source/source-file.ts'
import type { Data, DataPath } from './data.ts'

export interface Place {
  readonly span: Span
  /** Where the key stands, for what has one. */
  readonly keySpan?: Span
  /** The clerk wrote the key and left it open: there is a place, but no value. */
  readonly empty?: true
  readonly children: ReadonlyMap<string | number, Place>
}

export interface Draft {
  readonly value: unknown
  readonly place: Place
}

/** The place at `path`, or of its nearest parent that was written. */
export function placeAt(place: Place, path: DataPath): Place {
  let found = place
  for (const step of path) {
    const next = found.children.get(step)
    if (!next) break
    found = next
  }
  return found
}

export function dataOf<T>({ value, place }: Draft): Data<T> {
  return { values: value as T, spanOf: path => placeAt(place, path).span }
}

/** `over` wins; maps are joined, lists and texts replaced whole. A key left open takes the default. */
export function overlay(over: Draft, under: Draft): Draft {
  if (!isMap(over.value) || !isMap(under.value)) return over
  const values = new Map(Object.entries(over.value))
  const children = new Map(over.place.children)
  for (const [key, value] of Object.entries(under.value)) {
    const below = under.place.children.get(key)
    if (!below) continue
    const above = over.place.children.get(key)
    const joined =
      values.has(key) && above
        ? overlay({ value: values.get(key), place: above }, { value, place: below })
        : { value, place: below }
    values.set(key, joined.value)
    children.set(key, joined.place)
  }
  return { value: Object.fromEntries(values), place: { ...over.place, children } }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
