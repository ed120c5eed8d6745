// A case and its pack → what templates read. Both papers read the same view, so they cannot disagree about a fact.
import { type BodyBlock, parseBody } from '../case/body.ts'
import type { CaseData } from '../case/case.ts'
import type { DataPath } from '../data/data.ts'
import { placeIn } from '../data/place-in.ts'
import { type Checked, checked } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { RuleParams } from '../diagnostics/rules.ts'
import type { Pack } from '../pack/pack.ts'
import type { Span } from '../source/source-file.ts'
import { type Field, type FieldGroup, viewFields } from './field.ts'
import { BLANK_DATE, printDate } from './print-date.ts'
import { printReference } from './print-reference.ts'
import { quoteTitle } from './quote-title.ts'
import { createLocator, traceParagraphs } from './trace-paragraphs.ts'
import { TracedText, type View, type ViewGroup, type ViewValue } from './view.ts'
import { withoutNumbers } from './without-numbers.ts'

export function buildView(data: CaseData, pack: Pack): Checked<View> {
  const { values, spanOf } = data
  const fields = viewFields(pack.fields)
  const typed = printGroup(values, fields, [], path => spanOf(path))
  const traced = (text: string, ...path: DataPath) => new TracedText(text, spanOf(path))
  const numbered = (list: readonly string[] = [], ...path: DataPath) =>
    withoutNumbers(list).map((text, i) => traced(text, ...path, i))

  const { suggestion, deputies, reply, consultation } = values
  const proposal = values.kind === 'proposal'
  const body = parseBody(reply.body)
  const chosen = pack.classes.find(({ code }) => code === reply.class)
  const points = numbered(suggestion.points, 'suggestion', 'points')
  const replyPoints = reply.points
    ? numbered(reply.points, 'reply', 'points')
    : headingsOf(body).map(text => traced(text, 'reply', 'body'))

  const view: View = {
    ...typed,
    kind_word: traced(proposal ? '提案' : '建议', 'kind'),
    deputy_word: traced(proposal ? '委员' : '代表', 'kind'),
    proposal,
    joint: deputies.length > 1,
    deputy_names: traced(deputies.map(({ name }) => name).join('、'), 'deputies'),
    deputy_count: traced(String(deputies.length), 'deputies'),
    suggestion: {
      ...groupAt(typed, 'suggestion'),
      points,
      reference: traced(printReference(suggestion.number), 'suggestion', 'number'),
      quoted_title: traced(quoteTitle(suggestion.title), 'suggestion', 'title'),
    },
    reply: {
      ...groupAt(typed, 'reply'),
      points: replyPoints,
      opening_paragraphs: traceParagraphs(reply.opening, spanOf(['reply', 'opening'])),
      closing_paragraphs: traceParagraphs(reply.closing, spanOf(['reply', 'closing'])),
      paragraphs: printBody(body, spanOf(['reply', 'body'])),
      class_label: chosen && new TracedText(chosen.label, chosen.span),
      signed_on: reply.date ? traced(printDate(reply.date), 'reply', 'date') : new TracedText(BLANK_DATE),
    },
    ...(consultation && {
      consultation: {
        ...groupAt(typed, 'consultation'),
        remark_paragraphs: traceParagraphs(consultation.remarks, spanOf(['consultation', 'remarks'])),
      },
    }),
    classes: pack.classes.map(({ code, label, meaning, span }) => ({
      code: new TracedText(code, span),
      label: new TracedText(label, span),
      meaning: new TracedText(meaning, span),
      chosen: code === reply.class,
    })),
    settings: printSettings(pack, fields),
  }
  return checked(view, [
    ...emptyCells(points.length, POINTS, spanOf(['suggestion', 'points'])),
    ...emptyCells(replyPoints.length, REPLY_POINTS, spanOf(['reply', 'points'])),
    ...tabsIn(reply.body, spanOf(['reply', 'body'])),
  ])
}

