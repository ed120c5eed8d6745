// Handlebars' statements → instructions, with every name checked. What Handlebars offers beyond values, the four
// blocks and includes is refused: it would let a template run code or print markup from a value.

import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { MarkupPiece } from '../document/markup.ts'
import { readElements } from '../document/read-elements.ts'
import type { Span } from '../source/source-file.ts'
import type { Field } from '../view/field.ts'
import { type Compiled, ExpressionCompiler } from './compile-expression.ts'
import { blockNamed, blockNames, functionNamed } from './functions.ts'
import type { Includes } from './includes.ts'
import { type Scope, TEXT } from './scope.ts'
import type { Body, Expression, Instruction } from './template.ts'
import type { TemplateSource } from './template-source.ts'

export class BodyCompiler {
  readonly diagnostics: Diagnostic[] = []
  readonly #source: TemplateSource
  readonly #includes: Includes
  readonly #expressions: ExpressionCompiler

  constructor(source: TemplateSource, includes: Includes) {
    this.#source = source
    this.#includes = includes
    this.#expressions = new ExpressionCompiler(source, this.diagnostics)
  }

  compile(program: hbs.AST.Program | undefined | null, scope: Scope): Body {
    const instructions = (program?.body ?? []).flatMap(statement => this.#statement(statement, scope) ?? [])
    const pieces = instructions.map((instruction): MarkupPiece => {
      const { kind, span } = instruction
      return kind === 'literal' ? instruction : { kind: 'value', text: '', origin: { template: span } }
    })
    const { nodes, diagnostics } = readElements({ file: this.#source.spanAt(0, 0).file, pieces })
    for (const found of diagnostics) this.diagnostics.push(found)
    return { instructions, markup: nodes }
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): Instruction | undefined {
    const span = this.#spanOf(statement)
    switch (statement.type) {
      case 'CommentStatement':
        return undefined
      case 'ContentStatement':
        return this.#literal(statement as hbs.AST.ContentStatement, span)
      case 'MustacheStatement':
        return this.#mustache(statement as hbs.AST.MustacheStatement, scope, span)
      case 'BlockStatement':
        return this.#block(statement as hbs.AST.BlockStatement, scope, span)
      case 'PartialStatement':
        return this.#include(statement as hbs.AST.PartialStatement, scope, span)
      default:
        return this.#refuse(statement.type === 'PartialBlockStatement' ? '{{#> …}}' : '{{* …}}', span)
    }
  }

  #literal({ value }: hbs.AST.ContentStatement, span: Span): Instruction | undefined {
    return value ? { kind: 'literal', text: value, tags: value.split('<').length - 1, span } : undefined
  }

  #mustache(statement: hbs.AST.MustacheStatement, scope: Scope, span: Span): Instruction | undefined {
    if (!statement.escaped) return this.#add(report('template/raw-output', {}, { span }))
    const compiled = this.#expressions.call(statement, scope)
    if (!compiled) return undefined
    if (compiled.field.kind === 'group' || compiled.field.kind === 'list')
      return this.#add(
        report(
          'template/not-text',
          { path: originalOf(statement.path), kind: compiled.field.kind },
          { span },
        ),
      )
    return { kind: 'print', value: compiled.expression, span }
  }

  #block(block: hbs.AST.BlockStatement, scope: Scope, span: Span): Instruction | undefined {
    const { original } = block.path
    const opening = this.#spanOf(block.path)
    if (this.#source.text.startsWith('{{{{', this.#source.offsetAt(block.loc.start)))
      return this.#refuse('{{{{…}}}}', span)
    const name = blockNamed(original)
    if (!name) {
      const field = functionNamed(original) === undefined && this.#expressions.exists(original, scope)
      const suggestions = suggest(original, blockNames)
      return this.#add(
        report('template/unknown-block', { name: original, field, suggestions }, { span: opening }),
      )
    }
    const [argument, extra] = block.params
    const compiled = argument && this.#expressions.value(argument, scope)
    if (!argument || extra)
      this.#add(
        report(
          'template/wrong-arguments',
          { name: original, takes: 1, given: block.params.length },
          { span: opening },
        ),
      )
    const both = (inner: Scope) => ({
      body: this.compile(block.program, inner),
      otherwise: this.compile(block.inverse, scope),
    })
    if (name === 'if' || name === 'unless') {
      const bodies = both(scope)
      return (
        compiled && {
          kind: 'if',
          condition: compiled.expression,
          negated: name === 'unless',
          ...bodies,
          span,
        }
      )
    }
    if (!compiled) return undefined
    if (name === 'each' && compiled.field.kind !== 'list')
      return this.#add(
        report('template/not-a-list', { path: originalOf(argument) }, { span: this.#spanOf(argument) }),
      )
    const context = compiled.field.kind === 'list' && name === 'each' ? compiled.field.item : compiled.field
    const names = block.program?.blockParams ?? []
    const loop = name === 'each' || scope.loop
    const bodies = both({ context, root: scope.root, named: namesFor(names, context), outer: scope, loop })
    return { kind: name, value: compiled.expression, names, ...bodies, span }
  }

  #include(statement: hbs.AST.PartialStatement, scope: Scope, span: Span): Instruction | undefined {
    const { name, params, hash } = statement
    if (name.type === 'SubExpression') return this.#refuse('{{> (…)}}', span)
    const partial = originalOf(name)
    if (partial.startsWith('@')) return this.#refuse('{{> @…}}', span)
    const [argument, extra] = params
    if (extra)
      this.#add(
        report('template/wrong-arguments', { name: partial, takes: 1, given: params.length }, { span }),
      )
    const context = argument && this.#expressions.value(argument, scope)
    const named = this.#named(hash, scope)
    if (argument && !context) return undefined
    const inner: Scope = {
      context: context?.field ?? scope.context,
      root: scope.root,
      named: new Map([...named].map(([key, { field }]) => [key, field])),
      loop: false,
    }
    const body = this.#includes.body(partial, inner, this.#spanOf(name))
    const values = new Map<string, Expression>([...named].map(([key, { expression }]) => [key, expression]))
    return {
      kind: 'include',
      partial,
      body,
      named: values,
      span,
      ...(context && { context: context.expression }),
    }
  }

  #named(hash: hbs.AST.Hash | undefined, scope: Scope): ReadonlyMap<string, Compiled> {
    const values = new Map<string, Compiled>()
    for (const { key, value } of hash?.pairs ?? []) {
      const compiled = this.#expressions.value(value, scope)
      if (compiled) values.set(key, compiled)
    }
    return values
  }

  #refuse(what: string, span: Span): undefined {
    return this.#add(report('template/not-allowed', { what }, { span }))
  }

  #add(diagnostic: Diagnostic): undefined {
    this.diagnostics.push(diagnostic)
  }

  #spanOf({ loc }: { readonly loc: hbs.AST.SourceLocation }): Span {
    return this.#source.spanAt(this.#source.offsetAt(loc.start), this.#source.offsetAt(loc.end))
  }
}

/** `as |item index|`. */
function namesFor([item, index]: readonly string[], context: Field): ReadonlyMap<string, Field> {
  const named = new Map<string, Field>()
  if (item !== undefined) named.set(item, context)
  if (index !== undefined) named.set(index, TEXT)
  return named
}

function originalOf(expression: hbs.AST.Expression): string {
  return 'original' in expression ? String(expression.original) : ''
}
