// Where a line of a title may begin, and at what price: between the words that Intl.Segmenter finds, best before 关于 and
// after 的; not inside a session's, a suggestion's or an office's name. The segmenter knows common words only: where it
// leaves a single character beside a place, that is most likely a part of a word (停车|场, 机动|车).
import { breakPlaces, FREELY, NEVER } from './break-places.ts'
import type { Character } from './character.ts'
import { indexedText } from './indexed-text.ts'
import type { TitlePlace } from './title-shape.ts'

/** The template's own opportunities come before guesses; none serves where a value begins with a closing mark. */
export function titlePlaces(characters: readonly Character[]): readonly TitlePlace[] {
  const places = breakPlaces(characters)
  const prices = pricesOf(indexedText(characters))
  const guess = characters.some(({ opportunity }) => opportunity) ? GUESS : 0
  return characters.flatMap(({ opportunity }, index): readonly TitlePlace[] => {
    const place = places[index] ?? NEVER
    if (place === NEVER) return []
    if (opportunity) return [{ index, price: 0 }]
    const price = place === FREELY ? (prices[index] ?? TORN) : TORN
    return [{ index, price: guess + price }]
  })
}

const GUESS = 1

/** Tears a word: only where nothing else makes the title fit. */
const TORN = 4

/** Entry i: the price of beginning a line with character i. */
function pricesOf(text: string): readonly number[] {
  const prices = new Array<number>(text.length).fill(TORN)
  let before = ''
  for (const { index, segment } of segmenter().segment(text)) {
    prices[index] = priceBetween(before, segment, text.slice(index))
    before = segment
  }
  for (const [pattern, price] of WHOLE) {
    for (const {
      index,
      0: { length },
    } of text.matchAll(pattern)) {
      for (let inside = index + 1; inside < index + length; inside++) {
        prices[inside] = (prices[inside] ?? TORN) + price
      }
    }
  }
  return prices
}

/** Opened for the first title of two lines, for it takes as long as laying out a page. */
function segmenter(): ReturnType<typeof openSegmenter> {
  opened ??= openSegmenter()
  return opened
}

let opened: ReturnType<typeof openSegmenter> | undefined

/** Its dictionary has been the same from ICU 72 to 78; a test holds what it finds. */
const openSegmenter = () => new Intl.Segmenter('zh', { granularity: 'word' })

function priceBetween(before: string, after: string, rest: string): number {
  if (/[、，；：。》”）]$/.test(before)) return 0.2
  if (NEVER_BEGINS.has(after)) return TORN
  if (NEVER_ENDS.has(before)) return 1.2
  if (/^(?:关于|第[^第]{1,12}号)/.test(rest) || before === '会议') return 0.05
  if (isPart(after)) return 2
  if (isPart(before)) return 1.5
  if (before === '的') return 0.1
  return JOINS.has(after) ? 0.15 : 0.4
}

const NEVER_BEGINS: ReadonlySet<string> = new Set('的地得了着过们等之者')
const JOINS: ReadonlySet<string> = new Set('和与及并在将对向为以把从由给就')
const NEVER_ENDS: ReadonlySet<string> = new Set(['关于', ...JOINS, ...'第各全本不'])

/** A single character that is no word of its own. */
function isPart(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word) && !JOINS.has(word) && !NEVER_BEGINS.has(word)
}

const NUMERAL = '[一二三四五六七八九十百零〇○]+'

/** What is better left whole, and what it costs to divide it nevertheless. */
const WHOLE: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`第?${NUMERAL}(?:届|次会议|次|号|期|类|级|条|项)|等(?:[0-9]+|${NUMERAL})[名位]`, 'gu'), TORN],
  [/第[^第号]{1,12}号(?:建议|提案|议案)?/gu, 1],
  [new RegExp(`[市省县区州]?(?:人大|政协)?第?${NUMERAL}届.{0,12}?次会议`, 'gu'), 1],
  [/^.{2,24}?(?=关于|对)/gu, 0.6],
  [/《[^》]{1,14}》|“[^”]{1,10}”|人大代表|政协委员|答复函/gu, 1],
]
