// One problem found: which rule, with what particulars, where. Wording is added only when it is printed.
import type { Span } from '../source/source-file.ts'
import type { Language, Message, Rule, Severity } from './rule.ts'
import { type RuleId, type RuleParams, rules } from './rules.ts'

/** A second place that helps to understand the first (the other of two duplicate keys). */
export interface Related {
  readonly span: Span
  readonly note: Readonly<Record<Language, string>>
}

export interface DiagnosticOf<R extends RuleId> {
  readonly rule: R
  readonly severity: Severity
  readonly params: RuleParams[R]
  readonly span?: Span
  readonly related: readonly Related[]
}

export type Diagnostic = { [R in RuleId]: DiagnosticOf<R> }[RuleId]

export function report<R extends RuleId>(
  rule: R,
  params: RuleParams[R],
  where: { readonly span?: Span | undefined; readonly related?: readonly Related[] } = {},
): Diagnostic {
  const { severity } = rules[rule]
  const { span, related = [] } = where
  return { rule, severity, params, related, ...(span && { span }) } as unknown as Diagnostic
}

export function messageOf(diagnostic: Diagnostic, language: Language): Message {
  const rule = rules[diagnostic.rule] as Rule<unknown>
  return rule[language](diagnostic.params)
}
