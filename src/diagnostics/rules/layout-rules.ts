// What the layout did so that a paper fits its pages: nothing is cut, but a person should look at the result.
import type { RuleTable } from '../rule.ts'

export interface LayoutRuleParams {
  'layout/rows-lowered': Record<never, never>
  'layout/type-reduced': { readonly cell: string; readonly size: string }
  'layout/row-divided': { readonly cell: string }
  'layout/letterhead-reduced': { readonly size: number }
  'layout/letterhead-too-long': { readonly characters: number }
  'layout/foot-alone': Record<never, never>
  'layout/cell-too-long': { readonly characters: number; readonly limit: number }
}

export const layoutRules: RuleTable<LayoutRuleParams> = {
  'layout/rows-lowered': {
    severity: 'note',
    zh: () => ({ summary: '为了让表格排在一页内，已压低各行的空余高度。' }),
    en: () => ({ summary: 'Spare height was taken from the rows so that the table fits on one page.' }),
    explain: {
      zh: '表格的每一行都有最低高度，留作手写。内容较多、一页排不下时，程序先按比例压低各行多出来的空余，文字的大小不变，也不删字。请看一下手写的地方是否还够用；不够就精简文字。',
      en: 'Each row of the table has a minimum height, which leaves room to write by hand. When the text is long, the program first takes spare height from the rows in proportion; type sizes stay and no text is cut. Check that there is still room to write; if not, shorten the text.',
    },
  },
  'layout/type-reduced': {
    severity: 'warning',
    zh: ({ cell, size }) => ({
      summary: `“${cell}”一格文字太多，字号已缩小到${size}。`,
      help: '如果不愿缩小，请精简这一格的文字。',
    }),
    en: ({ cell, size }) => ({
      summary: `The cell “${cell}” holds much text; its type was reduced to ${size}.`,
      help: 'Shorten the text of this cell if you want it larger.',
    }),
    explain: {
      zh: '压低行高以后表格仍排不进一页时，程序把文字最多的格逐级缩小字号（三号、四号、小四），最小到样式表里规定的最小字号，文字一个不少。精简文字，就能用回原来的字号。',
      en: 'When a table does not fit on one page even with low rows, the program steps down the type of the fullest cell (三号, 四号, 小四) to the smallest size the style sheet allows. No text is lost. Shorten the text to get the usual size back.',
    },
  },
  'layout/row-divided': {
    severity: 'warning',
    zh: ({ cell }) => ({
      summary: `“${cell}”一格一页排不下，已分到下一页续排，并标明“（续）”。`,
      help: '如果要排在一页内，请精简文字。',
    }),
    en: ({ cell }) => ({
      summary: `The cell “${cell}” does not fit on its page and goes on on the next one, marked （续）.`,
      help: 'Shorten the text if the paper should be one page.',
    }),
    explain: {
      zh: '字号缩到最小仍排不下时，程序在行与行之间把这一格分成两部分，下一页重复栏目名并加“（续）”。文字一个不少。',
      en: 'When even the smallest type does not fit, the program divides the cell between two lines; on the next page its label is repeated with （续）. No text is lost.',
    },
  },
  'layout/letterhead-too-long': {
    severity: 'error',
    zh: ({ characters }) => ({
      summary: `发文机关标志有${characters}个字，字号缩到小五也排不成一行。`,
      help: '请写机关的全称或者规范化简称，不要把别的文字写在这一项里。',
    }),
    en: ({ characters }) => ({
      summary: `The letterhead has ${characters} characters and does not fit on a line even at 9 pt.`,
      help: 'Write the full or the standard short name of the office, and nothing else here.',
    }),
    explain: {
      zh: '发文机关标志用发文机关的全称或者规范化简称（GB/T 9704-2012 7.2.4），排成一行。名称较长时程序缩小字号，但不小于小五；再长就不像机关名称了，多半是把别的文字写进了这一项。',
      en: 'The letterhead is the full or the standard short name of the office (GB/T 9704-2012 7.2.4), on one line. A long name is set smaller, but not below 小五 (9 pt); what is longer is hardly the name of an office.',
    },
  },
  'layout/cell-too-long': {
    severity: 'error',
    zh: ({ characters, limit }) => ({
      summary: `表格一格里的一段有 ${characters} 字，最多 ${limit} 字`,
      help: '多半是贴错了内容；内容都对的话，请分成几段',
    }),
    en: ({ characters, limit }) => ({
      summary: `A paragraph in a cell of the table has ${characters} characters; the limit is ${limit}`,
      help: 'Most likely the wrong text was pasted; if it is right, divide it into paragraphs',
    }),
    explain: {
      zh: '两万字大约要占三十页。表格里的文字跨页时要逐页重排，一段太长会让程序长时间停不下来，所以有上限。',
      en: 'Twenty thousand characters fill some thirty pages. What goes over a page in a table is set anew for every page, so one paragraph of that length would hold up the program; hence the limit.',
    },
  },
  'layout/letterhead-reduced': {
    severity: 'note',
    zh: ({ size }) => ({ summary: `发文机关标志较长，字号已缩小到${size}磅，以便排成一行。` }),
    en: ({ size }) => ({
      summary: `The letterhead is long; it was set at ${size} pt so that it stays on one line.`,
    }),
    explain: {
      zh: 'GB/T 9704-2012 没有规定发文机关标志的字号，要求醒目、美观、庄重。名称一行排不下时，程序缩小字号，不分成两行。可以改用规范化简称。',
      en: 'GB/T 9704-2012 leaves the size of the letterhead to the office. A name too long for one line is set smaller, never on two lines. The standard short name of the office may serve.',
    },
  },
  'layout/foot-alone': {
    severity: 'warning',
    zh: () => ({
      summary: '末页只有抄送，没有正文。',
      help: '请增减几个字，使末页有正文。',
    }),
    en: () => ({
      summary: 'The last page holds only the list of copies and no text.',
      help: 'Lengthen or shorten the text a little.',
    }),
    explain: {
      zh: '抄送排在末页版心最下端（GB/T 9704-2012 10.1）。末页剩下的地方不够时，程序把正文最后几行移到新的一页，与抄送同页；实在移不过去才出现这条提示。',
      en: 'The list of copies stands at the very foot of the last page (GB/T 9704-2012 10.1). When there is no room for it, the program moves the last lines of the text to a new page beside it; this warning appears only where that is impossible.',
    },
  },
}
