import { describe, expect, it } from 'vitest'
import { flush, layOut, linesOf, paragraph, text } from './support.ts'

const HAN = '目前全市乡镇敬老院共有三十四所其中公办十九所公建民营含民办十五所近年来为提升特困供养'

/** The texts of the first paragraph as the DOCX gets them, each with what it adds to the style's tracking. */
function hintsOf(content: string): readonly (readonly [string, number])[] {
  const layout = layOut([paragraph(content, flush)])
  const [block] = layout.document.blocks
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  return block.paragraph.inlines.flatMap(inline =>
    inline.kind === 'text' ? [[inline.text, inline.style.tracking - flush.tracking] as const] : [],
  )
}

describe('line hints for word processors', () => {
  it('are not given where a line ends by itself', () => {
    expect(hintsOf(HAN)).toEqual([[HAN, 0]])
  })
  it('widen the Chinese of a line whose number went down with its unit', () => {
    const text = `${HAN.slice(0, 27)}12号这里`
    const [line] = linesOf(layOut([paragraph(text, flush)]))[0] ?? []
    const hinted = hintsOf(text)
    expect(line).toBe(HAN.slice(0, 27))
    expect(hinted[0]?.[0]).toBe(HAN.slice(0, 27))
    expect(hinted[0]?.[1]).toBeGreaterThan(0)
    // 27 characters and what is added to each still fit into 442.2 pt, and no 12 beside them.
    const filled = 27 * (16 - 0.25 + (hinted[0]?.[1] ?? 0))
    expect(filled).toBeLessThanOrEqual(442.2)
    expect(filled).toBeGreaterThan(442.2 - 15.75)
  })
  it('leave Latin on the line alone and change no character', () => {
    const text = `${HAN.slice(0, 10)}2024${HAN.slice(10, 24)}12号这里`
    const hinted = hintsOf(text)
    expect(hinted.map(([piece]) => piece).join('')).toBe(text)
    expect(hinted.find(([piece]) => piece === '2024')?.[1]).toBe(0)
  })
})

/** The words that word processors are told to break as Chinese. */
function markedIn(content: string): readonly string[] {
  const [block] = layOut([paragraph(content, flush)]).document.blocks
  if (block?.kind !== 'paragraph') throw new Error('no paragraph')
  return block.paragraph.inlines.flatMap(inline =>
    inline.kind === 'text' && inline.asChinese ? [inline.text] : [],
  )
}

describe('words beside which English rules end no line', () => {
  it('are marked as Chinese where a mark stands before them, and the line is filled', () => {
    const content = `${HAN.slice(0, 25)}，2024年`
    expect(markedIn(content)).toEqual(['2024'])
    expect(linesOf(layOut([paragraph(content, flush)]))[0]?.[0]).toBe(`${HAN.slice(0, 25)}，`)
    expect(hintsOf(content)[0]?.[1]).toBeGreaterThan(0)
  })
  it('are marked where a bracket or quotation follows them', () => {
    expect(markedIn(`${HAN.slice(0, 24)}2024km《这里》`)).toEqual(['2024km'])
  })
  it('are marked on both sides of an end inside an address', () => {
    const content = `${HAN.slice(0, 12)}https://zwfw.example.cn/hall/guide`
    expect(linesOf(layOut([paragraph(content, flush)]))[0]?.[0]).toBe(
      `${HAN.slice(0, 12)}https://zwfw.example.cn/hall/`,
    )
    expect(markedIn(content)).toEqual(['https://zwfw.example.cn/hall/guide'])
  })
  it('are left alone beside Han characters and blanks', () => {
    expect(markedIn(`${HAN.slice(0, 26)}2024年`)).toEqual([])
    expect(markedIn(`${HAN.slice(0, 24)}GB/T 9704${HAN}`)).toEqual([])
  })
})

describe('bugs of LibreOffice 7.4', () => {
  it('a mark that hung over a line with a word in it was swallowed, so it is drawn in', () => {
    const content = `${HAN.slice(0, 13)}23040${HAN.slice(13, 25)}，这里`
    const [first] = linesOf(layOut([paragraph(content, flush)]))[0] ?? []
    expect(first).toBe(`${HAN.slice(0, 13)}23040${HAN.slice(13, 25)}，`)
    expect(hintsOf(content)[0]?.[1]).toBeLessThan(0)
  })
  it('a mark that ended its paragraph was drawn in and made the line too long', () => {
    const content = `${HAN.slice(0, 13)}23040${HAN.slice(13, 25)}。`
    expect(linesOf(layOut([paragraph(content, flush)]))[0]).toEqual([content])
    expect(hintsOf(content)[0]?.[1]).toBeLessThan(0)
  })
  it('a word of one letter marked alone was taken down to the next line', () => {
    const content = `${HAN.slice(0, 24)}WiFi 6《这里》`
    expect(markedIn(content)).toEqual(['WiFi 6'])
  })
  it('a character beyond the basic plane was set apart from the word after it', () => {
    const [set] = layOut([paragraph('由𬎆tian等', flush)]).pages.flatMap(({ items }) => items)
    if (set?.kind !== 'text') throw new Error('no text')
    expect(set.text).toBe('由𬎆')
    expect(set.advances).toEqual([15.75, 16])
  })
})

describe('what stands flush right', () => {
  it('is told to begin a line where it found no room on the one above', () => {
    const inlines = [
      text(`承办单位：${HAN.slice(0, 20)}`),
      { kind: 'flush-right' as const },
      text('编号：第152号'),
    ]
    const layout = layOut([{ ...paragraph('', flush), inlines }])
    const [block] = layout.document.blocks
    if (block?.kind !== 'paragraph') throw new Error('no paragraph')
    expect(linesOf(layout)[0]).toHaveLength(2)
    expect(block.paragraph.inlines.map(({ kind }) => kind)).toEqual(['text', 'break', 'flush-right', 'text'])
  })
})
