// Every disagreement, paper by paper, the worst paper first.
import type { Disagreement } from '../../src/agreement/agreement.ts'
import type { PaperResult } from './compare-group.ts'

/** At most so many papers; the last line says how many more there are. */
export function printDetails(results: readonly PaperResult[], most = Number.POSITIVE_INFINITY): string {
  const papers = results
    .filter(({ failure, agreement }) => failure !== undefined || (agreement?.disagreements.length ?? 0) > 0)
    .toSorted((a, b) => weight(b) - weight(a))
  const shown = papers.slice(0, most).map(({ name, failure, agreement }) => {
    const reason = failure === undefined ? [] : [`  ${failure}\n`]
    return [`${name}\n`, ...reason, ...(agreement?.disagreements ?? []).map(describe)].join('')
  })
  const left = papers.length - shown.length
  return shown.join('') + (left > 0 ? `and ${left} more papers; --out FILE tells all\n` : '')
}

function weight({ agreement }: PaperResult): number {
  if (!agreement) return Number.POSITIVE_INFINITY
  const pages = Math.abs(agreement.ours.pages - agreement.theirs.pages)
  return 1e6 * pages + 1e3 * (agreement.ours.lines - agreement.identical) + agreement.disagreements.length
}

/** One line that ends elsewhere takes all after it along, to the end of the paragraph. */
const FIRST = 4

function describe(found: Disagreement): string {
  const place = `  p${found.page}`
  switch (found.kind) {
    case 'pages':
      return `${place} pages: ${found.ours} in PDF, ${found.theirs} in DOCX\n`
    case 'lines': {
      const lines = (sign: string, texts: readonly string[]) =>
        [...texts.slice(0, FIRST), ...(texts.length > FIRST ? [`… ${texts.length - FIRST} more`] : [])].map(
          text => `    ${sign} ${text}\n`,
        )
      return `${place} lines\n${[...lines('pdf ', found.ours), ...lines('docx', found.theirs)].join('')}`
    }
    case 'other-page':
      return `${place} ${count(found.lines)} on page ${found.theirPage} in DOCX: ${found.text}\n`
    case 'shifted':
      return `${place} ${count(found.lines)} shifted by ${found.dy.toFixed(2)} mm: ${found.text}\n`
    case 'glyph':
      return `${place} ${found.glyph} dx ${found.dx.toFixed(2)} dy ${found.dy.toFixed(2)} mm in: ${found.text}\n`
    case 'rule': {
      const where = `${found.direction} rule at ${found.at.toFixed(1)} mm`
      const what =
        found.distance === undefined
          ? `only in ${found.side === 'ours' ? 'PDF' : 'DOCX'}`
          : `${found.distance.toFixed(2)} mm off`
      return `${place} ${where}: ${what}\n`
    }
    case 'unreadable':
      return `${place} ${found.side === 'ours' ? 'PDF' : 'DOCX'} has a glyph that stands for no character: ${found.text}\n`
    default:
      return found satisfies never
  }
}

const count = (lines: number) => (lines === 1 ? '1 line' : `${lines} lines, from here on`)
