// Writes the parts of the file that docx has no words for: one element from its name, attributes and content.

type Attributes = Readonly<Record<string, string | number | undefined>>

/** `content` is XML; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, content: readonly string[] = []): string {
  let opening = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) opening += ` ${key}="${escapeXml(String(value))}"`
  }
  const inner = content.join('')
  return inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`
}

/** The commonest shape of WordprocessingML: `<w:name w:val="…"/>`. */
export const value = (name: string, val: string | number): string => element(name, { 'w:val': val })

export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
