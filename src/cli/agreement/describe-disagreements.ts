// What two layouts do not agree on → warnings that name the paper, the page and the words.
import type { Agreement, Disagreement } from '../../agreement/agreement.ts'
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts'

export function describeDisagreements(paper: string, { disagreements }: Agreement): readonly Diagnostic[] {
  return disagreements.map(found => describe(paper, found))
}

function describe(paper: string, found: Disagreement): Diagnostic {
  switch (found.kind) {
    case 'pages':
      return report('agreement/other-number-of-pages', { paper, pdf: found.ours, docx: found.theirs })
    case 'lines': {
      const { page, ours, theirs } = found
      return report('agreement/other-lines', { paper, page, pdf: ours, docx: theirs })
    }
    case 'other-page': {
      const { page, theirPage, text, lines } = found
      return report('agreement/other-page', { paper, page, docxPage: theirPage, text, lines })
    }
    case 'shifted': {
      const { page, text, lines, dy } = found
      return report('agreement/line-moved', { paper, page, text, lines, dy })
    }
    case 'glyph': {
      const { page, text, glyph, dx, dy } = found
      return report('agreement/glyph-moved', { paper, page, text, glyph, dx, dy })
    }
    case 'rule': {
      const { page, direction, at, distance, side } = found
      return report('agreement/rule-moved', { paper, page, direction, at, distance, side })
    }
    case 'unreadable': {
      const { page, text, side } = found
      return report('agreement/unreadable-glyph', { paper, page, text, side })
    }
    default:
      return found satisfies never
  }
}
