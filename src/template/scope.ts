// What a path may name at one place of a template: the fields of the current context, of those outside it, block
// parameters and loop variables. Paths in Chinese are resolved to the schema's English names here.
import type { Field, FieldGroup, NamedField } from '../view/field.ts'
import { fieldNamed } from '../view/field.ts'

export interface Scope {
  readonly context: Field
  readonly root: FieldGroup
  /** Block parameters of #each and #with, named arguments of an include. */
  readonly named: ReadonlyMap<string, Field>
  readonly outer?: Scope
  /** Inside #each. */
  readonly loop: boolean
}

export const TEXT: Field = { kind: 'text', date: false }
export const FLAG: Field = { kind: 'flag' }

export const loopFields: Readonly<Record<string, Field>> = { index: TEXT, first: FLAG, last: FLAG }

export type Followed =
  | { readonly ok: true; readonly field: Field; readonly steps: readonly string[] }
  /** `known`: names that could have stood at the step that failed. */
  | { readonly ok: false; readonly failed: number; readonly known: readonly string[] }

/** Follows names and list indexes from a field; gives the canonical names. */
export function follow(start: Field, names: readonly string[]): Followed {
  let field = start
  const steps: string[] = []
  for (const [i, name] of names.entries()) {
    if (field.kind === 'list' && /^\d+$/u.test(name)) {
      field = field.item
      steps.push(name)
      continue
    }
    const found: NamedField | undefined = field.kind === 'group' ? fieldNamed(field, name) : undefined
    if (!found) return { ok: false, failed: i, known: namesIn(field, /^[\w.]+$/u.test(name)) }
    field = found.field
    steps.push(found.name)
  }
  return { ok: true, field, steps }
}

function namesIn(field: Field, english: boolean): readonly string[] {
  if (field.kind !== 'group') return []
  return [...field.fields.values()].flatMap(({ name, titles }) => (english ? [name] : titles))
}
