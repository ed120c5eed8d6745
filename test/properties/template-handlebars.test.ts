// Our walk over Handlebars' syntax tree says the same as Handlebars itself, where both speak: values, blocks, else,
// levels, loop variables. Whitespace apart, which Handlebars strips by line and we by markup.
import fc from 'fast-check'
import Handlebars from 'handlebars'
import { expect, test } from 'vitest'
import { createSourceFile } from '../../src/source/source-file.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { expandTemplate } from '../../src/template/expand-template.ts'
import { TracedText, type View } from '../../src/view/view.ts'
import { gb9704, sound } from '../support/paper.ts'

const ROOT = [
  '{{suggestion.number}}',
  '{{reply.disclosure}}',
  '{{deputies.0.name}}',
  '{{consultation.place}}',
  '甲',
]
const ITEM = ['{{name}}', '{{phone}}', '{{@index}}', '{{../suggestion.number}}', '{{this.employer}}', '乙']

const leaf = (texts: readonly string[]) => fc.constantFrom(...texts)
const blocks = (inner: fc.Arbitrary<string>, condition: string) => {
  const body = fc.array(inner, { maxLength: 3 }).map(parts => parts.join(''))
  return fc
    .tuple(fc.constantFrom('if', 'unless'), body, fc.option(body))
    .map(
      ([block, yes, no]) =>
        `{{#${block} ${condition}}}${yes}${no === null ? '' : `{{else}}${no}`}{{/${block}}}`,
    )
}
const item = fc.oneof(leaf(ITEM), blocks(leaf(ITEM), '@first'), blocks(leaf(ITEM), 'phone'))
const each = fc
  .tuple(
    fc.constantFrom('deputies', 'reply.copies'),
    fc.array(item, { maxLength: 4 }),
    fc.array(leaf(ROOT), { maxLength: 2 }),
  )
  .map(([list, body, none]) =>
    list === 'deputies'
      ? `{{#each deputies}}${body.join('')}{{else}}${none.join('')}{{/each}}`
      : `{{#each reply.copies}}{{this}}{{@last}}{{else}}${none.join('')}{{/each}}`,
  )
const root = fc.oneof(
  leaf(ROOT),
  each,
  blocks(fc.oneof(leaf(ROOT), each), 'consultation'),
  blocks(leaf(ROOT), 'reply.disclosure'),
)

const person = fc.record({
  name: fc.constantFrom('丙', '丁'),
  phone: fc.option(fc.constantFrom('1', ''), { nil: undefined }),
})
const data = fc.record({
  suggestion: fc.record({ number: fc.constantFrom('152', '') }),
  reply: fc.record({
    disclosure: fc.option(fc.constant('公开'), { nil: undefined }),
    copies: fc.array(fc.constantFrom('戊', '己'), { maxLength: 3 }),
  }),
  deputies: fc.array(person, { maxLength: 3 }),
  consultation: fc.option(fc.record({ place: fc.constant('庚') }), { nil: undefined }),
})

test('expansion is Handlebars’ own', () => {
  fc.assert(
    fc.property(fc.array(root, { maxLength: 6 }), data, (parts, values) => {
      const source = parts.join('')
      const theirs = Handlebars.compile(source)(JSON.parse(JSON.stringify(values)))
        .replaceAll('true', '是')
        .replaceAll('false', '否')
      const template = compileTemplate(
        createSourceFile('a.hbs', `<文书><段落>${source}</段落></文书>`),
        gb9704,
      )
      const { pieces } = sound(expandTemplate(sound(template), traced(values) as View))
      expect(pieces.map(({ text }) => text).join('')).toBe(`<文书><段落>${theirs}</段落></文书>`)
    }),
    { numRuns: 300 },
  )
})

function traced(value: unknown): unknown {
  if (typeof value === 'string') return new TracedText(value)
  if (Array.isArray(value)) return value.map(traced)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, traced(inner)]))
}
