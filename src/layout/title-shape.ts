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

/** What the shape of further lines depends on: where the last line began and ended, and whether lines got shorter. */
interface Reached extends Division {
  readonly index: number
  readonly length: number
  readonly falling: boolean
}

function divide(
  places: readonly TitlePlace[],
  count: number,
  { ends, width, em }: TitleMeasure,
): Division | undefined {
  const total = ends.at(-1) ?? 0
  const last: TitlePlace = { index: ends.length - 1, price: 0 }
  let reached: readonly Reached[] = [{ index: 0, length: 0, falling: false, begins: [], cost: 0 }]
  for (let line = 1; line <= count; line++) {
    const next = new Map<string, Reached>()
    const stops = line === count ? [last] : places
    for (const from of reached) {
      const start = ends[from.index] ?? 0
      for (const stop of stops) {
        const end = ends[stop.index] ?? 0
        const length = end - start
        if (stop.index <= from.index || total - end > (count - line) * width) continue
        if (length > width) break
        const step = line === 1 ? 0 : length - from.length
        const falling = step < -em / 2 || (from.falling && step <= em / 2)
        const bent = from.falling && step > em / 2
        const cost =
          from.cost +
          stop.price +
          UNEVEN * ((length * count) / total - 1) ** 2 +
          (line > 1 && Math.abs(step) <= em / 2 ? LEVEL : 0) +
          (bent ? BENT : 0) +
          (length < 3 * em ? LONE : 0)
        const key = `${from.index} ${stop.index} ${falling}`
        const known = next.get(key)
        if (known && known.cost <= cost) continue
        const begins = line === count ? from.begins : [...from.begins, stop.index]
        next.set(key, { index: stop.index, length, falling, begins, cost })
      }
    }
    reached = [...next.values()]
  }
  return reached.reduce<Reached | undefined>(
    (best, division) => (best && best.cost <= division.cost ? best : division),
    undefined,
  )
}

const UNEVEN = 1.5

/** Two lines alike are a rectangle. */
const LEVEL = 0.03

/** Longer again after a shorter line. */
const BENT = 1

/** One or two characters alone on a line. */
const LONE = 10
