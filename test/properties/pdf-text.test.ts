// Whatever stands in a paper is copied out of the PDF as it was typed: no sign lost, no blank added or dropped.
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { openFontSet } from '../../src/font/open-font-set.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import { writePdf } from '../../src/pdf/write-pdf.ts'
import { handInfo, handLayout, placeLine } from '../support/hand-layout.ts'
import { judge } from '../support/judges.ts'

const pdftotext = judge('pdftotext')

const sign = fc.constantFrom(
  ...'建议办理答复农村养老“”‘’——……·、，。；：！？（）《》〈〉【】〔〕％℃№①②→×÷±°′″～－＋＝／',
  ...'aAbBcmWil0123456789.,:;-/%&<>#*()[]{}"\'éüßαβДж堃喆㛃镕䶮㙦⼀言',
)
const word = fc.string({ unit: sign, minLength: 1, maxLength: 9 })
const line = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain(words => fc.constantFrom(' ', '\u3000').map(blank => words.join(blank)))
const paper = fc.record({
  // pdftotext takes a hyphen at the end of a line for a divided word's and drops it.
  lines: fc.array(
    line.filter(text => !text.endsWith('-')),
    { minLength: 1, maxLength: 20 },
  ),
  role: fc.constantFrom('fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti'),
  /** How far a line is stretched, in points for each character. */
  extra: fc.constantFrom(0, 0.4, 1.5, 2.5),
})

describe.skipIf(!pdftotext)('text copied out of a PDF', () => {
  it('is the text that was put in', async () => {
    const fonts = await openFontSet(createNodeHost(), 'bundled')
    if (!fonts.ok) throw new Error('the bundled fonts do not open')
    await fc.assert(
      fc.asyncProperty(paper, async ({ lines, role, extra }) => {
        const items = lines.flatMap((text, owner) =>
          placeLine(fonts.value, text, { owner, role, extra, x: 40, baseline: 100 + owner * 30 }),
        )
        const bytes = await writePdf(handLayout([items]), handInfo)
        const text = execFileSync(pdftotext ?? '', ['-', '-'], { input: bytes, encoding: 'utf8' })
        const found = text.split(/[\n\f]+/).filter(found => found !== '')
        return found.join('\n') === lines.join('\n')
      }),
      { numRuns: 30 },
    )
  })
})
