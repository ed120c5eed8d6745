// Divides a title into lines of the shape that GB/T 9704-2012 7.3.1 asks for: 梯形 (every line longer than the one before,
// or every line shorter) or 菱形 (longer, then shorter), never an hourglass; about equally long, at the cheapest places.

/** Where a line may begin, and how much a reader would mind. */
export interface TitlePlace {
  readonly index: number
  readonly price: number
}

export interface TitleMeasure {
  /** Entry i: how far the first i characters reach. */
  readonly ends: readonly number[]
  readonly width: number
  readonly em: number
}

/** Indexes of the characters that begin the second and further lines; none where no places make the title fit. */
export function shapeLines(places: readonly TitlePlace[], measure: TitleMeasure): readonly number[] {
  const fewest = Math.ceil((measure.ends.at(-1) ?? 0) / measure.width)
  let best: Division | undefined
  for (let count = fewest; count <= fewest + 2; count++) {
    const division = divide(places, count, measure)
    if (division && (!best || division.cost + (count - fewest) * EXTRA_LINE < best.cost)) {
      best = { ...division, cost: division.cost + (count - fewest) * EXTRA_LINE }
    }
  }
  return best?.begins ?? []
}

const EXTRA_LINE = 0.5

interface Division {
  readonly begins: readonly number[]
  readonly cost: number
}

/** What the shape of further lines depends on: how long the last line is, and whether lines got shorter. */
interface Reached {
  readonly before?: Reached
  readonly cost: number
  readonly index: number
  /** Among the places, the first one after `index`. */
  readonly next: number
  readonly length: number
  readonly falling: boolean
}

function divide(places: readonly TitlePlace[], count: number, measure: TitleMeasure): Division | undefined {
  let reached: readonly Reached[] = [{ index: 0, next: 0, length: 0, falling: false, cost: 0 }]
  for (let line = 1; line < count; line++) {
    const cheapest = new Map<number, Reached>()
    for (const from of reached) {
      for (const division of linesFrom(from, places, count, line, measure)) {
        const key = keyOf(division, measure)
        if (division.cost < (cheapest.get(key)?.cost ?? Number.POSITIVE_INFINITY)) cheapest.set(key, division)
      }
    }
    reached = [...cheapest.values()]
  }
  const end: TitlePlace = { index: measure.ends.length - 1, price: 0 }
  const whole = reached.flatMap(from => linesFrom(from, [end], count, count, measure))
  const [best] = whole.toSorted((a, b) => a.cost - b.cost)
  return best && { cost: best.cost, begins: beginsOf(best) }
}

/** Of divisions alike in this the cheapest goes on: where they end, the last length in characters, falling or not. */
function keyOf({ index, length, falling }: Reached, { em }: TitleMeasure): number {
  return (index * 1024 + Math.round(length / em)) * 2 + (falling ? 1 : 0)
}

function beginsOf({ before }: Reached): readonly number[] {
  return before && before.index > 0 ? [...beginsOf(before), before.index] : []
}

/** Every line that may follow, as long as what is left after it fits on the lines that are left. */
function linesFrom(
  from: Reached,
  places: readonly TitlePlace[],
  count: number,
  line: number,
  { ends, width, em }: TitleMeasure,
): Reached[] {
  const total = ends.at(-1) ?? 0
  const start = ends[from.index] ?? 0
  const lines: Reached[] = []
  for (let next = line === count ? 0 : from.next; next < places.length; next++) {
    const place = places[next]
    const end = ends[place?.index ?? 0] ?? 0
    const length = end - start
    if (!place || length > width) break
    if (place.index <= from.index || total - end > (count - line) * width) continue
    const step = line === 1 ? 0 : length - from.length
    const bent = from.falling && step > em / 2
    const cost =
      from.cost +
      place.price +
      UNEVEN * ((length * count) / total - 1) ** 2 +
      (line > 1 && Math.abs(step) <= em / 2 ? LEVEL : 0) +
      (bent ? BENT : 0) +
      (length < 3 * em ? LONE : 0)
    const falling = step < -em / 2 || (from.falling && !bent)
    lines.push({ before: from, index: place.index, next: next + 1, length, falling, cost })
  }
  return lines
}

const UNEVEN = 1.5

/** Two lines alike are a rectangle. */
const LEVEL = 0.03

/** Longer again after a shorter line. */
const BENT = 1

/** One or two characters alone on a line. */
const LONE = 10
