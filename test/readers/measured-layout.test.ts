// The figures of `reply check --layout` against the ink of the PDF as poppler draws it: what we say we measured is what
// stands on the paper.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureLayout } from '../../src/conformance/measure-layout.ts'
import type { Measurement } from '../../src/conformance/measurement.ts'
import { writePdf } from '../../src/pdf/write-pdf.ts'
import type { Paper } from '../../src/pipeline.ts'
import { judge } from '../support/judges.ts'
import { examplePaper } from '../support/measured-papers.ts'
import { inkWithin, pictureOf, redBands } from '../support/picture.ts'

const pdftoppm = judge('pdftoppm') ?? ''

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-measured-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function printed({ layout, info }: Paper, page: number) {
  const path = join(folder, 'letter.pdf')
  writeFileSync(path, await writePdf(layout, info))
  return pictureOf(pdftoppm, path, page)
}

/** The figure of an element on a page. */
function figure(measurements: readonly Measurement[], id: string): number {
  const found = measurements.find(each => each.id === id)?.measured
  if (!found || !('unit' in found)) throw new Error(`${id} was not measured`)
  return found.value
}

/** Two dots: edges are blurred. */
const SHARP = 0.2

/** Characters do not fill their squares: side bearings and the room over a 三号 character. */
const SQUARE = 0.6

describe.skipIf(!pdftoppm).each(['01', '02', '05'])('the letter of example %s', number => {
  it('has its letterhead and double rules where the report says', async () => {
    const paper = await examplePaper(number, 'letter')
    const measured = measureLayout(paper)
    const picture = await printed(paper, 1)
    const [upper, lower] = redBands(picture, 150)
    if (!upper || !lower) throw new Error('no red rules')
    const name = inkWithin(picture, { left: 20, right: 190, top: 0, bottom: upper.top - 0.5 })
    const under = inkWithin(picture, {
      left: 30,
      right: 190,
      top: upper.bottom + 0.5,
      bottom: upper.bottom + 12,
    })
    const close = (id: string, seen: number | undefined, within = SHARP) =>
      expect(Math.abs((seen ?? Number.NaN) - figure(measured, id)), id).toBeLessThanOrEqual(within)
    close('letterhead-top', name?.top)
    close('upper-rule-distance', upper.top - (name?.bottom ?? Number.NaN))
    close('lower-rule-distance', 297 - lower.bottom)
    for (const band of [upper, lower]) {
      close('rule-width', band.right - band.left)
      close('rule-centre', (band.left + band.right) / 2 - 105)
    }
    close('reference-distance', (under?.top ?? Number.NaN) - upper.bottom, SQUARE)
    close('reference-right', 184 - (under?.right ?? Number.NaN), SQUARE)
  })

  it('has its text area and page number where the report says', async () => {
    const paper = await examplePaper(number, 'letter')
    const measured = measureLayout(paper)
    const picture = await printed(paper, 2)
    const text = inkWithin(picture, { left: 0, right: 184, top: 0, bottom: 264 })
    const dash = inkWithin(picture, { left: 33, right: 37.5, top: 264, bottom: 280 })
    const close = (id: string, seen: number | undefined, within = SHARP) =>
      expect(Math.abs((seen ?? Number.NaN) - figure(measured, id)), id).toBeLessThanOrEqual(within)
    close('page-number-distance', (dash?.top ?? Number.NaN) - 262)
    close('left-margin', text?.left, SQUARE)
    close('text-width', (text?.right ?? Number.NaN) - (text?.left ?? Number.NaN), 2 * SQUARE)
    // A line's characters begin 3.2 mm below its edge: 0.8 of 28.95 pt less 0.88 of 16 pt.
    close('top-margin', (text?.top ?? Number.NaN) - 3.2, SQUARE)
  })
})
