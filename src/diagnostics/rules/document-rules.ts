import type { RuleTable } from '../rule.ts'

// biome-ignore lint/suspicious/noEmptyInterface: rules of this area are still to come
export interface DocumentRuleParams {}

export const documentRules: RuleTable<DocumentRuleParams> = {}
