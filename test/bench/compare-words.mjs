// Before anything is timed: every contender's paper says what ours says, each character once and in order.
import PizZip from 'pizzip'
import { contenders, OURS_WORDS } from './contenders.mjs'

const PAPER = 0

export async function compareWords(desk) {
  const { readPdf } = await import(desk.library)
  const wordsOf = { docx: wordsOfDocx, pdf: async bytes => wordsOfPdf(await readPdf(bytes)) }
  for (const [format, all] of Object.entries(contenders)) {
    const reference = await all[OURS_WORDS](desk)
    for (const [name, open] of Object.entries(all)) {
      const make = await open(desk)
      for (const document of ['letter', 'record']) {
        const expected = await wordsOf[format](await reference(document, PAPER))
        const found = await wordsOf[format](await make(document, PAPER))
        if (found !== expected)
          throw new Error(`${name}, ${document} as ${format}: ${firstDifference(expected, found)}`)
      }
    }
  }
}

function wordsOfDocx(bytes) {
  const xml = new PizZip(bytes).file('word/document.xml').asText()
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []
  return withoutBlanks(
    paragraphs
      .flatMap(paragraph => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)])
      .map(([, text]) => text),
  )
}

/** Page numbers apart: pages need not break alike. Sorted, since a letterhead may be drawn first or last. */
function wordsOfPdf(pages) {
  const TYPE_AREA_END = 745
  const glyphs = pages.flatMap(({ glyphs }) => glyphs.filter(({ baseline }) => baseline < TYPE_AREA_END))
  return withoutBlanks([...glyphs.map(({ text }) => text).join('')].sort())
}

const withoutBlanks = texts => texts.join('').replaceAll(/\s/g, '')

function firstDifference(expected, found) {
  const at = [...expected].findIndex((character, index) => character !== [...found][index])
  return `“${[...expected].slice(at, at + 20).join('')}” became “${[...found].slice(at, at + 20).join('')}”`
}
