// A compiled template: what to print in which order. Handlebars parses; everything after that is ours, so a pack from
// elsewhere is data that we walk, never code that runs.
import type { RawNode } from '../document/read-elements.ts'
import type { SourceFile, Span } from '../source/source-file.ts'

export interface Template {
  readonly file: SourceFile
  readonly body: Body
  /** Names of the wordings and partials it includes, directly or through others. */
  readonly includes: ReadonlySet<string>
}

/** What stands between two tags of Handlebars, or in a whole file. */
export interface Body {
  readonly instructions: readonly Instruction[]
  /** Its markup; value `piece` n is instruction n. */
  readonly markup: readonly RawNode[]
}

export type Instruction =
  | {
      readonly kind: 'literal'
      readonly text: string
      /** How many tags begin in it. */
      readonly tags: number
      readonly span: Span
    }
  | { readonly kind: 'print'; readonly value: Expression; readonly span: Span }
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly negated: boolean
      readonly body: Body
      readonly otherwise: Body
      readonly span: Span
    }
  | {
      /** #each over a list, #with over a single value; `names` are the block parameters. */
      readonly kind: 'each' | 'with'
      readonly value: Expression
      readonly names: readonly string[]
      readonly body: Body
      readonly otherwise: Body
      readonly span: Span
    }
  | {
      readonly kind: 'include'
      readonly partial: string
      readonly body: Body
      readonly context?: Expression
      readonly named: ReadonlyMap<string, Expression>
      readonly span: Span
    }

export type Expression =
  | {
      readonly kind: 'path'
      readonly from: 'context' | 'root' | 'loop' | 'named'
      /** Scopes to climb before `from` is asked. */
      readonly up: number
      /** Canonical names; for `loop` the one of index, first, last; for `named` the name comes first. */
      readonly steps: readonly string[]
    }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly arguments: readonly Expression[] }

export type FunctionName = 'equals' | 'ordinal'
