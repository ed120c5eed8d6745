// What stands in a tag of Handlebars → an expression over canonical names, and the kind of field it gives.

import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Span } from '../source/source-file.ts'
import type { Field } from '../view/field.ts'
import { functionNamed, functionNames, functions } from './functions.ts'
import { FLAG, type Followed, follow, loopFields, type Scope, TEXT } from './scope.ts'
import type { Expression } from './template.ts'
import type { TemplateSource } from './template-source.ts'

export interface Compiled {
  readonly expression: Expression
  readonly field: Field
}

type Call = Pick<hbs.AST.SubExpression, 'path' | 'params' | 'hash' | 'loc'>

export class ExpressionCompiler {
  readonly #source: TemplateSource
  readonly #diagnostics: Diagnostic[]

  constructor(source: TemplateSource, diagnostics: Diagnostic[]) {
    this.#source = source
    this.#diagnostics = diagnostics
  }

  value(expression: hbs.AST.Expression, scope: Scope): Compiled | undefined {
    switch (expression.type) {
      case 'PathExpression':
        return this.#path(expression as hbs.AST.PathExpression, scope)
      case 'SubExpression':
        return this.call(expression as hbs.AST.SubExpression, scope)
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { expression: { kind: 'constant', text: originalOf(expression) }, field: TEXT }
      default:
        return this.#add(
          report('template/not-allowed', { what: originalOf(expression) }, this.#at(expression)),
        )
    }
  }

  /** `{{路径}}` or `{{函数 …}}`, with or without the brackets of a sub-expression. */
  call(
    statement: Omit<Call, 'path'> & { readonly path: hbs.AST.Expression },
    scope: Scope,
  ): Compiled | undefined {
    const { path, params, hash } = statement
    const name = originalOf(path)
    const called = path.type === 'PathExpression' ? functionNamed(name) : undefined
    const bare = params.length === 0 && !hash
    if (bare && (called === undefined || this.exists(name, scope))) return this.value(path, scope)
    const signs = this.#fullWidth(name, path)
    if (signs) return this.#add(signs)
    if (
      called === undefined &&
      path.type === 'PathExpression' &&
      this.exists(name.split('.')[0] ?? '', scope)
    ) {
      const { start, end } = statement.loc
      const tag = this.#source.text.slice(this.#source.offsetAt(start), this.#source.offsetAt(end))
      return this.#add(report('template/syntax', { tag }, this.#at(statement)))
    }
    if (called === undefined) {
      const suggestions = suggest(name, functionNames)
      return this.#add(report('template/unknown-function', { name, suggestions }, this.#at(path)))
    }
    const { takes, gives } = functions[called]
    const values = params.flatMap(param => this.value(param, scope) ?? [])
    if (params.length !== takes || hash)
      return this.#add(
        report('template/wrong-arguments', { name, takes, given: params.length }, this.#at(path)),
      )
    if (values.length !== takes) return undefined
    const expression = {
      kind: 'call',
      function: called,
      arguments: values.map(value => value.expression),
    } as const
    return { expression, field: gives === 'flag' ? FLAG : TEXT }
  }

  /** Whether a name without dots is a field here. */
  exists(name: string, scope: Scope): boolean {
    return findNamed(name, scope) !== undefined || follow(scope.context, [name]).ok
  }

  #path(path: hbs.AST.PathExpression, scope: Scope): Compiled | undefined {
    const { data, depth, original } = path
    const parts = path.parts.map(String)
    const signs = this.#fullWidth(original, path)
    if (signs) return this.#add(signs)
    if (data) return this.#data(path, parts, scope)

    const named =
      depth === 0 && !/^(?:this\b|\.)/u.test(original) ? findNamed(parts[0] ?? '', scope) : undefined
    if (named) {
      const [name = '', ...rest] = parts
      return this.#followed(path, follow(named.field, rest), rest, scope, steps => {
        return { kind: 'path', from: 'named', up: named.up, steps: [name, ...steps] }
      })
    }
    const outer = climb(scope, depth)
    if (!outer) return this.#add(report('template/no-outer-level', { path: original }, this.#at(path)))
    return this.#followed(path, follow(outer.context, parts), parts, scope, steps => {
      return { kind: 'path', from: 'context', up: depth, steps }
    })
  }

  /** `@root.…`, `@index`, `@first`, `@last`. */
  #data(path: hbs.AST.PathExpression, parts: readonly string[], scope: Scope): Compiled | undefined {
    const [name = '', ...rest] = parts
    if (name === 'root' && path.depth === 0)
      return this.#followed(path, follow(scope.root, rest), rest, scope, steps => {
        return { kind: 'path', from: 'root', up: 0, steps }
      })
    const field = scope.loop && path.depth === 0 && rest.length === 0 ? loopFields[name] : undefined
    if (field && Object.hasOwn(loopFields, name))
      return { expression: { kind: 'path', from: 'loop', up: 0, steps: [name] }, field }
    return this.#add(
      report('template/unknown-variable', { name: `@${name}`, loop: scope.loop }, this.#at(path)),
    )
  }

  #followed(
    path: hbs.AST.PathExpression,
    followed: Followed,
    parts: readonly string[],
    scope: Scope,
    expression: (steps: readonly string[]) => Expression,
  ): Compiled | undefined {
    if (followed.ok) return { expression: expression(followed.steps), field: followed.field }
    const name = parts[followed.failed] ?? path.original
    const similar = suggest(name, followed.known).map(known => path.original.replace(name, known))
    const suggestions = [...elsewhere(parts, scope), ...similar].slice(0, 3)
    const params = { path: path.original, name, known: followed.known, suggestions }
    return this.#add(report('template/unknown-field', params, this.#at(path)))
  }

  #fullWidth(original: string, node: hbs.AST.Node): Diagnostic | undefined {
    const [sign] = /[．（）＝“”‘’＠／＃＞]/u.exec(original) ?? []
    if (!sign) return undefined
    return report('template/full-width-sign', { sign, instead: HALF_WIDTH[sign] ?? '' }, this.#at(node))
  }

  #add(diagnostic: Diagnostic): undefined {
    this.#diagnostics.push(diagnostic)
  }

  #at({ loc }: { readonly loc: hbs.AST.SourceLocation }): { readonly span: Span } {
    return { span: this.#source.spanAt(this.#source.offsetAt(loc.start), this.#source.offsetAt(loc.end)) }
  }
}

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '．': '.',
  '（': '(',
  '）': ')',
  '＝': '=',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '＠': '@',
  '／': '/',
  '＃': '#',
  '＞': '>',
}

function climb(scope: Scope, levels: number): Scope | undefined {
  let found: Scope | undefined = scope
  for (let i = 0; i < levels; i += 1) found = found?.outer
  return found
}

function findNamed(name: string, scope: Scope): { readonly field: Field; readonly up: number } | undefined {
  let up = 0
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const field = at.named.get(name)
    if (field) return { field, up }
    up += 1
  }
  return undefined
}

/** The same path from an outer level, where it would be right. */
function elsewhere(parts: readonly string[], scope: Scope): readonly string[] {
  let prefix = '../'
  for (let outer = scope.outer; outer; outer = outer.outer) {
    if (follow(outer.context, parts).ok) return [`${prefix}${parts.join('.')}`]
    prefix += '../'
  }
  const atRoot = scope.context !== scope.root && parts.length > 0 && follow(scope.root, parts).ok
  return atRoot ? [`@root.${parts.join('.')}`] : []
}

function originalOf(expression: hbs.AST.Expression): string {
  return 'original' in expression ? String(expression.original) : ''
}
