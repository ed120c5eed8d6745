import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/docx/write-docx.ts'
import { mm } from '../../../src/style/units.ts'
import { info, layoutOf, letterLayout, paragraph, recordLayout } from '../../support/docx-layouts.ts'
import { attributesOf, elements, partsOf, textOf, writeParts } from '../../support/docx-parts.ts'

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
})

describe('fonts', () => {
  const fontsIn = (xml: string) =>
    new Set(
      elements(xml, 'w:rFonts')
        .flatMap(slots => Object.entries(attributesOf(slots)))
        .flatMap(([slot, name]) => (slot === 'w:hint' ? [] : name)),
    )

  it.each([
    ['a letter', letterLayout(), false],
    ['a record with boxes to tick', recordLayout(), true],
  ])('of %s are all in the font table, and no other is', async (_, layout, boxes) => {
    const { 'word/fontTable.xml': table = '', ...others } = await writeParts(layout)
    const listed = elements(table, 'w:font').map(xml => attributesOf(xml)['w:name'])
    expect(listed.toSorted()).toEqual([...fontsIn(Object.values(others).join(''))].toSorted())
    expect(listed.includes('MS Gothic')).toBe(boxes)
  })

  it('of the theme are the document’s own: WPS reports others as missing', async () => {
    const { 'word/theme/theme1.xml': theme = '', 'word/fontTable.xml': table = '' } = await writeParts(
      letterLayout(),
    )
    const named = [...theme.matchAll(/typeface="([^"]*)"/g)].map(([, name]) => name ?? '')
    expect(named).toHaveLength(6)
    for (const name of named) expect(table).toContain(`w:name="${name}"`)
  })

  it('are found under their other names where the first is missing', async () => {
    const { 'word/fontTable.xml': table = '' } = await writeParts(letterLayout())
    const fangsong = elements(table, 'w:font').find(xml => xml.includes('仿宋_GB2312')) ?? ''
    expect(fangsong).toContain('<w:altName w:val="仿宋,FangSong"/>')
    expect(fangsong).toContain('<w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/>')
  })
})

describe('the package', () => {
  it('holds no part that a paper has no use for', async () => {
    const paths = Object.keys(await writeParts(recordLayout()))
    expect(paths).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ])
  })

  it('says the kind of every part, and points at no other', async () => {
    const parts = await writeParts(letterLayout())
    const kinds = parts['[Content_Types].xml'] ?? ''
    const named = elements(kinds, 'Override').map(xml => attributesOf(xml).PartName?.slice(1))
    const endings = elements(kinds, 'Default').map(xml => attributesOf(xml).Extension)
    for (const path of named) expect(parts).toHaveProperty([path ?? ''])
    expect(endings.toSorted()).toEqual(['rels', 'xml'])
    const targets = elements(parts['word/_rels/document.xml.rels'] ?? '', 'Relationship')
    for (const xml of targets) expect(parts).toHaveProperty([`word/${attributesOf(xml).Target}`])
    expect(
      parts['word/document.xml']
        ?.match(/r:id="(rId\d+)"/g)
        ?.map(id => targets.some(xml => xml.includes(`Id=${id.slice(5)}`))),
    ).toEqual([true, true, true])
  })
})

describe('the frame that docx makes', () => {
  it.each(
    [true, false].flatMap(letterhead => [undefined, false, true].map(first => [letterhead, first] as const)),
  )('has every slot filled: letterhead %s, number on the first page %s', async (letterhead, onFirstPage) => {
    const { document, ...rest } = letterLayout()
    const { letterhead: name, ...plain } = document
    const { pageNumber, ...bare } = document.page
    const page = {
      ...bare,
      ...(onFirstPage !== undefined && pageNumber && { pageNumber: { ...pageNumber, onFirstPage } }),
    }
    const parts = await writeParts({
      ...rest,
      document: { ...plain, page, ...(letterhead && { letterhead: name }) },
    })
    const footers = Object.keys(parts).filter(path => path.startsWith('word/footer'))
    expect(footers).toHaveLength(onFirstPage === undefined ? 0 : onFirstPage ? 3 : 2)
    expect('word/header1.xml' in parts).toBe(letterhead)
    expect(Object.values(parts).join('')).not.toContain('slot:')
    expect(textOf(parts['word/document.xml'] ?? '')).toContain('尊敬的王小明代表')
  })
})

describe('settings', () => {
  it('ask Word for its newest layout and nothing of the reader', async () => {
    const { 'word/settings.xml': xml = '' } = await writeParts(letterLayout())
    expect(xml).toMatch(/w:name="compatibilityMode" [^>]*w:val="15"/)
    expect(xml).not.toMatch(/updateFields|rsid|documentProtection/)
  })

  it('let neither half of a dash begin a line in Word, within what its dialog takes', async () => {
    const { 'word/settings.xml': xml = '' } = await writeParts(letterLayout())
    const characters = (where: string) =>
      attributesOf(elements(xml, `w:noLineBreaks${where}`).join(''))['w:val'] ?? ''
    for (const sign of '，。、；：？！”’）》—…％℃') expect(characters('Before')).toContain(sign)
    for (const sign of '“‘（《〈') expect(characters('After')).toContain(sign)
    expect(characters('Before').length).toBeLessThanOrEqual(100)
    expect(characters('After').length).toBeLessThanOrEqual(50)
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
  it('opens the text, in a frame that reaches from the height the layout chose down to the first line', async () => {
    const { 'word/header1.xml': header = '', 'word/document.xml': body = '' } = await writeParts(
      letterLayout(),
    )
    const [name = '', first = ''] = elements(body, 'w:p')
    expect(textOf(name)).toBe('临江市民政局')
    const frame = attributesOf(elements(name, 'w:framePr').join(''))
    expect(frame).toMatchObject({ 'w:y': '1541', 'w:vAnchor': 'page', 'w:hRule': 'exact' })
    // 临民函〔2024〕15号: 14 pt below the double rule, which is 1.85 mm high and begins 47 mm below the paper's edge.
    const text = ((47 + 1.85) / 25.4) * 1440 + 14 * 20
    expect(Number(frame['w:y']) + Number(frame['w:h'])).toBeCloseTo(text, -1)
    expect(textOf(first)).toBe('临民函〔2024〕15号')
    expect(first).not.toContain('w:before=')
    expect(textOf(header)).toBe('')
  })

  it('has its rules in the header of the first page alone, where readers by ear pass them over', async () => {
    const { 'word/header1.xml': header = '', 'word/document.xml': body = '' } = await writeParts(
      letterLayout(),
    )
    expect(body).toContain('<w:headerReference w:type="first"')
    expect(elements(body, 'w:headerReference')).toHaveLength(1)
    expect(header.match(/decorative [^>]*val="1"/g)).toHaveLength(4)
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
    const [name, ...frames] = elements(xml, 'w:framePr')
    expect(name).toContain('w:vAnchor="page"')
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
