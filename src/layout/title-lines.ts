// Chooses the line breaks of a title: even lines (梯形 or 菱形), no word torn, no lone character on the last line
// (GB/T 9704-2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当).
import type { StyledInline } from '../style/styled-document.ts'
import { breakPlaces, FREELY, NEVER } from './break-places.ts'
import { type Character, gapBetween, type InlinePlace } from './character.ts'
import type { Glyphs } from './glyphs.ts'
import { readInlines } from './read-inlines.ts'

/** The title's inlines with a break wherever one of its lines ends. */
export function breakTitle(inlines: readonly StyledInline[], width: number, glyphs: Glyphs): StyledInline[] {
  const begins: InlinePlace[] = []
  for (const { left } of readInlines(inlines, glyphs)) {
    for (const index of evenLines(left, width)) {
      const place = left[index]?.place
      if (place) begins.push(place)
    }
  }
  return inlines.flatMap((inline, index) => insertBreaks(inline, index, begins))
}

function insertBreaks(inline: StyledInline, index: number, begins: readonly InlinePlace[]): StyledInline[] {
  if (inline.kind === 'opportunity') return []
  const offsets = begins.filter(place => place.inline === index).map(({ offset }) => offset)
  if (inline.kind !== 'text') return offsets.length > 0 ? [{ kind: 'break' }, inline] : [inline]
  const parts: StyledInline[] = []
  let from = 0
  for (const offset of offsets) {
    if (offset > from) parts.push({ ...inline, text: inline.text.slice(from, offset) })
    parts.push({ kind: 'break' })
    from = offset
  }
  return [...parts, { ...inline, text: inline.text.slice(from) }]
}

/** Indexes of the characters that begin the second and further lines. */
function evenLines(characters: readonly Character[], width: number): readonly number[] {
  const ends = prefixWidths(characters)
  const total = ends.at(-1) ?? 0
  if (total <= width || total > MOST_LINES * width) return []
  const candidates = candidatesOf(characters)
  const fewest = Math.ceil(total / width)
  let best: Division | undefined
  for (let count = fewest; count <= fewest + 2; count++) {
    const division = divide(ends, candidates, count, width)
    if (division && (!best || division.cost + (count - fewest) * EXTRA_LINE < best.cost)) best = division
  }
  return best?.begins ?? []
}

const EXTRA_LINE = 0.5

/** What is longer is no title; it is divided like any text. */
const MOST_LINES = 12

interface Candidate {
  readonly index: number
  readonly cost: number
}

interface Division {
  readonly begins: readonly number[]
  readonly cost: number
}

/** Cheapest way to make `count` lines: the squares of their distances from equal length, and what each break costs. */
function divide(
  ends: readonly number[],
  candidates: readonly Candidate[],
  count: number,
  width: number,
): Division | undefined {
  const target = (ends.at(-1) ?? 0) / count
  let reached: (Division & { readonly index: number })[] = [{ index: 0, begins: [], cost: 0 }]
  for (let line = 1; line <= count; line++) {
    const stops = line === count ? [{ index: ends.length - 1, cost: 0 }] : candidates
    reached = stops.flatMap(stop => {
      let best: (Division & { readonly index: number }) | undefined
      for (const { index, begins, cost } of reached) {
        const length = (ends[stop.index] ?? 0) - (ends[index] ?? 0)
        if (stop.index <= index || length > width) continue
        const sum = cost + stop.cost + ((length - target) / target) ** 2 + (stop.index - index < 3 ? LONE : 0)
        if (!best || sum < best.cost) {
          best = { index: stop.index, cost: sum, begins: line === count ? begins : [...begins, stop.index] }
        }
      }
      return best ? [best] : []
    })
  }
  return reached[0]
}

/** One or two characters alone on a line. */
const LONE = 10

/**
 * Where a line may begin, and how much a reader would mind. The template's own opportunities come before guesses; none
 * serves where a value begins with a closing mark.
 */
function candidatesOf(characters: readonly Character[]): readonly Candidate[] {
  const places = breakPlaces(characters)
  const text = characters.map(({ text }) => (text.length === 1 ? text : '\uffff')).join('')
  const guess = characters.some(({ opportunity }) => opportunity) ? GUESS : 0
  return [...places.keys()].flatMap(index => {
    if (places[index] !== NEVER && characters[index]?.opportunity) return [{ index, cost: 0 }]
    return places[index] === FREELY ? [{ index, cost: guess + costOf(text, index) }] : []
  })
}

const GUESS = 1

function costOf(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - 4), index)
  const after = text.slice(index, index + 14)
  if (/[、，；：]$/.test(before)) return 0
  if (tearsWord(before, after)) return TORN
  if (/^(关于|第[^第]{1,12}号)/.test(after)) return 0.05
  if (/(会议|届|大会|委员会|[的和与及])$/.test(before)) return 0.05
  return /^[和与及]/.test(after) ? 0.2 : TORN
}

/** May tear a word: only where nothing else makes the title fit. */
const TORN = 1.5

/** Words in which 的, 和, 与, 及, 会议, 大会 are no joints. */
function tearsWord(before: string, after: string): boolean {
  return WORDS.some(word =>
    [1, 2].some(
      split => before.endsWith(word.slice(0, split)) && after.startsWith(word.slice(split) || '\0'),
    ),
  )
}

const WORDS = [
  ...['和谐', '和平', '和睦', '和解', '和美', '温和', '缓和', '饱和', '总和', '共和', '和国'],
  ...['参与', '与会', '以及', '普及', '涉及', '及时', '及格', '的确', '目的', '大会堂', '会议室', '会议厅'],
]

function prefixWidths(characters: readonly Character[]): readonly number[] {
  const ends = [0]
  let width = 0
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1]
    width += character.width + (next ? gapBetween(character, next) : 0)
    ends.push(width)
  }
  return ends
}
