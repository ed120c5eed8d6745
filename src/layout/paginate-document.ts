// Pages for a whole paper. 署名 and 成文日期 never stand on a page without some of the text (GB/T 9704-2012 7.3.5),
// 抄送 at the foot of the last page (10.1) never without text either (practice): the end of the text goes over with
// them. Where it saves a page, the room left for the seal is closed up first (7.3.5.5).
import { report } from '../diagnostics/diagnostic.ts'
import { pt } from '../style/units.ts'
import { type LineUnit, type Paginated, type Placement, paginate, type Unit } from './paginate.ts'
import type { SetBlock, SetTextBlock } from './set-blocks.ts'
import { heightOf, type SetParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'
import { splitParagraph } from './split-paragraph.ts'
import { spanOf } from './table/cell-label.ts'
import { unitsOf } from './units-of.ts'

export function paginateDocument(
  blocks: readonly SetBlock[],
  foot: readonly SetParagraph[],
  setting: Setting,
): Paginated {
  const roomy = paginateBlocks(blocks, foot, setting)
  const closes = roomy.pages > 1 && blocks.some(hasSignOff)
  const close = closes ? paginateBlocks(blocks.map(closeUp), foot, setting) : roomy
  const { footAlone, ...paginated } = close.pages < roomy.pages ? close : roomy
  const [copies] = foot
  if (footAlone && copies) {
    setting.noticed.push(report('layout/foot-alone', {}, { span: spanOf(copies.fitted.paragraph.origin) }))
  }
  return paginated
}

function hasSignOff(block: SetBlock): block is SetTextBlock {
  return block.kind === 'paragraph' && block.clings
}

/** 署名 with no more room above it than its style asks for. */
function closeUp(block: SetBlock): SetBlock {
  if (!hasSignOff(block)) return block
  const { fitted } = block.set
  const before = pt(Math.min(fitted.before, fitted.paragraph.style.before))
  return { ...block, set: { ...block.set, fitted: { ...fitted, before } } }
}

function paginateBlocks(
  blocks: readonly SetBlock[],
  foot: readonly SetParagraph[],
  setting: Setting,
): Paginated & { readonly footAlone: boolean } {
  const { bottom, firstLine } = setting.area
  const { kept, units, pages } = withTextBeforeSignOff(blocks, setting)
  const height = footHeight(foot)
  const fits = ({ end }: Paginated): boolean => end + height <= bottom
  if (foot.length === 0 || fits(pages)) return { ...pages, footAlone: false }
  const tail = tailOf(units, bottom - firstLine - height)
  const moved = tail && paginate(unitsOf(moveOver(kept, tail, setting)), setting)
  if (moved && fits(moved)) return { ...moved, footAlone: false }
  return { ...pages, pages: pages.pages + 1, end: firstLine, footAlone: true }
}

export function footHeight(foot: readonly SetParagraph[]): number {
  return foot.reduce((sum, set) => sum + heightOf(set), 0)
}

interface PagedBlocks {
  readonly kept: readonly SetBlock[]
  readonly units: readonly Unit[]
  readonly pages: Paginated
}

/** Where 署名 would begin a page, the end of the text before it goes over too. */
function withTextBeforeSignOff(blocks: readonly SetBlock[], setting: Setting): PagedBlocks {
  const paged = onPages(blocks, setting)
  const { units, pages } = paged
  const lonely = pages.placements.find(
    ({ unit, page }, index, all) => clings(unit) && index > 0 && page > pageOf(all[index - 1]),
  )
  const end = lonely ? units.findIndex(unit => sameLine(unit, lonely.unit)) : -1
  const begin = beginOfTail(units, end)
  return begin ? onPages(moveOver(blocks, begin, setting), setting) : paged
}

function onPages(kept: readonly SetBlock[], setting: Setting): PagedBlocks {
  const units = unitsOf(kept)
  return { kept, units, pages: paginate(units, setting) }
}

/** The shortest end of the paper that may have a page to itself and has room there; with text before the sign-off. */
function tailOf(units: readonly Unit[], room: number): LineUnit | undefined {
  const signOff = units.findIndex(clings)
  const end = signOff < 0 ? units.length : signOff
  const tails = [beginOfTail(units, end), beginOfTail(units, units.length)]
  return tails.find(begin => begin && heightFrom(units, begin) <= room)
}

/** The line that begins the end of the text before unit `end`: two lines of a paragraph, or all of a short one. */
function beginOfTail(units: readonly Unit[], end: number): LineUnit | undefined {
  for (let index = end - 1; index > 0; index--) {
    const unit = units[index]
    if (unit?.kind !== 'line') return undefined
    if (unit.clings || units[index - 1]?.keepWithNext) continue
    const { length } = unit.set.lines
    if (unit.index === 0 || (length > SHORT && unit.index === length - LEAST_LINES)) return unit
  }
  return undefined
}

/** A paragraph of so many lines goes over whole: one of them would stand alone otherwise. */
const SHORT = 3

const LEAST_LINES = 2

function heightFrom(units: readonly Unit[], begin: LineUnit): number {
  return units
    .slice(units.indexOf(begin))
    .reduce((sum, { before, height, after }) => sum + before + height + after, 0)
}

function clings(unit: Unit): boolean {
  return unit.kind === 'line' && unit.clings
}

function sameLine(one: Unit, other: Unit): boolean {
  if (one.kind !== 'line' || other.kind !== 'line') return false
  return one.set.fitted.id === other.set.fitted.id && one.index === other.index
}

function pageOf(placement: Placement | undefined): number {
  return placement?.page ?? Number.POSITIVE_INFINITY
}

/** The line, and all that comes after it, begins a new page. */
function moveOver(
  blocks: readonly SetBlock[],
  { set, index }: LineUnit,
  setting: Setting,
): readonly SetBlock[] {
  const place = blocks.findIndex(block => block.kind === 'paragraph' && block.set.fitted.id === set.fitted.id)
  const parts = index === 0 ? [set] : splitParagraph(set, index, setting.area, setting)
  const moved = parts.map((part, position): SetTextBlock => {
    const begins = position === parts.length - 1
    return {
      kind: 'paragraph',
      clings: false,
      set: begins ? { ...part, fitted: { ...part.fitted, pageBreakBefore: true } } : part,
    }
  })
  return blocks.toSpliced(place, 1, ...moved)
}
