import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pt } from '../../../src/style/units.ts'
import { borrowed, paragraph, styleNamed } from '../../support/docx-layouts.ts'
import { bodyOf, elements, textOf } from '../../support/docx-parts.ts'

describe('direct formatting', () => {
  it('is absent where the layout did as the style says', async () => {
    const xml = await bodyOf(paragraph('正文', '您提出的建议收悉。'))
    expect(elements(xml, 'w:pPr')).toEqual(['<w:pPr><w:pStyle w:val="Normal"/></w:pPr>'])
    expect(elements(xml, 'w:rPr')).toEqual(['<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'])
  })

  it('says only what the layout settled otherwise', async () => {
    const indent = { firstLine: pt(0), left: pt(0), right: pt(64) }
    const xml = await bodyOf(paragraph('署名', '临江市民政局', { fitted: { indent, before: pt(10) } }))
    expect(elements(xml, 'w:pPr').join('')).toMatch(
      /<w:pStyle w:val="Reply\d+"\/><w:spacing w:before="200"\/><w:ind w:right="1280"\/>/,
    )
  })

  it('takes back an indent counted in characters before giving one in twips', async () => {
    const moved = { firstLine: pt(-40), left: pt(72), right: pt(0) }
    const xml = await bodyOf(paragraph('正文', '附件：1.名单', { fitted: { indent: moved } }))
    expect(xml).toContain('<w:ind w:left="1440" w:hanging="800" w:firstLineChars="0"/>')
  })

  it('begins a page where the layout moved the paragraph, without room above it', async () => {
    const xml = await bodyOf(paragraph('标题', '答复', { fitted: { pageBreakBefore: true } }))
    expect(xml).toContain('<w:pageBreakBefore/>')
    expect(xml).toContain('<w:spacing w:before="0"/>')
  })

  it('follows a cell whose size stepped down, lines with it', async () => {
    const look = { size: pt(12), lineHeight: pt(17.5) }
    const xml = await bodyOf(paragraph('表格文字', '内容', { look }))
    expect(xml).toContain('<w:spacing w:line="350" w:lineRule="exact"/>')
    expect(xml).toContain('<w:sz w:val="24"/>')
  })

  it('takes back the tracking of a style to none', async () => {
    const xml = await bodyOf(paragraph('正文', '内容', { look: { tracking: pt(0) } }))
    expect(xml).toContain('<w:spacing w:val="0"/>')
  })
})

describe('words that borrow another style', () => {
  it('take its character style, and nothing directly', async () => {
    const xml = await bodyOf(paragraph('正文', [borrowed('二级标题', '（一）摸清底数。'), '目前']))
    expect(elements(xml, 'w:rPr')).toEqual([
      '<w:rPr><w:rStyle w:val="Heading2Text"/><w:rFonts w:hint="eastAsia"/></w:rPr>',
      '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>',
    ])
  })
})

describe('runs', () => {
  it('join words of template and case that look alike', async () => {
    const xml = await bodyOf(paragraph('正文', ['尊敬的', '王小明', '代表：']))
    expect(elements(xml, 'w:r').map(textOf)).toEqual(['尊敬的王小明代表：'])
  })

  it('set a sign that would turn Latin in the Chinese font, whoever prints it', async () => {
    const xml = await bodyOf(paragraph('正文', '共34“所”'))
    const sign = elements(xml, 'w:r').find(run => textOf(run).includes('“')) ?? ''
    expect(sign.match(/仿宋_GB2312/g)).toHaveLength(4)
    expect(sign).toContain('<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>')
  })

  it('remember the character before, also in another style', async () => {
    const xml = await bodyOf(paragraph('正文', [borrowed('二级标题', '“摸底'), '”工作']))
    const closing = elements(xml, 'w:r').find(run => textOf(run).includes('”')) ?? ''
    expect(textOf(closing)).toBe('”工作')
  })
})

describe('breaks and tabs', () => {
  it('end a title’s line where the layout divided it', async () => {
    const xml = await bodyOf(paragraph('标题', ['关于建议的', { kind: 'break' }, '答　复']))
    expect(textOf(xml)).toBe('关于建议的\n答　复')
  })

  it('set what follows flush with the right edge of the text', async () => {
    const xml = await bodyOf(paragraph('表头行', ['承办单位：', { kind: 'flush-right' }, '建议编号：']))
    expect(textOf(xml)).toBe('承办单位：\t建议编号：')
    expect(xml).toContain('<w:tab w:val="right" w:pos="8844"/>')
  })

  it('leave no trace of a place where a title might have been divided', async () => {
    const xml = await bodyOf(paragraph('标题', ['关于', { kind: 'opportunity' }, '答复']))
    expect(elements(xml, 'w:r').map(textOf)).toEqual(['关于答复'])
  })
})

describe('blanks at the end', () => {
  it('keep the room for a signature in a paragraph set flush right', async () => {
    expect(textOf(await bodyOf(paragraph('署名', '签字：　　　')))).toBe('签字：　　　\u200b')
    expect(textOf(await bodyOf(paragraph('署名', '签字：王小明')))).toBe('签字：王小明')
    expect(textOf(await bodyOf(paragraph('正文', '签字：　　　')))).toBe('签字：　　　')
  })
})

describe('checkboxes', () => {
  const box = (checked: boolean, label = 'A类 <&">') =>
    paragraph('表格文字', [{ kind: 'checkbox', checked, label, style: styleNamed('表格文字'), origin: {} }])

  it('are controls whose state is also plain text', async () => {
    const ticked = await bodyOf(box(true))
    expect(ticked).toContain('<w14:checked w14:val="1"/>')
    expect(textOf(ticked)).toBe('☑')
    const empty = await bodyOf(box(false))
    expect(empty).toContain('<w14:checked w14:val="0"/>')
    expect(textOf(empty)).toBe('☐')
  })

  it('carry their label, whatever is in it', async () => {
    expect(await bodyOf(box(true))).toContain('<w:alias w:val="A类 &lt;&amp;&quot;&gt;"/>')
  })

  it('carry a tag no longer than Word allows, cut between characters', async () => {
    const tagOf = async (label: string) => /<w:tag w:val="(.*?)"/.exec(await bodyOf(box(true, label)))?.[1]
    expect(await tagOf('类'.repeat(64))).toBe('类'.repeat(64))
    expect(await tagOf('类'.repeat(65))).toBe('类'.repeat(64))
    expect(await tagOf(`${'类'.repeat(63)}𠮷`)).toBe('类'.repeat(63))
  })
})

describe('no character is lost', () => {
  const character = fc.oneof(
    fc.constantFrom(
      '\t',
      '\n',
      ' ',
      '　',
      '“',
      '”',
      '—',
      '…',
      '<',
      '&',
      '>',
      '"',
      "'",
      ']]>',
      '{{',
      '𬭎',
      '葛\u{e0100}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'关于建议的答复152号ABC，。'),
  )
  const words = fc.array(character, { maxLength: 40 }).map(list => list.join(''))

  it('whatever the words are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 4 }), async pieces => {
        const xml = await bodyOf(paragraph('正文', pieces))
        // A tab is a blank, as it is on our own pages.
        expect(textOf(xml)).toBe(pieces.join('').replaceAll('\t', ' '))
      }),
      { numRuns: 60 },
    )
  })
})
