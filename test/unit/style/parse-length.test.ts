import { describe, expect, test } from 'vitest'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { parseLength } from '../../../src/style/parse-length.ts'

describe('parseLength', () => {
  test.each([
    ['28.95磅', 'pt', 28.95],
    ['1.5pt', 'pt', 1.5],
    ['-0.25磅', 'pt', -0.25],
    ['25.4mm', 'pt', 72],
    ['25.4毫米', 'pt', 72],
    ['2.54厘米', 'pt', 72],
    ['三号', 'pt', 16],
    ['小四', 'pt', 12],
    ['2字', '字', 2],
    ['-3字', '字', -3],
    ['２８.９５磅', 'pt', 28.95],
    ['37 mm', 'pt', 104.8818897],
  ])('%s', (text, unit, value) => {
    const length = parseLength(text)
    expect(length.ok && length.value.unit).toBe(unit)
    expect(length.ok && length.value.value).toBeCloseTo(value, 6)
  })

  test.each(['', '37', 'mm', '三号字', '1e3pt', '1,5磅', '2字符', 'NaN磅', '--1磅', 'constructor'])(
    'no length: “%s”',
    text => {
      const file = createSourceFile('styles.yaml', text)
      const span = { file, start: 0, end: text.length }
      expect(parseLength(text, span)).toMatchObject({
        ok: false,
        diagnostics: [{ rule: 'style/bad-length', params: { text }, span }],
      })
    },
  )
})
