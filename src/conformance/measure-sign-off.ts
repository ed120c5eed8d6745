// 附件说明, 署名, 成文日期, the room for the seal, 附注 (GB/T 9704-2012 7.3.4, 7.3.5, 7.3.6).
import {
  askedBlankLines,
  blankLines,
  bottomOf,
  inCharacters,
  middleOf,
  pagesOf,
  textOf,
  topOf,
} from './geometry.ts'
import { judge, notApplicable } from './judge.ts'
import type { Bilingual, Measurement } from './measurement.ts'
import type { RequirementId } from './requirements.ts'
import { firstLine, lastLine, partBefore, type Subject } from './subject.ts'
import type { Line, Part } from './survey.ts'

export function measureSignOff(subject: Subject): readonly Measurement[] {
  const { named } = subject
  const [signer, date] = [named('署名')[0], named('成文日期')[0]]
  return [
    ...attachments(subject),
    ...(signer && date ? signOff(signer, date, subject) : []),
    ...named('附注').flatMap(part => note(part, subject)),
  ]
}

function attachments(subject: Subject): readonly Measurement[] {
  const { named, survey } = subject
  const parts = named('附件说明')
  const [first] = parts
  const label = first && firstLine(first)
  if (!first || !label) return []
  return [
    ...distance('attachments-distance', first, subject),
    judge('attachments-indent', {
      pages: [label.page],
      measured: inCharacters(label.left - survey.area.left, label),
      asked: indentOf(first),
    }),
    ...parts.flatMap(part => {
      const name = nameOf(part)
      const turned = part.lines.slice(1).map(line =>
        judge('attachments-turned', {
          pages: [line.page],
          measured: inCharacters(line.left - name, line),
        }),
      )
      const mark = /[，。、；：,.;:]$/u.test(textOf(lastLine(part) ?? label))
      const end = mark ? words('有标点', 'punctuation') : words('不加标点', 'no punctuation')
      return [...turned, judge('attachments-end', { pages: pagesOf(part), measured: end })]
    }),
  ]
}

const words = (zh: string, en: string): Bilingual => ({ zh, en })

const indentOf = ({ fitted }: Part) => {
  const { left, firstLine } = fitted.paragraph.style.indent
  return left + firstLine
}

/** Where the name itself begins: after `附件：` and its number. */
function nameOf({ lines }: Part): number {
  const [line] = lines
  const before = /^(?:附件：)?(?:\d+\.)?/u.exec(line ? textOf(line) : '')?.[0] ?? ''
  return line?.characters[[...before].length]?.left ?? 0
}

/** Blank lines to the paragraph before, where both stand on one page. */
function distance(id: RequirementId, part: Part, subject: Subject): readonly Measurement[] {
  const above = partBefore(subject, part)
  const gap = blankLines(lastLine(above), firstLine(part), subject.pitch)
  if (!above || gap === undefined) return []
  const asked = askedBlankLines(above, part, subject.pitch)
  return [judge(id, { pages: pagesOf(part), measured: gap, asked })]
}

function signOff(signer: Part, date: Part, subject: Subject): readonly Measurement[] {
  const [name, day] = [firstLine(signer), firstLine(date)]
  if (!name || !day) return []
  const undated = !/\d/u.test(textOf(day))
  return [
    ...(subject.sealed ? sealed(signer, name, day, subject) : unsealed(signer, name, day, subject)),
    ...distance('date-distance', date, subject),
    undated
      ? notApplicable('date-digits', [day.page], words('留空待填', 'left blank'))
      : judge('date-digits', { pages: [day.page], measured: dateForm(textOf(day)) }),
  ]
}

function dateForm(text: string): Bilingual {
  const sound = /^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(text)
  return sound ? words('阿拉伯数字，不编虚位', 'Arabic digits, no leading zeros') : words(text, text)
}

const rightGap = ({ survey }: Subject, line: Line) => inCharacters(survey.area.right - line.right, line)

/** A bureau's seal, mm across. */
const SEAL = 42

/** Name and date lie a little below its centre; whoever presses it may choose so far, mm. */
const BELOW_CENTRE = { least: 1, most: 5 }

function sealed(signer: Part, name: Line, day: Line, subject: Subject): readonly Measurement[] {
  const above = lastLine(partBefore(subject, signer))
  const undated = !/\d/u.test(textOf(day))
  return [
    ...(above?.page === name.page
      ? [judge('seal-top', { pages: [name.page], measured: roomOverSeal(above, name, day) / subject.pitch })]
      : []),
    judge('sealed-date-right', { pages: [day.page], measured: rightGap(subject, day) }),
    // A date to be filled in by hand is mostly blanks, which have no edges to measure.
    ...(undated
      ? []
      : [judge('sealed-signer-centre', { pages: [name.page], measured: middleOf(name) - middleOf(day) })]),
  ]
}

/** From the text to the seal, pressed as near to it as may be without touching it. */
function roomOverSeal(above: Line, name: Line, day: Line): number {
  const centred = (topOf(name) + bottomOf(day)) / 2 - SEAL / 2 - bottomOf(above)
  return centred - Math.min(BELOW_CENTRE.most, Math.max(BELOW_CENTRE.least, centred))
}

/** A date longer than the name keeps the two characters at the right, and the name moves in. */
function unsealed(signer: Part, name: Line, day: Line, subject: Subject): readonly Measurement[] {
  const longer = day.right - day.left > name.right - name.left
  return [
    ...distance('signer-distance', signer, subject),
    longer
      ? judge('date-right', { pages: [day.page], measured: rightGap(subject, day) })
      : judge('signer-right', { pages: [name.page], measured: rightGap(subject, name) }),
    judge('date-shift', { pages: [day.page], measured: inCharacters(day.left - name.left, day) }),
  ]
}

function note(part: Part, subject: Subject): readonly Measurement[] {
  const line = firstLine(part)
  if (!line) return []
  const { indent } = part.fitted.paragraph.style
  const text = part.lines.map(textOf).join('')
  const brackets = text.startsWith('（') && text.endsWith('）')
  return [
    ...(partBefore(subject, part)?.fitted.paragraph.style.name === '成文日期'
      ? distance('note-distance', part, subject)
      : []),
    judge('note-indent', {
      pages: [line.page],
      measured: inCharacters(line.left - subject.survey.area.left, line),
      asked: indent.left + indent.firstLine,
    }),
    judge('note-brackets', {
      pages: pagesOf(part),
      measured: brackets
        ? words('加圆括号', 'in round brackets')
        : words('没有加圆括号', 'not in round brackets'),
    }),
  ]
}
