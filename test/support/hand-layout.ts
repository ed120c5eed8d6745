// Layouts made by hand, for tests of the PDF writer: lines of text set as the layout stage would set them.
import type { Face, FontSet } from '../../src/font/face.ts'
import { type BundledFace, fontRoles, latinFont } from '../../src/font/font-roles.ts'
import { openFace } from '../../src/font/open-face.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import type {
  Bookmark,
  Layout,
  Page,
  PlacedItem,
  PlacedText,
  StructureNode,
} from '../../src/layout/layout.ts'
import { characterWidth, isAttached, runJudge } from '../../src/layout/runs.ts'
import type { FontRole } from '../../src/style/style-sheet.ts'
import { mm, pt } from '../../src/style/units.ts'

const host = createNodeHost()

/** Three bundled faces are enough here: Latin letters, 仿宋's stand-in, and one to fall back on. */
export function handFontSet(): FontSet {
  const latin = openBundled(latinFont.bundled)
  const serif = openBundled(fontRoles.fangsong.bundled)
  const sans = openBundled(fontRoles.heiti.bundled)
  return {
    faceFor(role, codePoint) {
      const order = role === 'heiti' ? [sans, serif] : [serif, sans]
      const isLatin = codePoint <= 0x24f && codePoint !== 0xb7
      return (isLatin ? [latin, ...order] : [...order, latin]).find(face => face.has(codePoint))
    },
  }
}

function openBundled({ file, name, family, licence }: BundledFace): Face {
  const path = host.resolvePackageFile(file)
  return openFace({ path, size: 0, index: 0, name, family, licence, source: 'bundled' }, host)
}

export interface HandLine {
  readonly owner?: number
  readonly x?: number
  readonly baseline: number
  readonly size?: number
  readonly role?: FontRole
  readonly bold?: boolean
  readonly color?: string
  /** Added after every Chinese character, as justification is. */
  readonly extra?: number
}

/** One line: an item for each face, a fifth of an em between Chinese and Latin. */
export function placeLine(fonts: FontSet, text: string, line: HandLine): readonly PlacedText[] {
  const { x = 79, baseline, size = 16, role = 'fangsong', bold = false, color = '000000', extra = 0 } = line
  const items: (PlacedText & { text: string; advances: number[] })[] = []
  const judge = runJudge()
  const characters = [...text]
  let position = x
  characters.forEach((character, index) => {
    const codePoint = character.codePointAt(0) ?? 0
    const last = items.at(-1)
    const face = isAttached(codePoint) && last ? last.face : fonts.faceFor(role, codePoint)
    if (!face) throw new Error(`no face has ${character}`)
    const kind = judge(codePoint)
    const next = characters[index + 1] ?? ''
    const meetsLatin = kind === 'han' ? /^[A-Za-z0-9]/.test(next) : /^\p{Script=Han}/u.test(next)
    const advance =
      characterWidth(codePoint, kind, face.advance(codePoint)) * size +
      (meetsLatin && character !== ' ' && /[\p{L}\p{N}]/u.test(character) ? size / 5 : 0) +
      (kind === 'han' ? extra : 0)
    if (last && last.face === face) {
      last.text += character
      last.advances.push(advance)
    } else {
      items.push({
        kind: 'text',
        x: pt(position),
        baseline: pt(baseline),
        text: character,
        advances: [advance],
        face,
        size: pt(size),
        color,
        bold,
        ...(line.owner !== undefined && { owner: line.owner }),
      })
    }
    position += advance
  })
  return items
}

/** A layout of A4 pages; without a structure every owner is a paragraph of the document. */
export function handLayout(
  pages: readonly (readonly PlacedItem[])[],
  { structure, bookmarks = [] }: { structure?: StructureNode; bookmarks?: readonly Bookmark[] } = {},
): Layout {
  const owners = new Set(pages.flat().flatMap(item => ('owner' in item ? (item.owner ?? []) : [])))
  return {
    pages: pages.map((items, index): Page => ({ number: index + 1, width: mm(210), height: mm(297), items })),
    structure: structure ?? {
      role: 'document',
      children: [...owners].map(id => ({ role: 'paragraph', id, children: [] })),
    },
    bookmarks,
  } as unknown as Layout
}

export const handInfo = {
  title: '关于第152号建议的答复',
  author: '某市民政局',
  subject: '建议答复',
  date: '2024-08-06T00:00:00Z',
}
