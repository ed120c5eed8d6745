// Writes XML: one element from its name, attributes and content. Elements whose order ECMA-376 fixes are written in
// that order by whoever writes their parent.

type Attributes = Readonly<Record<string, string | number | undefined>>

/** `content` is XML; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, content: readonly string[] = []): string {
  let opening = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (typeof value === 'string') opening += ` ${key}="${escapeAttribute(value)}"`
    else if (value !== undefined) opening += ` ${key}="${value}"`
  }
  const inner = content.join('')
  return inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`
}

/** The commonest shape of WordprocessingML: `<w:name w:val="…"/>`. */
export const value = (name: string, val: string | number): string => element(name, { 'w:val': val })

/** The same, left out where it has nothing to say. */
export const optional = (name: string, val: string | number | undefined): string =>
  val === undefined ? '' : value(name, val)

/** A property that the body turns on or off. */
export const onOff = (name: string, on: boolean): string => (on ? element(name) : value(name, 'false'))

/** An element that is left out where it has neither attributes nor content. */
export function unlessEmpty(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = element(name, attributes, content)
  return written.length === name.length + 3 ? '' : written
}

export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** As docx escapes text. What XML cannot hold at all is left out. */
export const escapeText = (text: string): string => text.replace(IN_TEXT, escaped)

const escapeAttribute = (text: string): string => text.replace(IN_ATTRIBUTE, escaped)

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
const IN_TEXT = /[&<>"'\x00-\x08\x0b\x0c\x0e-\x1f]/g
const IN_ATTRIBUTE = /[&<>"\x00-\x08\x0b\x0c\x0e-\x1f]/g
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold

const escaped = (character: string): string => ESCAPES.get(character) ?? ''

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
