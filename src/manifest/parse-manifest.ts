// The text of reply-manifest.json → what it says; undefined where schemas/manifest.schema.json has anything against
// it. By hand, for every run begins with it: the validator and the reader of YAML, which could say what is wrong and
// where, take longer to load than a thousand unchanged cases take.
import { FORMATS, PDF_STANDARDS } from '../config/output-settings.ts'
import type { CaseRecord, Manifest, OutputRecord } from './manifest.ts'
import type { Remark } from './remark.ts'

export function parseManifest(text: string): Manifest | undefined {
  const file = parseJson(text)
  if (!isObject(file) || !hasOnly(file, ['version', 'cases']) || file.version !== '1') return undefined
  return mapOf(file.cases, caseOf)
}

/** Whether a later version of the program wrote it, in a form that is not known here. */
export function isNewer(text: string): boolean {
  const file = parseJson(text)
  return isObject(file) && typeof file.version === 'string' && Number(file.version) > 1
}

/** One case of it, as `printCase` gives it. */
export function caseOf(value: unknown): CaseRecord | undefined {
  if (!isObject(value) || !hasOnly(value, ['packs', 'outputs', 'remarks'])) return undefined
  const outputs = mapOf(value.outputs, outputOf)
  if (!outputs || ![...outputs.keys()].every(isInside)) return undefined
  const { packs } = value
  if (packs !== undefined && !isListOfText(packs)) return undefined
  const remarks = value.remarks === undefined ? undefined : mapOf(value.remarks, remarksOf)
  if (value.remarks !== undefined && (!remarks || ![...remarks.keys()].every(checksum))) return undefined
  return { outputs, ...(packs && { packs }), ...(remarks && { remarks }) }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function outputOf(value: unknown): OutputRecord | undefined {
  if (!isObject(value) || NEEDED.some(field => value[field] === undefined)) return undefined
  for (const field in value) if (!FIELDS.get(field)?.(value[field])) return undefined
  return value as unknown as OutputRecord
}

function remarksOf(value: unknown): readonly Remark[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(isRemark) ? value : undefined
}

function isRemark(value: unknown): value is Remark {
  if (!isObject(value) || !hasOnly(value, ['rule', 'params', 'place', 'related'])) return false
  const { rule, params, place, related = [] } = value
  return (
    isRule(rule) &&
    isObject(params) &&
    (place === undefined || (isPlace(place) && hasOnly(place, PLACE))) &&
    Array.isArray(related) &&
    related.every(each => isPlace(each) && hasOnly(each, [...PLACE, 'note']) && isNote(each.note))
  )
}

const PLACE = ['file', 'start', 'end']

const isPlace = (value: unknown): value is Fields =>
  isObject(value) &&
  isOffset(value.start) &&
  isOffset(value.end) &&
  (value.file === undefined || typeof value.file === 'string')

const isOffset = (value: unknown) => Number.isInteger(value) && (value as number) >= 0

const isNote = (value: unknown) =>
  isObject(value) &&
  hasOnly(value, ['zh', 'en']) &&
  typeof value.zh === 'string' &&
  typeof value.en === 'string'

const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)
const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)
const checksum = text(/^[0-9a-f]{64}$/)
const isRule = text(/^[a-z]+\/[a-z0-9-]+$/)

const fields: Readonly<Record<keyof OutputRecord, (value: unknown) => boolean>> = {
  document: oneOf(['record', 'letter']),
  format: oneOf(FORMATS),
  fonts: oneOf(['auto', 'official', 'bundled']),
  sha256: checksum,
  pdfStandard: oneOf(PDF_STANDARDS),
  sourceDateEpoch: text(/^\d{1,11}$/),
  pages: value => Number.isInteger(value) && (value as number) > 0,
  shapedBy: checksum,
  obsolete: oneOf([true]),
}

const FIELDS = new Map(Object.entries(fields))
const NEEDED: readonly (keyof OutputRecord)[] = ['document', 'format', 'fonts', 'sha256']

/** A manifest may come from anywhere; what it calls its papers lies in its folder. */
const isInside = (path: string) => INSIDE.test(path)
const INSIDE = /^(?!\.{1,2}(\/|$))[^/\\]+(\/(?!\.{1,2}(\/|$))[^/\\]+)*$/

function mapOf<T>(
  value: unknown,
  read: (value: unknown) => T | undefined,
): ReadonlyMap<string, T> | undefined {
  if (!isObject(value)) return undefined
  const map = new Map<string, T>()
  for (const key in value) {
    const found = read(value[key])
    if (found === undefined) return undefined
    map.set(key, found)
  }
  return map
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasOnly = (value: Fields, keys: readonly string[]) =>
  Object.keys(value).every(key => keys.includes(key))

const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(each => typeof each === 'string')
