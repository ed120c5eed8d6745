// A page as a picture, for measuring what no text reader sees: red rules. Ten dots a millimetre.
import { execFileSync } from 'node:child_process'

export interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green, blue of every dot, row after row. */
  readonly dots: Uint8Array
}

export const DOTS_PER_MM = 10

export function pictureOf(pdftoppm: string, pdf: string, page: number): Picture {
  const number = String(page)
  const ppm = execFileSync(pdftoppm, ['-r', String(25.4 * DOTS_PER_MM), '-f', number, '-l', number, pdf], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const [header = '', width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.toString('latin1', 0, 64)) ?? []
  return { width: Number(width), height: Number(height), dots: ppm.subarray(header.length) }
}

/** Distance of the first and the last dark dot from the paper's top edge, in millimetres. */
export function darkExtent({ width, height, dots }: Picture): {
  readonly top: number
  readonly bottom: number
} {
  const rows: number[] = []
  for (let y = 0; y < height; y++) {
    const row = dots.subarray(3 * y * width, 3 * (y + 1) * width)
    if (row.some(value => value < 128)) rows.push(y)
  }
  return { top: (rows[0] ?? 0) / DOTS_PER_MM, bottom: ((rows.at(-1) ?? -1) + 1) / DOTS_PER_MM }
}

/** A full-width red band: distances from the paper's edges, in millimetres. */
export interface Band {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Horizontal red bands at least `shortest` mm wide; bands less than a millimetre apart are one. */
export function redBands({ width, height, dots }: Picture, shortest: number): readonly Band[] {
  const bands: Band[] = []
  for (let y = 0; y < height; y++) {
    let [first, last, count] = [width, -1, 0]
    for (let x = 0; x < width; x++) {
      const at = 3 * (y * width + x)
      const [red = 0, green = 255, blue = 255] = [dots[at], dots[at + 1], dots[at + 2]]
      if (red - green < 60 || red - blue < 60) continue
      first = Math.min(first, x)
      last = x
      count++
    }
    if (count < shortest * DOTS_PER_MM) continue
    const row = { top: y, bottom: y + 1, left: first, right: last + 1 }
    const before = bands.at(-1)
    if (before && row.top - before.bottom < DOTS_PER_MM)
      bands[bands.length - 1] = { ...before, bottom: row.bottom }
    else bands.push(row)
  }
  const mm = (dots: number) => dots / DOTS_PER_MM
  return bands.map(({ top, bottom, left, right }) => ({
    top: mm(top),
    bottom: mm(bottom),
    left: mm(left),
    right: mm(right),
  }))
}

/** Millimetres from the paper's top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How far what is dark or coloured reaches inside a box; undefined where there is only paper. */
export function inkWithin({ width, dots }: Picture, box: Box): Box | undefined {
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map(mm =>
    Math.round(mm * DOTS_PER_MM),
  ) as [number, number, number, number]
  let ink: Box | undefined
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = 3 * (y * width + x)
      if (Math.min(dots[at] ?? 255, dots[at + 1] ?? 255, dots[at + 2] ?? 255) >= 128) continue
      ink = {
        left: Math.min(ink?.left ?? x, x),
        top: ink?.top ?? y,
        right: Math.max(ink?.right ?? 0, x + 1),
        bottom: y + 1,
      }
    }
  }
  if (!ink) return undefined
  const mm = (dots: number) => dots / DOTS_PER_MM
  return { left: mm(ink.left), top: mm(ink.top), right: mm(ink.right), bottom: mm(ink.bottom) }
}
