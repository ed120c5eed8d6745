// The wordings and partials of a pack, compiled once for every kind of context they are included in.

import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Pack } from '../pack/pack.ts'
import type { Span } from '../source/source-file.ts'
import type { Field } from '../view/field.ts'
import { BodyCompiler } from './compile-body.ts'
import { parseTemplate } from './parse-template.ts'
import type { Scope } from './scope.ts'
import type { Body } from './template.ts'
import { sourceOfFile, sourceOfWording, type TemplateSource } from './template-source.ts'

/**
 * A partial is compiled for every kind of values it is given, and kinds can double at every step. Counted in characters:
 * a thousand partials, which is some twenty times what a pack has.
 */
const MOST_WORK = 4_000_000
const WORK_OF_ONE = 4_000

const EMPTY_BODY: Body = { instructions: [], markup: [] }

export class Includes {
  readonly diagnostics: Diagnostic[] = []
  readonly used = new Set<string>()
  readonly #pack: Pack
  readonly #compiled = new Map<string, { readonly scope: Scope; readonly body: Body }[]>()
  readonly #parsed = new Map<string, hbs.AST.Program | undefined>()
  /** Names being compiled just now, outermost first. */
  readonly #open: string[] = []
  #work = 0

  constructor(pack: Pack) {
    this.#pack = pack
  }

  /** The body of `{{> name}}` written at `span`, in a scope of its own. */
  body(name: string, scope: Scope, span: Span): Body {
    const source = sourceNamed(this.#pack, name)
    if (!source) {
      const names = [...this.#pack.wording.keys(), ...this.#pack.partials.keys()]
      this.diagnostics.push(
        report('template/unknown-partial', { name, suggestions: suggest(name, names) }, { span }),
      )
      return EMPTY_BODY
    }
    if (this.#open.includes(name)) {
      const chain = [...this.#open.slice(this.#open.indexOf(name)), name]
      this.diagnostics.push(report('template/includes-itself', { chain }, { span }))
      return EMPTY_BODY
    }
    this.used.add(name)
    const known = this.#compiled.get(name) ?? []
    const same = known.find(entry => sameScope(entry.scope, scope))
    if (same) return same.body
    if (this.#work > MOST_WORK) return EMPTY_BODY
    this.#work += WORK_OF_ONE + source.text.length
    if (this.#work > MOST_WORK) {
      this.diagnostics.push(report('template/too-many-includes', {}, { span }))
      return EMPTY_BODY
    }
    const body = this.#compile(name, source, scope)
    known.push({ scope, body })
    this.#compiled.set(name, known)
    return body
  }

  #compile(name: string, source: TemplateSource, scope: Scope): Body {
    if (!this.#parsed.has(name)) {
      const parsed = parseTemplate(source)
      for (const found of parsed.diagnostics) this.diagnostics.push(found)
      this.#parsed.set(name, parsed.ok ? parsed.value : undefined)
    }
    const program = this.#parsed.get(name)
    if (!program) return EMPTY_BODY
    this.#open.push(name)
    const compiler = new BodyCompiler(source, this)
    const body = compiler.compile(program, scope)
    for (const found of compiler.diagnostics) this.diagnostics.push(found)
    this.#open.pop()
    return body
  }
}

export function sourceNamed({ wording, partials }: Pack, name: string): TemplateSource | undefined {
  const words = wording.get(name)
  if (words) return sourceOfWording(words)
  const file = partials.get(name)
  return file && sourceOfFile(file)
}

function sameScope(a: Scope, b: Scope): boolean {
  const names = (scope: Scope): readonly [string, Field][] => [...scope.named]
  return (
    a.context === b.context &&
    a.named.size === b.named.size &&
    names(a).every(([name, field]) => b.named.get(name) === field)
  )
}
