// Operators of PDF → glyphs and rules with their places, on pages written by hand. Points from the top left corner.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { OPERATOR } from '../../../src/agreement/operators.ts'
import { readPdf } from '../../../src/agreement/read-pdf.ts'

/** One page of 200 × 100 pt. /F1 has letters half an em wide; /F2 does not say what its glyphs stand for. */
async function read(content: string) {
  const widths = `/FirstChar 32 /LastChar 126 /Widths [${'500 '.repeat(95)}]`
  const [page] = await readPdf(
    new TextEncoder().encode(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /Font <<
  /F1 << /Type /Font /Subtype /TrueType /BaseFont /Some ${widths} /Encoding /WinAnsiEncoding >>
  /F2 << /Type /Font /Subtype /Type0 /BaseFont /Other /Encoding /Identity-H /DescendantFonts [<< /Type /Font
    /Subtype /CIDFontType2 /BaseFont /Other /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
    /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Other /Flags 4 >> >>] >> >> >> >> endobj
4 0 obj << /Length ${content.length} >> stream
${content}
endstream endobj
trailer << /Root 1 0 R >>
`),
  )
  return { glyphs: page?.glyphs ?? [], rules: page?.rules ?? [], page }
}

test('the numbers of operators are those of pdf.js', () => {
  expect(OPS).toMatchObject(OPERATOR)
})

describe('glyphs', () => {
  const places = async (content: string) =>
    (await read(content)).glyphs.map(({ text, x, width, baseline, size }) => [text, x, width, baseline, size])

  test('advance by their widths', async () => {
    expect(await places('BT /F1 10 Tf 20 60 Td (ab) Tj ET')).toEqual([
      ['a', 20, 5, 40, 10],
      ['b', 25, 5, 40, 10],
    ])
  })

  test('with character and word spacing, and numbers between them', async () => {
    expect(await places('BT /F1 10 Tf 1 Tc 3 Tw 20 60 Td [(a b) -200 (c)] TJ ET')).toEqual([
      ['a', 20, 5, 40, 10],
      [' ', 26, 5, 40, 10],
      ['b', 35, 5, 40, 10],
      ['c', 43, 5, 40, 10],
    ])
  })

  test('through the matrices of text and page, stretched and upside down', async () => {
    expect(await places('1 0 0 -1 0 100 cm BT /F1 10 Tf 2 0 0 -1 30 70 Tm (ab) Tj ET')).toEqual([
      ['a', 30, 10, 70, 10],
      ['b', 40, 10, 70, 10],
    ])
  })

  test('with horizontal scaling, rise and new lines; what q saves, Q brings back', async () => {
    expect(
      await places(
        'BT /F1 10 Tf 14 TL 20 60 Td (a) Tj T* 50 Tz (b) Tj 2 Ts (c) Tj ET q 2 0 0 2 0 0 cm Q BT /F1 5 Tf (d) Tj ET',
      ),
    ).toEqual([
      ['a', 20, 5, 40, 10],
      ['b', 20, 2.5, 54, 10],
      ['c', 22.5, 2.5, 52, 10],
      ['d', 0, 1.25, 98, 5],
    ])
  })

  test('a font that does not say what a glyph stands for is not believed', async () => {
    expect(await places('BT /F2 10 Tf 20 60 Td <0001> Tj ET')).toEqual([['\uFFFD', 20, 5, 40, 10]])
  })

  test('a square drawn as lines is the box that the blank after it stands for', async () => {
    const box = '22 60 8 8 re S'
    const blank = 'BT /F1 10 Tf 20 60 Td ( ) Tj ET'
    expect(await places(`${box} ${blank}`)).toEqual([['☐', 20, 10, 40, 10]])
    expect(await places(`${box} 23 64 m 25 61 l 29 67 l S ${blank}`)).toEqual([['☑', 20, 10, 40, 10]])
  })
})

describe('rules', () => {
  test('thin filled shapes, by their middle', async () => {
    const { rules } = await read('20 50 100 1 re f 30 10 m 31 10 l 31 40 l 30 40 l h f*')
    expect(rules).toEqual([
      { direction: 'horizontal', at: 49.5, from: 20, to: 120, thickness: 1 },
      { direction: 'vertical', at: 30.5, from: 60, to: 90, thickness: 1 },
    ])
  })

  test('strokes along the sides of the page', async () => {
    const { rules } = await read('0.5 w 20 50 m 120 50 l 120 20 l S 0 0 m 50 50 l S')
    expect(rules).toEqual([
      { direction: 'horizontal', at: 50, from: 20, to: 120, thickness: 0.5 },
      { direction: 'vertical', at: 120, from: 50, to: 80, thickness: 0.5 },
    ])
  })

  test('the sides of a cell', async () => {
    expect((await read('20 20 100 40 re S')).rules).toHaveLength(4)
  })

  test('no clipping paths, no areas', async () => {
    expect((await read('20 50 100 1 re W n 20 20 50 50 re f')).rules).toEqual([])
  })
})

test('pages are as large as they say', async () => {
  expect((await read('')).page).toMatchObject({ width: 200, height: 100, glyphs: [], rules: [] })
})
