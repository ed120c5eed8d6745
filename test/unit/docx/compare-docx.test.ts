// Where two DOCX files first differ, as a clerk would say it.
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compareDocx } from '../../../src/docx/compare-docx.ts'

const paragraph = (...runs: readonly string[]) =>
  `<w:p>${runs.map(text => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`
const docx = (body: string, styles = '<w:styles/>') =>
  zipSync({ 'word/styles.xml': strToU8(styles), 'word/document.xml': strToU8(body) })

const long = '关于推进城乡公共阅读空间建设的建议收悉，经研究答复如下'
const today = docx(paragraph('您好：') + paragraph(long))

test.each([
  [
    'a word',
    docx(paragraph('您好：') + paragraph(long.replace('阅读', '读书'))),
    {
      kind: 'text',
      paragraph: 2,
      found: '关于推进城乡公共读书空间建设的建议收悉，…',
      today: '关于推进城乡公共阅读空间建设的建议收悉，…',
    },
  ],
  [
    'a paragraph more',
    docx(paragraph('您好：') + paragraph(long) + paragraph('又及')),
    { paragraph: 3, found: '又及', today: '' },
  ],
  ['a paragraph less', docx(paragraph('您好：')), { paragraph: 2, found: '' }],
  [
    'signs that XML escapes',
    docx(paragraph('您好&lt;：') + paragraph(long)),
    { paragraph: 1, found: '您好<：' },
  ],
  [
    'runs cut otherwise',
    docx(paragraph('您', '好：') + paragraph(long)),
    { kind: 'part', part: 'word/document.xml' },
  ],
  [
    'an empty paragraph',
    docx(paragraph('您好：') + paragraph() + paragraph(long)),
    { kind: 'part', part: 'word/document.xml' },
  ],
  [
    'styles',
    docx(paragraph('您好：') + paragraph(long), '<w:styles></w:styles>'),
    { kind: 'part', part: 'word/styles.xml' },
  ],
  [
    'a part more',
    zipSync({ ...unzipSync(today), 'word/comments.xml': strToU8('<w/>') }),
    { kind: 'part', part: 'word/comments.xml' },
  ],
  ['packing', zipSync(unzipSync(today), { level: 0 }), { kind: 'packing' }],
  ['no package', strToU8('垃圾'), { kind: 'unreadable' }],
  ['half a package', today.slice(0, today.length >> 1), { kind: 'unreadable' }],
])('%s', (_, found, difference) => {
  expect(compareDocx(found, today)).toMatchObject(difference)
})

test('a package with any byte spoilt is compared or called unreadable, never a crash', () => {
  for (let at = 0; at < today.length; at++) {
    const spoilt = today.slice()
    spoilt[at] = (spoilt[at] ?? 0) ^ 0xff
    expect(compareDocx(spoilt, today).kind).toMatch(/^(text|part|packing|unreadable)$/)
  }
})
