// Draws one page, line by line.
import type { Face } from '../font/face.ts'
import type { Page, PlacedItem, PlacedRule } from '../layout/layout.ts'
import type { Tags } from './add-tags.ts'
import { rgb } from './colour.ts'
import { decimal } from './decimal.ts'
import { drawCheckbox } from './draw-checkbox.ts'
import { drawLine } from './draw-line.ts'
import { markContent } from './mark-content.ts'
import type { PdfFile } from './pdf-file.ts'

/** `blankFace` has a blank, for those characters that are drawn as lines. */
export function drawPage(
  pdf: PdfFile,
  page: Page,
  tags: Tags | undefined,
  blankFace: Face | undefined,
): void {
  const content = markContent(pdf, tags)
  for (let index = 0; index < page.items.length; ) {
    const line = lineFrom(page.items, index)
    index += line.length
    const [first] = line
    if (first?.kind === 'rule') {
      content.begin({ artifact: 'Layout' })
      drawRule(pdf, first)
    } else if (first?.kind === 'checkbox') {
      drawCheckbox(pdf, content, first, blankFace)
    } else {
      drawLine(
        pdf,
        content,
        line.filter(item => item.kind === 'text'),
        blankFace,
      )
    }
  }
  content.end()
}

/** Text of one owner on one baseline, or a single other item. */
function lineFrom(items: readonly PlacedItem[], start: number): readonly PlacedItem[] {
  const first = items[start]
  let end = start + 1
  if (first?.kind === 'text') {
    for (let next = items[end]; next?.kind === 'text'; next = items[++end]) {
      if (next.owner !== first.owner || Math.abs(next.baseline - first.baseline) > 0.01) break
    }
  }
  return items.slice(start, end)
}

function drawRule(pdf: PdfFile, { x, y, width, height, color }: PlacedRule): void {
  pdf.addContent(`${rgb(color)} rg ${[x, y, width, height].map(decimal).join(' ')} re f`)
}
