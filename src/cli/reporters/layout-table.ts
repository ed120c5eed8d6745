// Measured elements as an aligned table: a line each, Chinese taking two cells, a count at the end.
import type { Measurement, Strength, Verdict } from '../../conformance/measurement.ts'
import { printValue } from '../../conformance/print-value.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { alignColumns } from '../align-columns.ts'
import type { Paint } from '../paint.ts'

export function layoutTable(measurements: readonly Measurement[], language: Language, paint: Paint): string {
  const { columns, strengths } = WORDS[language]
  const rows = measurements.map(measurement => {
    const { element, pages, clause, strength, expected, measured } = measurement
    return [
      element[language],
      printPages(pages),
      clause ?? '',
      strengths[strength],
      printValue(expected, language),
      printValue(measured, language),
      verdictOf(measurement, language),
    ]
  })
  const [head = '', ...lines] = alignColumns([columns, ...rows])
  const painted = lines.map((line, index) => {
    const verdict = measurements[index]?.verdict ?? 'meets'
    const color = COLORS[verdict]
    return color ? paint(color, line) : line
  })
  return [paint('bold', head), ...painted, '', countLine(measurements, language)].join('\n')
}

const COLORS: Readonly<Partial<Record<Verdict, 'red' | 'yellow' | 'cyan' | 'dim'>>> = {
  departs: 'red',
  'stand-in': 'yellow',
  pack: 'cyan',
  'not-applicable': 'dim',
}

interface Words {
  readonly columns: readonly string[]
  readonly strengths: Readonly<Record<Strength, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly asStyled: string
  readonly notAsStyled: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    columns: ['要素', '页', '条款', '强度', '应为', '量得', '结论'],
    strengths: { required: '规定', usual: '一般', practice: '实务' },
    verdicts: {
      meets: '符合',
      'stand-in': '代用字体',
      pack: '模板包的做法',
      departs: '不符合',
      'not-applicable': '不适用',
    },
    asStyled: '与样式相同',
    notAsStyled: '与样式不同',
  },
  en: {
    columns: ['element', 'page', 'clause', 'strength', 'expected', 'measured', 'verdict'],
    strengths: { required: 'required', usual: 'usual', practice: 'practice' },
    verdicts: {
      meets: 'meets',
      'stand-in': 'stand-in face',
      pack: "the pack's way",
      departs: 'departs',
      'not-applicable': 'not applicable',
    },
    asStyled: 'as styled',
    notAsStyled: 'not as styled',
  },
}

/** Practice is held to the pack's styles, so it never «meets the standard». */
function verdictOf({ strength, verdict }: Measurement, language: Language): string {
  const { verdicts, asStyled, notAsStyled } = WORDS[language]
  if (strength === 'practice' && verdict === 'meets') return asStyled
  if (strength === 'practice' && verdict === 'departs') return notAsStyled
  return verdicts[verdict]
}

/** `2–4`; `1, 3`. */
function printPages(pages: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run && page === run[1] + 1) run[1] = page
    else runs.push([page, page])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}

function countLine(measurements: readonly Measurement[], language: Language): string {
  const counts = new Map<string, number>()
  for (const measurement of measurements) {
    const verdict = verdictOf(measurement, language)
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  }
  const order = [
    ...Object.values(WORDS[language].verdicts),
    WORDS[language].asStyled,
    WORDS[language].notAsStyled,
  ]
  const listed = order
    .filter(verdict => counts.has(verdict))
    .map(verdict => `${verdict} ${counts.get(verdict)}`)
  const total = measurements.length
  return language === 'zh'
    ? `共 ${total} 项：${listed.join('，')}。`
    : `${total} elements: ${listed.join(', ')}.`
}
