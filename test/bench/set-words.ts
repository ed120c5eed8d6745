// What a peer does with the words it is given, by ours: a paper's structure → its laid-out pages.

import type { Checked } from '../../src/diagnostics/checked.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { openFontSet } from '../../src/font/open-font-set.ts'
import type { Host } from '../../src/host/host.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { layoutPages } from '../../src/layout/layout-pages.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import { applyStyles } from '../../src/style/apply-styles.ts'
import { loadStyleSheet } from '../../src/style/load-style-sheet.ts'
import { PACK } from './typical-cases.ts'

export async function setWords(host: Host): Promise<(tree: DocumentTree) => Layout> {
  const sheet = sound(loadStyleSheet(sound(await loadPack(host, PACK)).styles))
  const fonts = sound(await openFontSet(host, 'bundled'))
  return tree => sound(layoutPages(sound(applyStyles(tree, sheet)), fonts))
}

function sound<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  return checked.value
}
