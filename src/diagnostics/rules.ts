// All rules there are. An id is `area/what-is-wrong` and never changes its meaning once released.
import type { RuleTable } from './rule.ts'
import { type AgreementRuleParams, agreementRules } from './rules/agreement-rules.ts'
import { type BatchRuleParams, batchRules } from './rules/batch-rules.ts'
import { type CaseRuleParams, caseRules } from './rules/case-rules.ts'
import { type ConformanceRuleParams, conformanceRules } from './rules/conformance-rules.ts'
import { type DataRuleParams, dataRules } from './rules/data-rules.ts'
import { type DocumentRuleParams, documentRules } from './rules/document-rules.ts'
import { type FontRuleParams, fontRules } from './rules/font-rules.ts'
import { type LayoutRuleParams, layoutRules } from './rules/layout-rules.ts'
import { type OutputRuleParams, outputRules } from './rules/output-rules.ts'
import { type PackRuleParams, packRules } from './rules/pack-rules.ts'
import { type ReportRuleParams, reportRules } from './rules/report-rules.ts'
import { type StyleRuleParams, styleRules } from './rules/style-rules.ts'
import { type TemplateRuleParams, templateRules } from './rules/template-rules.ts'
import { type VerifyRuleParams, verifyRules } from './rules/verify-rules.ts'

export interface RuleParams
  extends DataRuleParams,
    CaseRuleParams,
    PackRuleParams,
    TemplateRuleParams,
    DocumentRuleParams,
    StyleRuleParams,
    FontRuleParams,
    LayoutRuleParams,
    ConformanceRuleParams,
    OutputRuleParams,
    ReportRuleParams,
    BatchRuleParams,
    AgreementRuleParams,
    VerifyRuleParams {}

export type RuleId = keyof RuleParams

export const rules: RuleTable<RuleParams> = {
  ...dataRules,
  ...caseRules,
  ...packRules,
  ...templateRules,
  ...documentRules,
  ...styleRules,
  ...fontRules,
  ...layoutRules,
  ...conformanceRules,
  ...outputRules,
  ...reportRules,
  ...batchRules,
  ...agreementRules,
  ...verifyRules,
}
