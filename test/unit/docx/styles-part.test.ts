import { describe, expect, it } from 'vitest'
import { openStyleBook } from '../../../src/docx/style-book.ts'
import { stylesPart } from '../../../src/docx/styles-part.ts'
import { sheet } from '../../support/docx-layouts.ts'
import { elements } from '../../support/docx-parts.ts'

const styles = elements(stylesPart(openStyleBook(sheet), sheet.table), 'w:style')

function styleCalled(name: string): string {
  return styles.find(xml => xml.includes(`<w:name w:val="${name}"/>`)) ?? ''
}

describe('names', () => {
  it('are Word’s own where Word has the style built in', () => {
    expect(styleCalled('Normal')).toContain('w:default="1"')
    expect(styleCalled('Title')).not.toBe('')
    expect(styleCalled('heading 1')).toContain('<w:outlineLvl w:val="0"/>')
    expect(styleCalled('heading 2')).toContain('<w:outlineLvl w:val="1"/>')
    expect(styleCalled('footer')).not.toBe('')
    expect(styleCalled('正文') + styleCalled('标题')).toBe('')
  })

  it('are those of the style sheet elsewhere', () => {
    expect(styleCalled('抄送')).toContain('w:customStyle="1"')
    expect(styleCalled('抄送')).toContain('<w:basedOn w:val="Normal"/>')
  })

  it('and ids are each there once', () => {
    const ids = styles.map(xml => /w:styleId="([^"]*)"/.exec(xml)?.[1])
    const names = styles.map(xml => /<w:name w:val="([^"]*)"/.exec(xml)?.[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a paragraph style', () => {
  it('keeps 28 characters by 22 lines: exact lines off the grid, tightened by 0.25 pt', () => {
    const body = styleCalled('Normal')
    expect(body).toContain('<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>')
    expect(body).toContain('<w:snapToGrid w:val="0"/>')
    expect(body).toContain('<w:widowControl w:val="0"/>')
    expect(body).toContain('<w:kinsoku/>')
    expect(body).toContain('<w:spacing w:val="-5"/>')
    expect(body).toContain('<w:sz w:val="32"/>')
  })

  it('indents its first line in characters and in twips', () => {
    expect(styleCalled('Normal')).toContain('w:firstLineChars="200" w:firstLine="640"')
    expect(styleCalled('主送')).toContain('w:firstLineChars="0" w:firstLine="0"')
  })

  it('hangs the further lines where its first line stands out', () => {
    const ind = elements(styleCalled('抄送'), 'w:ind').join('')
    expect(ind).toBe('<w:ind w:left="1120" w:right="280" w:hangingChars="300" w:hanging="840"/>')
  })

  it('names the official font for Chinese and Times New Roman for Latin', () => {
    expect(styleCalled('heading 2')).toContain(
      '<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:eastAsia="楷体_GB2312" w:hAnsi="Times New Roman"',
    )
  })
})
