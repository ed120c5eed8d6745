// The fields of a case as schemas/case.schema.json describes them. All scalars are text exactly as typed;
// dates are normalised to `YYYY-MM-DD`.
import type { Data } from '../data/data.ts'

export interface Case {
  readonly pack?: string
  readonly kind: 'suggestion' | 'proposal'
  readonly suggestion: {
    readonly session: string
    readonly number: string
    readonly title: string
    readonly points?: readonly string[]
    readonly handed_over_on?: string
    readonly due_on?: string
  }
  readonly deputies: readonly Deputy[]
  readonly office: {
    readonly name: string
    readonly leader?: string
    readonly handler?: string
    readonly phone?: string
    readonly co_offices?: readonly string[]
  }
  readonly reply: {
    readonly class: string
    readonly document_number?: string
    readonly date?: string
    readonly disclosure?: string
    readonly body: string
    readonly points?: readonly string[]
    readonly opening?: string
    readonly closing?: string
    readonly attachments?: readonly string[]
    readonly copies?: readonly string[]
  }
  readonly consultation?: {
    readonly date?: string
    readonly place?: string
    readonly interviewer?: string
    readonly phone?: string
    readonly opinion?: string
    readonly remarks?: string
    readonly signature?: string
  }
  /** The pack's own fields (its fields.schema.json). */
  readonly local?: Readonly<Record<string, unknown>>
}

export interface Deputy {
  readonly name: string
  readonly employer?: string
  readonly phone?: string
  readonly address?: string
  readonly postcode?: string
  readonly certificate?: string
}

export type CaseData = Data<Case>
