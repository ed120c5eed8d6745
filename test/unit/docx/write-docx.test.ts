import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/docx/write-docx.ts'
import { mm } from '../../../src/style/units.ts'
import { info, layoutOf, letterLayout, paragraph, recordLayout } from '../../support/docx-layouts.ts'
import { elements, partsOf, textOf, writeParts } from '../../support/docx-parts.ts'

describe('the same document gives the same bytes', () => {
  it('in whatever order documents are written', async () => {
    const letter = await writeDocx(letterLayout(), info)
    const record = await writeDocx(recordLayout(), info)
    expect(await writeDocx(recordLayout(), info)).toEqual(record)
    expect(await writeDocx(letterLayout(), info)).toEqual(letter)
  })

  it('whatever the clock says, and dates the file by the case alone', async () => {
    const parts = partsOf(await writeDocx(letterLayout(), info))
    expect(elements(parts['docProps/core.xml'] ?? '', 'dcterms:created').join('')).toContain(
      '>2024-08-06T00:00:00Z<',
    )
    const year = new Date().getFullYear()
    for (const [path, xml] of Object.entries(parts)) expect(xml, path).not.toContain(`${year}-`)
  })

  it('opens the package with its content types, then parts by name', async () => {
    const [first, ...rest] = Object.keys(partsOf(await writeDocx(letterLayout(), info)))
    expect(first).toBe('[Content_Types].xml')
    expect(rest).toEqual(rest.toSorted((a, b) => (a < b ? -1 : 1)))
  })
})

describe('properties', () => {
  it('name the paper and the office', async () => {
    const { 'docProps/core.xml': xml = '' } = await writeParts(letterLayout())
    expect(xml).toContain('<dc:title>关于第152号建议的答复</dc:title>')
    expect(xml).toContain('<dc:creator>临江市民政局 &amp; 某科</dc:creator>')
    expect(xml).toContain('<dc:subject>人大代表建议答复</dc:subject>')
    expect(xml).toContain('<dc:language>zh-CN</dc:language>')
  })

  it('name no font that Office would put in by itself', async () => {
    for (const [path, xml] of Object.entries(await writeParts(letterLayout()))) {
      expect(xml, path).not.toContain('Calibri')
    }
  })
})

describe('the page', () => {
  it('has the margins and the grid of lines of the standard', async () => {
    const { 'word/document.xml': xml = '' } = await writeParts(letterLayout())
    const section = elements(xml, 'w:sectPr').join('')
    expect(section).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(section).toMatch(
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" [^>]*w:footer="1400"/,
    )
    expect(section).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    expect(section).toContain('<w:titlePg/>')
  })

  it('numbers odd pages at the right and even ones at the left, one character in', async () => {
    const parts = await writeParts(letterLayout())
    const footers = Object.keys(parts).filter(path => /^word\/footer\d/.test(path))
    const looks = footers.map(path => [
      /<w:jc w:val="(\w+)"/.exec(parts[path] ?? '')?.[1],
      /<w:ind ([^>]*)\/>/.exec(parts[path] ?? '')?.[1],
      textOf(parts[path] ?? ''),
      /<w:instrText[^>]*>([^<]*)</.exec(parts[path] ?? '')?.[1],
    ])
    expect(looks).toEqual([
      ['right', 'w:right="280"', '—  —', 'PAGE'],
      ['left', 'w:left="280"', '—  —', 'PAGE'],
    ])
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
  })

  it('numbers page 1 too where the page says so', async () => {
    const { document, ...rest } = letterLayout()
    const page = {
      ...document.page,
      pageNumber: { style: '页码', below: mm(7), onFirstPage: true },
    }
    const { letterhead: _, ...plain } = document
    const { 'word/document.xml': xml = '' } = await writeParts({ ...rest, document: { ...plain, page } })
    expect(xml).not.toContain('<w:titlePg/>')
  })
})

describe('the letterhead', () => {
  it('stands in a frame of the first page’s header, at the height the layout chose', async () => {
    const { 'word/header1.xml': header = '', 'word/document.xml': body = '' } = await writeParts(
      letterLayout(),
    )
    expect(textOf(header)).toBe('临江市民政局')
    expect(header).toMatch(/<w:framePr [^>]*w:y="1541"[^>]*w:vAnchor="page"/)
    expect(body).toContain('<w:headerReference w:type="first"')
    expect(elements(body, 'w:headerReference')).toHaveLength(1)
  })

  it('has each of its four red lines as a rectangle where the layout drew it', async () => {
    const { 'word/header1.xml': header = '' } = await writeParts(letterLayout())
    const offsets = elements(header, 'wp:positionV').map(xml => Number(/>(\d+)</.exec(xml)?.[1]) / 36000)
    const heights = elements(header, 'wp:extent').map(xml => Number(/cy="(\d+)"/.exec(xml)?.[1]) / 36000)
    expect(offsets.map(offset => offset.toFixed(2))).toEqual(['47.00', '48.50', '275.15', '276.00'])
    expect(heights.map(height => height.toFixed(2))).toEqual(['1.00', '0.35', '0.35', '1.00'])
  })

  it('numbers its drawings from 1 in every document', async () => {
    const { 'word/header1.xml': header = '' } = await writeParts(letterLayout())
    expect(elements(header, 'wp:docPr').map(xml => /id="(\d+)"/.exec(xml)?.[1])).toEqual(['1', '2', '3', '4'])
  })
})

describe('the foot', () => {
  it('holds to the bottom margin in one frame and is the last of the text', async () => {
    const { 'word/document.xml': xml = '' } = await writeParts(letterLayout(1))
    const frames = elements(xml, 'w:framePr')
    expect(frames).toHaveLength(2)
    expect(new Set(frames).size).toBe(1)
    expect(frames[0]).toContain('w:vAnchor="margin"')
    expect(frames[0]).toContain('w:yAlign="bottom"')
    expect(elements(xml, 'w:p').map(textOf).slice(-3)).toEqual([
      '抄送：市人大常委会代表工作委员会，市政府督查室。',
      '另送：各县民政局。',
      '',
    ])
  })

  it('has a page to itself where the text leaves it no room', async () => {
    const copies = paragraph('抄送', '抄送：市政府督查室。')
    const layout = layoutOf([paragraph('正文', '正文。')], {
      foot: { paragraphs: [copies], top: copies.before },
    })
    const item = { kind: 'checkbox', x: 0, baseline: 0, size: 0, checked: false, label: '' } as const
    const [page] = layout.pages
    if (!page) throw new Error('no page')
    const second = { ...page, number: 2, items: [{ ...item, owner: copies.id }] } as unknown as typeof page
    const { 'word/document.xml': xml = '' } = await writeParts({ ...layout, pages: [page, second] })
    expect(elements(xml, 'w:p').at(-1)).toContain('<w:pageBreakBefore/>')
    const { 'word/document.xml': alone = '' } = await writeParts(layout)
    expect(alone).not.toContain('<w:pageBreakBefore/>')
  })
})