function emptyCells(count: number, cell: RuleParams['case/empty-cell'], span: Span): readonly Diagnostic[] {
  return count === 0 ? [report('case/empty-cell', cell, { span })] : []
}

/** The first one stands for all: a table has one in every line. */
function tabsIn(body: string, span: Span): readonly Diagnostic[] {
  const first = body.includes('\t') ? body.search(/(?<=\S)\t+(?=\S)/u) : -1
  return first < 0 ? [] : [report('case/tab-in-body', {}, { span: placeIn(span, body, first) })]
}

const POINTS = {
  cell: { zh: '主要内容', en: 'points of the suggestion' },
  field: { zh: '建议·主要内容', en: 'suggestion.points' },
}
const REPLY_POINTS = {
  cell: { zh: '答复意见要点', en: 'points of the reply' },
  field: { zh: '答复·答复要点', en: 'reply.points' },
}

function printBody(body: readonly BodyBlock[], span: Span): readonly ViewGroup[] {
  const locate = createLocator(span)
  return body.map(({ level, heading, text }) => ({
    level: level === 0 ? undefined : new TracedText(String(level)),
    heading: heading ? new TracedText(heading, locate(heading)) : undefined,
    heading_style: level === 0 ? undefined : new TracedText(HEADING_STYLES[level - 1] ?? ''),
    text: text ? new TracedText(text, locate(text)) : undefined,
  }))
}

/** Paragraph styles of GB/T 9704-2012 7.3.3: 黑体, 楷体, 仿宋, 仿宋. */
const HEADING_STYLES = ['一级标题', '二级标题', '三级标题', '四级标题']

function printGroup(
  values: object,
  { fields }: FieldGroup,
  path: DataPath,
  spanOf: (path: DataPath) => Span | undefined,
): ViewGroup {
  const print = (value: unknown, field: Field, path: DataPath): ViewValue | undefined => {
    if (value === undefined || value === null) return undefined
    switch (field.kind) {
      case 'flag':
        return value === true || value === 'yes'
      case 'list':
        return Array.isArray(value)
          ? value.flatMap((item, i) => print(item, field.item, [...path, i]) ?? [])
          : []
      case 'group':
        return typeof value === 'object' ? printGroup(value, field, path, spanOf) : undefined
      case 'text': {
        const text = withoutLastLineEnds(String(value))
        const shown = field.date ? printDate(text) : (field.spellings?.get(text) ?? text)
        return new TracedText(shown, spanOf(path))
      }
    }
  }
  const known = Object.entries(values).flatMap(([name, value]) => {
    const field = fields.get(name)?.field
    return field ? [[name, print(value, field, [...path, name])] as const] : []
  })
  return Object.fromEntries(known)
}

function withoutLastLineEnds(text: string): string {
  let end = text.length
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end--
  return text.slice(0, end)
}

function groupAt(view: ViewGroup, name: string): ViewGroup {
  const value = view[name]
  return value && typeof value === 'object' && !(value instanceof TracedText) && !Array.isArray(value)
    ? (value as ViewGroup)
    : {}
}

/** The same for all cases of a pack. */
function printSettings(pack: Pack, fields: FieldGroup): ViewGroup {
  const printed = settings.get(pack) ?? printGroup(pack.settings, settingsOf(fields), [], () => undefined)
  settings.set(pack, printed)
  return printed
}

const settings = new WeakMap<Pack, ViewGroup>()

function settingsOf({ fields }: FieldGroup): FieldGroup {
  const settings = fields.get('settings')?.field
  return settings?.kind === 'group' ? settings : { kind: 'group', fields: new Map() }
}

/** 答复要点 where none are given: the body's level-1 headings without number and full stop. */
function headingsOf(body: readonly BodyBlock[]): readonly string[] {
  return body.flatMap(({ level, heading }) =>
    level === 1 && heading ? [heading.replace(/^[^、]*、\s*/u, '').replace(/。$/u, '')] : [],
  )
}
