import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pdfInfo } from '../../../src/pdf/document-info.ts'
import { writePdf } from '../../../src/pdf/write-pdf.ts'
import { handFontSet, handInfo, handLayout, placeLine } from '../../support/hand-layout.ts'

const fonts = handFontSet()
const layoutOf = (text: string) => handLayout([placeLine(fonts, text, { baseline: 100, owner: 1 })])
const digest = async (text: string) =>
  createHash('sha256')
    .update(await writePdf(layoutOf(text), handInfo))
    .digest('hex')

describe('writePdf', () => {
  it('writes the same bytes whatever was written before it', async () => {
    const first = await digest('一是建议——第152号')
    // Shares glyphs with the first, under other code points.
    await digest('⼀⾔―第152號')
    expect(await digest('一是建议——第152号')).toBe(first)
  })

  it('writes the same bytes when documents are written at the same time', async () => {
    const alone = await digest('甲乙丙')
    const together = await Promise.all(['甲乙丙', '丁戊', '甲乙丙'].map(digest))
    expect(together[0]).toBe(alone)
    expect(together[2]).toBe(alone)
  })

  it('names no font that it does not embed', async () => {
    const bytes = await writePdf(layoutOf('建议 A'), handInfo)
    expect(Buffer.from(bytes).includes('Helvetica')).toBe(false)
  })

  it('refuses text whose paragraph the structure does not know', async () => {
    const layout = layoutOf('建议')
    const torn = { ...layout, structure: { role: 'document', children: [] } } as const
    await expect(writePdf(torn, handInfo)).rejects.toThrow('owner 1')
  })
})

describe('pdfInfo', () => {
  it('gives the plain text to PDF strings and escaped text to XMP', () => {
    const { Title } = pdfInfo({ ...handInfo, title: '甲 & <乙>' })
    expect(Title?.valueOf()).toBe('甲 & <乙>')
    expect(`${Title}`).toBe('甲 &amp; &lt;乙&gt;')
  })

  it('leaves out what is empty', () => {
    expect(pdfInfo({ ...handInfo, subject: '' })).not.toHaveProperty('Subject')
  })
})
