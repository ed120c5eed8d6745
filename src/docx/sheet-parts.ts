// What all papers of a style sheet share: their styles under Word's names, and the parts that follow from them alone.
import type { PageSetup, StyleSheet } from '../style/style-sheet.ts'
import type { Envelope } from './envelope.ts'
import { fontsIn } from './font-table-part.ts'
import { settingsPart } from './settings-part.ts'
import { openStyleBook, type StyleBook } from './style-book.ts'
import { stylesPart } from './styles-part.ts'
import { themePart } from './theme-part.ts'
import type { Packed } from './write-zip.ts'

export interface SheetParts {
  readonly book: StyleBook
  readonly parts: readonly (readonly [path: string, xml: string])[]
  /** Names of the fonts in `parts`. */
  readonly fonts: ReadonlySet<string>
  readonly envelopes: WeakMap<PageSetup, Map<string, Envelope>>
  /** Parts that were packed for a paper, by their text. */
  readonly packed: Map<string, Packed>
}

/** Made at the first paper of a style sheet. */
export function sheetParts(sheet: StyleSheet): SheetParts {
  const known = made.get(sheet)
  if (known) return known
  const book = openStyleBook(sheet)
  const styles = stylesPart(book, sheet.table)
  const parts = [
    ['word/styles.xml', styles],
    ['word/settings.xml', settingsPart()],
    ['word/theme/theme1.xml', themePart()],
  ] as const
  const shared = { book, parts, fonts: fontsIn(styles), envelopes: new WeakMap(), packed: new Map() }
  made.set(sheet, shared)
  return shared
}

const made = new WeakMap<StyleSheet, SheetParts>()
