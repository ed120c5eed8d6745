// A painted path → the ruled lines in it, whether drawn as thin filled shapes or as strokes, or the square of a box to
// tick.
import { type Matrix, transform } from './matrix.ts'
import type { Rule } from './pdf-page.ts'

export interface Shape {
  readonly rules: readonly Rule[]
  readonly square?: { readonly left: number; readonly right: number; readonly bottom: number }
}

type Point = readonly [x: number, y: number]

export function readShape(
  path: ArrayLike<number>,
  stroked: boolean,
  matrix: Matrix,
  lineWidth: number,
): Shape {
  const outlines = outlinesOf(path, matrix)
  if (!stroked) return { rules: outlines.flatMap(filledRule) }
  const [only] = outlines
  const square = outlines.length === 1 && only && squareOf(only)
  if (square) return { rules: [], square }
  const thickness = lineWidth * Math.hypot(matrix[0], matrix[1])
  return { rules: outlines.flatMap(points => strokedRules(points, thickness)) }
}

/** pdf.js writes a path as numbers: a code for the kind of step, then its coordinates. */
const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 }
const COORDINATES = [2, 2, 6, 4, 0]

function outlinesOf(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const outlines: Point[][] = []
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? STEP.close
    const count = COORDINATES[step] ?? 0
    const outline = outlines.at(-1)
    if (step === STEP.close) {
      const [start] = outline ?? []
      if (start) outline?.push(start)
    } else {
      const point = transform(matrix, path[index + count - 1] ?? 0, path[index + count] ?? 0)
      if (step === STEP.move || !outline) outlines.push([point])
      else outline.push(point)
    }
    index += 1 + count
  }
  return outlines
}

/** The red double rules are 2.85 pt thick at most. */
const THICKEST = 4

function filledRule(points: readonly Point[]): readonly Rule[] {
  const { left, right, top, bottom } = extentOf(points)
  const [width, height] = [right - left, bottom - top]
  if (Math.min(width, height) > THICKEST) return []
  return width >= height
    ? [{ direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right, thickness: height }]
    : [{ direction: 'vertical', at: (left + right) / 2, from: top, to: bottom, thickness: width }]
}

function strokedRules(points: readonly Point[], thickness: number): readonly Rule[] {
  return points.slice(1).flatMap(([x, y], index): Rule[] => {
    const [fromX, fromY] = points[index] ?? [x, y]
    const horizontal = Math.abs(y - fromY) < 0.01
    if (!horizontal && Math.abs(x - fromX) >= 0.01) return []
    const [a, b] = horizontal ? [fromX, x] : [fromY, y]
    const ends = { from: Math.min(a, b), to: Math.max(a, b), thickness }
    return [
      horizontal ? { direction: 'horizontal', at: y, ...ends } : { direction: 'vertical', at: x, ...ends },
    ]
  })
}

/** As large as a character at most: a cell is larger. */
const LARGEST_BOX = 30

function squareOf(points: readonly Point[]): Shape['square'] | undefined {
  const { left, right, top, bottom } = extentOf(points)
  const [width, height] = [right - left, bottom - top]
  const closed = points.length === 5
  if (!closed || width > LARGEST_BOX || width < 1 || Math.abs(width - height) > 0.1) return undefined
  return { left, right, bottom }
}

function extentOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
