// Rules of a case whose fields each obey the schema, but leave a paper with a hole in it.
import type { Language, RuleTable } from '../rule.ts'

export interface CaseRuleParams {
  'case/tab-in-body': Record<never, never>
  'case/empty-cell': Readonly<Record<'cell' | 'field', Readonly<Record<Language, string>>>>
}

export const caseRules: RuleTable<CaseRuleParams> = {
  'case/tab-in-body': {
    severity: 'warning',
    zh: () => ({
      summary: '正文里有制表符（Tab），像是从 Word 表格里复制来的',
      help: '正文不排表格，制表符按一个空格印。请把这几行改成文字，或者作为附件另附。',
    }),
    en: () => ({
      summary: 'The body holds a tab, as if it had been copied from a table in Word',
      help: 'The body sets no tables: a tab is printed as a blank. Put these lines into words, or attach the table.',
    }),
    explain: {
      zh: '从 Word 表格复制的文字，各格之间是制表符。答复的正文只排段落，制表符印出来只是一个空格，数字会挤在一起看不清。',
      en: 'Text copied from a table in Word has tabs between its cells. The body of a reply is set as paragraphs; a tab becomes a mere blank and the figures run together.',
    },
  },
  'case/empty-cell': {
    severity: 'warning',
    zh: ({ cell, field }) => ({
      summary: `面商记录表的“${cell.zh}”一格会空着`,
      help: `请填写“${field.zh}”；如果本来就要留空，不必理会。`,
    }),
    en: ({ cell, field }) => ({
      summary: `The cell “${cell.en}” of the consultation record will be empty`,
      help: `Fill in ${field.en}; if it is meant to stay empty, pay no heed.`,
    }),
    explain: {
      zh: [
        '记录表的“建议主要内容”取自 suggestion.points（主要内容）。',
        '“答复意见要点”取自 reply.points（答复要点）；没有写的，取正文的一级标题（一、二、三、……）。',
        '两处都取不到，这一格就会空着，所以提醒一声。照样会生成文书。',
      ].join('\n'),
      en: [
        'The record takes “points of the suggestion” from suggestion.points.',
        'It takes “points of the reply” from reply.points, or else from the level-1 headings of the body (一、二、三、…).',
        'Where neither gives anything the cell stays empty, hence this warning. The papers are made all the same.',
      ].join('\n'),
    },
  },
}
