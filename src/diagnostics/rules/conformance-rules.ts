// What `reply check --layout` finds on the measured pages. Firm words of GB/T 9704-2012, its 一般, what a pack does on
// purpose and mere practice are never mixed.
import type { Language, Message, RuleTable } from '../rule.ts'

interface Departure {
  /** Title of the paper. */
  readonly paper: string
  /** `2` or `2,3`. */
  readonly pages: string
  readonly element: Readonly<Record<Language, string>>
  readonly expected: Readonly<Record<Language, string>>
  readonly measured: Readonly<Record<Language, string>>
}

interface OfClause extends Departure {
  readonly clause: string
}

export interface ConformanceRuleParams {
  'conformance/rule-not-met': OfClause
  'conformance/usual-not-met': OfClause
  'conformance/pack-departs': OfClause
  'conformance/not-as-styled': Departure
}

const zh = ({ paper, pages, element, expected, measured }: Departure, says: string) =>
  `《${paper}》第 ${pages.replaceAll(',', '、')} 页，${element.zh}：${says}${expected.zh}，量得 ${measured.zh}。`

const en = ({ paper, pages, element, expected, measured }: Departure, says: string): string =>
  `${paper}, page ${pages}, ${element.en}: ${says} ${expected.en}, measured ${measured.en}.`

const OURS: Readonly<Record<Language, string>> = {
  zh: '这不是案卷的错。如果是程序自带的模板包，请报告给我们；如果改过模板包，请看 styles.yaml 和模板。',
  en: 'The case is not at fault. Report it if the pack came with the program; else look at the pack.',
}

const message = (summary: string, help?: string): Message => ({ summary, ...(help && { help }) })

export const conformanceRules: RuleTable<ConformanceRuleParams> = {
  'conformance/rule-not-met': {
    severity: 'error',
    zh: found => message(zh(found, `GB/T 9704-2012 第 ${found.clause} 条规定 `), OURS.zh),
    en: found => message(en(found, `GB/T 9704-2012 ${found.clause} requires`), OURS.en),
    explain: {
      zh: 'reply check --layout 量排好的每一页，与 GB/T 9704-2012 的条款对照。这一项标准写的是规定（没有“一般”“可以”字样），量得的数却不在规定以内，模板包的样式也没有要求这样排，所以这份文书不能用。',
      en: 'reply check --layout measures every page and compares it with the clauses of GB/T 9704-2012. Here the clause is firm (no 一般, no 可以), the page does not keep to it, and no style of the pack asked for that: the paper must not go out.',
    },
  },
  'conformance/usual-not-met': {
    severity: 'note',
    zh: found => message(zh(found, `GB/T 9704-2012 第 ${found.clause} 条说一般为 `)),
    en: found => message(en(found, `GB/T 9704-2012 ${found.clause} says usually`)),
    explain: {
      zh: '标准的这一条用的是“一般”“可以”或“推荐”，允许有别的排法。量得的和它不同，模板包的样式也没有要求不同，所以提一句，请人看一看。',
      en: 'The clause says 一般, 可以 or 推荐 and allows other ways. The page differs from it though no style of the pack asks for that, so it is mentioned.',
    },
  },
  'conformance/pack-departs': {
    severity: 'note',
    zh: found => message(zh(found, `模板包与 GB/T 9704-2012 第 ${found.clause} 条不同，标准是 `)),
    en: found => message(en(found, `the pack differs from GB/T 9704-2012 ${found.clause}, which has`)),
    explain: {
      zh: '模板包有意不按标准的这一条排，页面上也确实是模板包要求的样子。这是模板包的做法，不是标准的规定；本单位是否认可，请自己定。',
      en: 'The pack does otherwise than the standard on purpose, and the page is as the pack asks. This is the pack’s own way and no rule of the standard; your office decides whether it is welcome.',
    },
  },
  'conformance/not-as-styled': {
    severity: 'note',
    zh: found => message(zh(found, '标准没有规定，模板包的样式是 ')),
    en: found => message(en(found, 'the standard is silent, the pack’s styles say')),
    explain: {
      zh: '这一项 GB/T 9704-2012 没有规定，只是实务。量得的和模板包 styles.yaml 里写的不同，常见的原因是为了排得下而缩小了字号。',
      en: 'GB/T 9704-2012 is silent here; it is practice only. The page is not as the pack’s styles.yaml says, mostly because type was reduced to make a paper fit.',
    },
  },
}
