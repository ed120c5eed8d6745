import { expect, test } from 'vitest'
import { messageOf, report } from '../../../src/diagnostics/diagnostic.ts'

const lines = (length: number) => Array.from({ length }, (_, index) => `<${index + 1}>`)

test('of a page that went astray three lines a side are quoted, and the others counted', () => {
  const found = report('agreement/other-lines', { paper: '甲', page: 2, pdf: lines(40), docx: lines(3) })
  for (const language of ['zh', 'en'] as const) {
    const { summary } = messageOf(found, language)
    expect(summary.match(/<\d+>/g)).toEqual([...lines(3), ...lines(3)])
    expect(summary.match(/等 \d+ 行|\d+ more/g)).toEqual([language === 'zh' ? '等 40 行' : '37 more'])
  }
})
