// `reply explain RULE`: the page behind a rule; without one, the list of all.

import type { Language } from '../../diagnostics/rule.ts'
import { type RuleId, rules } from '../../diagnostics/rules.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { displayWidth } from '../../source/display-width.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { firstSentence } from '../first-sentence.ts'
import { createPaint } from '../paint.ts'
import type { Session } from '../session.ts'

export function explain(session: Session, rule: string | undefined): ExitCode {
  const { terminal, language } = session
  const ids = (Object.keys(rules) as RuleId[]).sort()
  if (rule === undefined) {
    terminal.out(`${listing(ids, language)}\n`)
    return EXIT.done
  }
  const id = ids.find(id => id === rule)
  if (!id) {
    terminal.err(`reply: ${unknown(rule, suggest(rule, ids)[0])[language]}\n`)
    return EXIT.couldNotStart
  }
  const paint = createPaint(session.color)
  const severity = SEVERITIES[language][rules[id].severity]
  terminal.out(`${paint('bold', id)}  ${severity}\n\n${rules[id].explain[language].trim()}\n`)
  return EXIT.done
}

/** The first sentence of each page beside its id. */
function listing(ids: readonly RuleId[], language: Language): string {
  const width = Math.max(...ids.map(displayWidth))
  return ids
    .map(id => `${id.padEnd(width + 2)}${firstSentence(rules[id].explain[language], language)}`)
    .join('\n')
}

const SEVERITIES = {
  zh: { error: '错误：改好才能出文', warning: '提醒：请人看一看', note: '说明' },
  en: { error: 'error: must be mended', warning: 'warning: a person should look', note: 'note' },
} as const

function unknown(rule: string, similar: string | undefined): Record<Language, string> {
  return {
    zh: `没有“${rule}”这条规则。${similar ? `您是不是要看 ${similar}？` : '全部规则：reply explain'}`,
    en: `there is no rule "${rule}". ${similar ? `Did you mean ${similar}?` : 'All rules: reply explain'}`,
  }
}
