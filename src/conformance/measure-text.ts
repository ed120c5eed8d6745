// The text (GB/T 9704-2012 7.3.3): on the first page, indented by two characters, turned lines flush, type by level.
import { runInHeading } from '../layout/run-in-heading.ts'
import type { FontRole, ParagraphStyle } from '../style/style-sheet.ts'
import { inCharacters, pagesOf } from './geometry.ts'
import { judge } from './judge.ts'
import { judgeType, lookFor } from './judge-type.ts'
import type { Measurement } from './measurement.ts'
import type { RequirementId } from './requirements.ts'
import { firstLine, lastLine, partBefore, type Subject } from './subject.ts'
import type { Part, SurveyedCharacter } from './survey.ts'

export function measureText(subject: Subject): readonly Measurement[] {
  const parts = subject.flow.filter(isText)
  const onFirst = parts.some(({ lines }) => lines.some(({ page }) => page === 1))
  return [
    judge('body-on-first-page', {
      pages: [1],
      measured: onFirst ? { zh: '有', en: 'yes' } : { zh: '没有', en: 'none' },
    }),
    ...parts.flatMap(part => indents(part, subject)),
    ...parts.flatMap(part => types(part, subject)),
    ...[...subject.head, ...subject.flow].flatMap(otherType),
  ]
}

/** Of the standard, but with no type of their own: 5.2.2 says 三号仿宋 for all of them. */
const ELEMENTS = ['发文字号', '主送', '附件说明', '署名', '成文日期', '附注']

/** Measured with the head. */
const HEAD_MARKS = ['办理结果', '公开属性']

const isText = ({ fitted: { paragraph } }: Part) =>
  paragraph.role === 'heading' || (paragraph.role === 'body' && paragraph.style.name === '正文')

function indents(part: Part, subject: Subject): readonly Measurement[] {
  const { fitted, lines } = part
  const continued = isContinued(part, subject)
  const { indent } = fitted.paragraph.style
  return lines.map((line, index) => {
    const measured = inCharacters(line.left - subject.survey.area.left, line)
    const pages = [line.page]
    return index === 0 && !continued
      ? judge('paragraph-indent', { pages, measured, asked: indent.left + indent.firstLine })
      : judge('turned-lines', { pages, measured, asked: indent.left })
  })
}

/** The rest of a paragraph that the layout divided at the foot of a page: it goes on, and is not indented. */
function isContinued(part: Part, subject: Subject): boolean {
  const before = partBefore(subject, part)
  const same = before?.fitted.paragraph.origin === part.fitted.paragraph.origin
  return same && lastLine(before)?.page !== firstLine(part)?.page
}

type Level = 1 | 2 | 3 | 4

const LEVELS: Readonly<Record<Level, readonly [id: RequirementId, style: string, role: FontRole]>> = {
  1: ['heading-1-type', '一级标题', 'heiti'],
  2: ['heading-2-type', '二级标题', 'kaiti'],
  3: ['heading-3-type', '三级标题', 'fangsong'],
  4: ['heading-4-type', '四级标题', 'fangsong'],
}

/** 三号, in points. */
const THIRD = 16

/** A heading that runs into its paragraph is judged by itself, and the rest as text. */
function types(part: Part, { sheet }: Subject): readonly Measurement[] {
  const { paragraph } = part.fitted
  const characters = part.lines.flatMap(line => line.characters)
  const pages = pagesOf(part)
  const judgeAs = (level: Level | undefined, set: readonly SurveyedCharacter[], asked: ParagraphStyle) => {
    const [id, , role] = level ? LEVELS[level] : (['body-type', '', 'fangsong'] as const)
    return judgeType(id, set, { pages, expected: lookFor(role, THIRD), asked })
  }
  if (paragraph.level) return judgeAs(paragraph.level, characters, paragraph.style)
  const runIn = runInHeading(paragraph.inlines)
  const borrowed = runIn && sheet.paragraphs[LEVELS[runIn.level][1]]
  if (!borrowed) return judgeAs(undefined, characters, paragraph.style)
  const heading = paragraph.inlines.slice(0, runIn.end)
  const text = heading.map(inline => (inline.kind === 'text' ? inline.text : '')).join('')
  const length = [...text].filter(character => /\S/u.test(character)).length
  return [
    ...judgeAs(runIn.level, characters.slice(0, length), borrowed),
    ...judgeAs(undefined, characters.slice(length), paragraph.style),
  ]
}

/** What a pack calls by a name of its own is only listed. */
function otherType(part: Part): readonly Measurement[] {
  const { style, role } = part.fitted.paragraph
  if (isText(part) || role === 'title' || HEAD_MARKS.includes(style.name)) return []
  const element = ELEMENTS.includes(style.name)
  const id = element ? 'element-type' : style.name === '联系人' ? 'contact-type' : 'other-type'
  const expected = element ? lookFor('fangsong', THIRD) : lookFor(style.role, style.size)
  return judgeType(
    id,
    part.lines.flatMap(({ characters }) => characters),
    { pages: pagesOf(part), expected, asked: style },
  )
}
