// What there was to say of a case that was rendered all the same, without its wording: which rule, with what
// particulars, where. Plain JSON, in the manifest as it is here.
import type { Language } from '../diagnostics/rule.ts'
import type { RuleId } from '../diagnostics/rules.ts'

export interface Remark {
  readonly rule: RuleId
  readonly params: object
  readonly place?: Place
  readonly related?: readonly RelatedPlace[]
}

export interface Place {
  /** Of the case where none is named, else `gb9704/documents/letter.hbs`: a pack as `packs` calls it, and its file. */
  readonly file?: string
  /** UTF-16 offsets, `end` exclusive. */
  readonly start: number
  readonly end: number
}

export interface RelatedPlace extends Place {
  readonly note: Readonly<Record<Language, string>>
}
