// A pack made ready: what all of its cases share.
import type { JsonSchema } from '../data/json-schema.ts'
import type { DocumentId, Pack } from '../pack/pack.ts'
import type { StyleSheet } from '../style/style-sheet.ts'
import type { Template } from '../template/template.ts'

export interface Workshop {
  readonly pack: Pack
  /** What its cases are judged by. */
  readonly caseSchema: JsonSchema
  readonly sheet: StyleSheet
  readonly templates: Readonly<Record<DocumentId, Template>>
}
