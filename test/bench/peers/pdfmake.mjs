// pdfmake: the same words and faces. It knows no second face for what the first lacks, so its texts are cut where they
// pass from Chinese to Latin, as its users do; and it tags nothing.
import { join } from 'node:path'
import pdfmake from 'pdfmake'

const MM = 72 / 25.4
const FACES = ['Fangsong', 'Heiti', 'Xiaobiaosong', 'Songti', 'Latin', 'Symbols']

export function openPdfmake(fontFolder) {
  pdfmake.setFonts(
    Object.fromEntries(FACES.map(name => [name, { normal: join(fontFolder, `Reply${name}.ttf`) }])),
  )
  pdfmake.setLocalAccessPolicy(path => path.startsWith(fontFolder))
  pdfmake.setUrlAccessPolicy(() => false)
  return (document, words) => {
    const content = document === 'letter' ? letter(words) : record(words)
    return pdfmake
      .createPdf({
        pageSize: 'A4',
        pageMargins: [28 * MM, 37 * MM, 26 * MM, 35 * MM],
        version: '1.7',
        subset: 'PDF/A-2b',
        info: { title: words.title },
        ...content,
      })
      .getBuffer()
  }
}

function letter(words) {
  const rule = (y, lineWidth) => ({
    type: 'line',
    x1: 20 * MM,
    x2: 190 * MM,
    y1: y * MM,
    y2: y * MM,
    lineWidth,
    lineColor: 'red',
  })
  const body = text => ({ text: runs(text), leadingIndent: 32, alignment: 'justify', margin: [0, 0, 0, 0] })
  const right = (text, face) => ({ text: runs(text, face), alignment: 'right' })
  return {
    defaultStyle: { font: 'Fangsong', fontSize: 16, lineHeight: 1.26 },
    background: page => (page === 1 ? { canvas: [rule(49, 2.8), rule(50.2, 1), rule(277, 2.8)] } : undefined),
    footer: page =>
      page > 1 && {
        text: ['— ', { text: String(page), font: 'Latin' }, ' —'],
        font: 'Songti',
        fontSize: 14,
        alignment: page % 2 ? 'right' : 'left',
        margin: [28 * MM, 7 * MM, 26 * MM, 0],
      },
    content: [
      {
        text: runs(words.office, 'Xiaobiaosong'),
        fontSize: 36,
        color: 'red',
        alignment: 'center',
        relativePosition: { x: 0, y: -25 },
      },
      { ...right(words.number), margin: [0, 50, 0, 0] },
      right(words.outcome, 'Heiti'),
      ...[words.title, words.titleEnd].map((text, index) => ({
        text: runs(text, 'Xiaobiaosong'),
        fontSize: 22,
        lineHeight: 1.05,
        alignment: 'center',
        margin: index === 0 ? [0, 57.9, 0, 0] : [0, 0, 0, 28.95],
      })),
      { text: runs(words.addressee) },
      ...words.opening.map(({ text }) => body(text)),
      ...words.sections.flatMap(({ heading, paragraphs }) => [
        { text: runs(heading, 'Heiti'), leadingIndent: 32 },
        ...paragraphs.map(({ text }) => body(text)),
      ]),
      { ...right(words.signer), margin: [0, 28.95, 32, 0] },
      { ...right(words.date), margin: [0, 0, 64, 0] },
      ...[words.note, words.leader, words.handler, words.phone].map(body),
    ],
  }
}

function record(words) {
  const cell = (text, colSpan = 1) => [
    { text: runs(text), colSpan, alignment: 'center', margin: [0, 3, 0, 3] },
    ...Array(colSpan - 1).fill(''),
  ]
  const full = stack => [{ stack, colSpan: 11 }, ...Array(10).fill('')]
  const list = lines => lines.map(({ text }) => ({ text: runs(text), leadingIndent: 28 }))
  return {
    defaultStyle: { font: 'Fangsong', fontSize: 14 },
    content: [
      { text: runs(words.title, 'Xiaobiaosong'), fontSize: 22, alignment: 'center', margin: [0, 0, 0, 14] },
      { columns: [{ text: runs(words.office) }, { text: runs(words.number), alignment: 'right' }] },
      {
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: () => 0, paddingRight: () => 0 },
        table: {
          widths: [24, 24, 18, 6, 12, 17, 1, 18, 5, 13, 17.5].map(width => width * MM),
          heights: [10, 46, 46, 10, 45, 10, 10].map(height => height * MM),
          body: [
            [
              ...[
                ...cell('代表姓名'),
                ...cell(words.name),
                ...cell('工作单位', 2),
                ...cell(words.employer, 2),
              ],
              ...[...cell('联系电话', 3), ...cell(words.phone, 2)],
            ],
            full([{ text: '建议主要内容：' }, ...list(words.points)]),
            full([{ text: '答复意见要点：' }, ...list(words.answers)]),
            [
              ...[...cell('办理情况（划勾）', 2), ...cell('A类'), ...cell(words.markA, 2), ...cell('B类', 2)],
              ...[...cell(words.markB), ...cell('C类', 2), ...cell(words.markC)],
            ],
            full([
              { text: '代表意见和要求：' },
              { text: runs(words.opinion), alignment: 'center', margin: [0, 10, 0, 0] },
              { text: runs(words.signature), alignment: 'right', margin: [0, 30, 28, 0] },
            ]),
            [...cell('面商时间'), ...cell(words.date, 3), ...cell('面商地点', 2), ...cell(words.place, 5)],
            [
              ...cell('面商人'),
              ...cell(words.interviewer, 3),
              ...cell('联系电话', 2),
              ...cell(words.interviewerPhone, 5),
            ],
          ],
        },
      },
    ],
  }
}

const runs = (text, font = 'Fangsong') =>
  (text.match(/[\x20-\x7e]+|[☐☑]+|[^\x20-\x7e☐☑]+/g) ?? ['']).map(text => ({
    text,
    font: /[☐☑]/.test(text) ? 'Symbols' : /[\x20-\x7e]/.test(text) ? 'Latin' : font,
  }))
