// docx's package without what no paper of ours has: lists, notes, properties of one's own, relationships to nothing,
// kinds of pictures. Word makes any of them anew when a colleague comes to need it.

export function leaveOut(packed: ReadonlyMap<string, string>): Map<string, string> {
  const parts = new Map([...packed].filter(([path, xml]) => !isUnused(path, xml)))
  for (const [path, xml] of parts) {
    if (path === '[Content_Types].xml') parts.set(path, withoutKinds(xml, parts))
    else if (path.endsWith('.rels')) parts.set(path, withoutTargets(xml, folderOf(path), parts))
  }
  return parts
}

const UNUSED: ReadonlySet<string> = new Set([
  'docProps/app.xml',
  'docProps/custom.xml',
  'word/endnotes.xml',
  'word/footnotes.xml',
  'word/numbering.xml',
])

const isUnused = (path: string, xml: string): boolean =>
  UNUSED.has(path) || (path.endsWith('.rels') && !xml.includes('<Relationship '))

type Parts = ReadonlyMap<string, string>

function withoutKinds(xml: string, parts: Parts): string {
  const endings = new Set([...parts.keys()].map(path => path.slice(path.lastIndexOf('.') + 1)))
  return xml
    .replaceAll(
      /<Override [^>]*PartName="\/([^"]+)"[^>]*>/g,
      keptIf(path => parts.has(path)),
    )
    .replaceAll(
      /<Default [^>]*Extension="([^"]+)"[^>]*>/g,
      keptIf(ending => endings.has(ending)),
    )
}

function withoutTargets(xml: string, folder: string, parts: Parts): string {
  return xml.replaceAll(
    /<Relationship [^>]*Target="([^"]+)"[^>]*>/g,
    keptIf(target => parts.has(folder + target)),
  )
}

const keptIf = (wanted: (name: string) => boolean) => (element: string, name: string) =>
  wanted(name) ? element : ''

/** `word/_rels/document.xml.rels` → `word/`, which its targets are relative to. */
const folderOf = (path: string): string => path.slice(0, path.indexOf('_rels/'))
