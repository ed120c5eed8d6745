// Rules of the YAML files people write: the file itself, its YAML, the traps of Chinese typing, its fields.
import type { RuleTable } from '../rule.ts'
import { type DataFieldRuleParams, dataFieldRules } from './data-field-rules.ts'
import { type DataFileRuleParams, dataFileRules } from './data-file-rules.ts'
import { type DataTrapRuleParams, dataTrapRules } from './data-trap-rules.ts'
import { type DataYamlRuleParams, dataYamlRules } from './data-yaml-rules.ts'

export interface DataRuleParams
  extends DataFileRuleParams,
    DataYamlRuleParams,
    DataTrapRuleParams,
    DataFieldRuleParams {}

export const dataRules: RuleTable<DataRuleParams> = {
  ...dataFileRules,
  ...dataYamlRules,
  ...dataTrapRules,
  ...dataFieldRules,
}
