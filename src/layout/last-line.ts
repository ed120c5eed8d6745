// Leaves no single character on the last line of a paragraph where its tracking, changed evenly by no more than 2 % of
// what a character takes, brings it up or a second one down to it. Practice; by whole twips, the finest step of DOCX.
import { TWIP } from '../style/units.ts'
import type { FittedParagraph } from './layout.ts'
import type { SetParagraph, SetTextLine } from './set-paragraph.ts'
import { track } from './track.ts'
import { lengthOf } from './vast-paragraphs.ts'

export function easeLastLine(
  fitted: FittedParagraph,
  setLines: (fitted: FittedParagraph) => readonly SetTextLine[],
): SetParagraph {
  const set: SetParagraph = { fitted, lines: setLines(fitted) }
  if (!hasLoneCharacter(set) || lengthOf(fitted.paragraph) > LONGEST) return set
  const { size, tracking } = fitted.paragraph.style
  const most = Math.floor((MOST * (size + tracking)) / TWIP)
  const steps = Array.from({ length: most }, (_, index) => index + 1)
  for (const step of [...steps.map(step => -step), ...steps]) {
    const tracked = trackParagraph(fitted, step * TWIP)
    const eased: SetParagraph = { fitted: tracked, lines: setLines(tracked) }
    if (!hasLoneCharacter(eased) && eased.lines.length <= set.lines.length) return eased
  }
  return set
}

/** Characters: a paragraph of more than fifteen pages is not set a dozen times over for its last line. */
const LONGEST = 10_000

/** Of a character and the room after it. */
const MOST = 0.02

/** One character, marks after it not counted, under a line that goes on in it. */
function hasLoneCharacter({ fitted: { paragraph }, lines }: SetParagraph): boolean {
  const { align } = paragraph.style
  const last = lines.at(-1)
  if (lines.length < 2 || !last || (align !== 'justify' && align !== 'left')) return false
  const before = paragraph.inlines[last.begin.inline - 1]
  const typed = last.begin.offset === 0 && before !== undefined && before.kind !== 'text'
  const inked = last.characters.filter(({ character }) => !character.blank && !character.traits.neverStarts)
  return !typed && inked.length === 1
}

function trackParagraph({ paragraph, ...fitted }: FittedParagraph, change: number): FittedParagraph {
  const inlines = paragraph.inlines.map(inline => ('style' in inline ? track(inline, change) : inline))
  return { ...fitted, paragraph: { ...paragraph, inlines } }
}
