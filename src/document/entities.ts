// `&lt;` and the like in a template's own words. Values never pass through here.

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]\w*);/giu

export interface UnknownEntity {
  readonly entity: string
  readonly start: number
}

export function decodeEntities(text: string): { text: string; unknown: readonly UnknownEntity[] } {
  const unknown: UnknownEntity[] = []
  if (!text.includes('&')) return { text, unknown }
  const decoded = text.replace(ENTITY, (entity, name: string, start: number) => {
    const character = name.startsWith('#') ? numbered(name.slice(1)) : named(name)
    if (character === undefined) unknown.push({ entity, start })
    return character ?? entity
  })
  return { text: decoded, unknown }
}

function named(name: string): string | undefined {
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
}

function numbered(digits: string): string | undefined {
  const code = /^x/iu.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)
  const allowed = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return allowed ? String.fromCodePoint(code) : undefined
}
