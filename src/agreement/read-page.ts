// The operators of a page (ISO 32000-1, 8 and 9) → glyphs and ruled lines. Colours, clipping and tags do not matter
// here; text is taken glyph by glyph, never as the words that a reader would guess.
import { combine, IDENTITY, type Matrix, transform } from './matrix.ts'
import type { OpenedPage } from './open-pdf.ts'
import { OPERATOR, PAINT } from './operators.ts'
import { type Glyph, type PdfPage, type Rule, UNREADABLE } from './pdf-page.ts'
import { readShape } from './read-shape.ts'

interface State {
  readonly matrix: Matrix
  readonly lineWidth: number
  readonly size: number
  readonly characterSpacing: number
  readonly wordSpacing: number
  readonly horizontalScale: number
  readonly leading: number
  readonly rise: number
}

/** A glyph as pdf.js hands it on; width in thousandths of the size. */
interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

/** A square drawn as lines: a box to tick. Its place is that of the blank shown after it, which stands for the sign. */
interface DrawnBox {
  readonly left: number
  readonly right: number
  readonly bottom: number
  ticked: boolean
}

export function readPage({ box, operators }: OpenedPage): PdfPage {
  const [left, bottom, right, top] = box
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const saved: State[] = []
  // From here on, y grows downwards.
  let state: State = { ...START, matrix: [1, 0, 0, -1, -left, top] }
  let text = IDENTITY
  let line = IDENTITY
  let drawnBox: DrawnBox | undefined

  const set = (change: Partial<State>) => {
    state = { ...state, ...change }
  }
  const startLine = (matrix: Matrix) => {
    line = matrix
    text = matrix
  }

  function endBox(place?: { readonly x: number; readonly baseline: number; readonly size: number }): void {
    if (!drawnBox) return
    const { left, right, bottom, ticked } = drawnBox
    const { x, baseline, size } = place ?? { x: left, baseline: bottom, size: right - left }
    glyphs.push({ text: ticked ? '☑' : '☐', x, width: size, baseline, size })
    drawnBox = undefined
  }

  function showText(shown: readonly (ShownGlyph | number)[]): void {
    const { size, characterSpacing, wordSpacing, horizontalScale, rise } = state
    for (const each of shown) {
      let advance: number
      if (typeof each === 'number') advance = (-each / 1000) * size
      else {
        const matrix = combine(text, state.matrix)
        const [x, baseline] = transform(matrix, 0, rise)
        const width = (each.width / 1000) * size
        const [end] = transform(matrix, width * horizontalScale, rise)
        const [, below] = transform(matrix, 0, rise - size)
        const height = Math.abs(below - baseline)
        if (drawnBox && each.unicode.trim() === '') endBox({ x, baseline, size: height })
        else {
          endBox()
          glyphs.push({ text: readable(each.unicode), x, width: end - x, baseline, size: height })
        }
        advance = width + characterSpacing + (each.isSpace ? wordSpacing : 0)
      }
      text = combine([1, 0, 0, 1, advance * horizontalScale, 0], text)
    }
  }

  function drawPath(paint: number, data: ArrayLike<number> | null): void {
    if (!data) return
    const shape = readShape(data, PAINT.stroke.has(paint), state.matrix, state.lineWidth)
    if (PAINT.stroke.has(paint) || PAINT.fill.has(paint)) rules.push(...shape.rules)
    if (!PAINT.stroke.has(paint)) return
    if (shape.square) {
      endBox()
      drawnBox = { ...shape.square, ticked: false }
    } else if (drawnBox && shape.rules.length === 0) drawnBox.ticked = true
  }

  const { fnArray, argsArray } = operators
  fnArray.forEach((operator, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    const [first, second] = args as readonly number[]
    switch (operator) {
      case OPERATOR.save:
        saved.push(state)
        break
      case OPERATOR.restore:
        state = saved.pop() ?? state
        break
      case OPERATOR.transform:
        set({ matrix: combine(args as unknown as Matrix, state.matrix) })
        break
      case OPERATOR.paintFormXObjectBegin:
        saved.push(state)
        if (first) set({ matrix: combine(first as unknown as Matrix, state.matrix) })
        break
      case OPERATOR.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case OPERATOR.setLineWidth:
        set({ lineWidth: first ?? 0 })
        break
      case OPERATOR.setGState:
        for (const [name, value] of (args[0] ?? []) as readonly [string, unknown][])
          if (name === 'LW') set({ lineWidth: value as number })
        break
      case OPERATOR.constructPath:
        drawPath(first ?? 0, (args[1] as readonly (ArrayLike<number> | null)[])[0] ?? null)
        break
      case OPERATOR.beginText:
        startLine(IDENTITY)
        break
      case OPERATOR.setFont:
        set({ size: second ?? 0 })
        break
      case OPERATOR.setCharSpacing:
        set({ characterSpacing: first ?? 0 })
        break
      case OPERATOR.setWordSpacing:
        set({ wordSpacing: first ?? 0 })
        break
      case OPERATOR.setHScale:
        set({ horizontalScale: (first ?? 100) / 100 })
        break
      case OPERATOR.setLeading:
        set({ leading: -(first ?? 0) })
        break
      case OPERATOR.setTextRise:
        set({ rise: first ?? 0 })
        break
      case OPERATOR.setTextMatrix:
        startLine(matrixOf(args[0] as ArrayLike<number>))
        break
      case OPERATOR.setLeadingMoveText:
        set({ leading: second ?? 0 })
        startLine(combine([1, 0, 0, 1, first ?? 0, second ?? 0], line))
        break
      case OPERATOR.moveText:
        startLine(combine([1, 0, 0, 1, first ?? 0, second ?? 0], line))
        break
      case OPERATOR.nextLine:
        startLine(combine([1, 0, 0, 1, 0, state.leading], line))
        break
      case OPERATOR.showText:
        showText(args[0] as readonly (ShownGlyph | number)[])
        break
    }
  })
  endBox()
  return { width: right - left, height: top - bottom, glyphs, rules }
}

const START: Omit<State, 'matrix'> = {
  lineWidth: 1,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
}

function matrixOf({ 0: a = 1, 1: b = 0, 2: c = 0, 3: d = 1, 4: e = 0, 5: f = 0 }: ArrayLike<number>): Matrix {
  return [a, b, c, d, e, f]
}

/** A font without a ToUnicode map gives its own codes as characters: they are controls, or nobody's. */
function readable(unicode: string): string {
  return unicode === '' || /[\p{Cc}\p{Co}\p{Cn}]/u.test(unicode) ? UNREADABLE : unicode
}
