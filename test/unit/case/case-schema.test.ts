import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { baseCaseSchema, mergeCaseSchema } from '../../../src/case/case-schema.ts'
import type { JsonSchema } from '../../../src/data/json-schema.ts'
import { canonicalPath, titlesOf } from '../../../src/data/key-names.ts'
import { loadData } from '../../../src/data/load-data.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { reported } from '../data/reported.ts'
import { SMALL_CASE } from '../data/small-case.ts'

/** Every property of the schema with its dotted name. */
function properties(schema: JsonSchema, prefix = ''): readonly (readonly [string, JsonSchema])[] {
  const owner = schema.items ?? schema
  return Object.entries(owner.properties ?? {}).flatMap(([key, inner]) => [
    [prefix + key, inner] as const,
    ...properties(inner, `${prefix}${key}.`),
  ])
}

describe('the case schema', () => {
  const all = properties(baseCaseSchema)

  test('has the fields of the case', () => {
    expect(all.length).toBe(42)
  })

  test.each(all)('%s has a Chinese title, a description and examples', (_, schema) => {
    expect(schema.title).toMatch(/^\p{Script=Han}+$/u)
    expect(schema.description).toMatch(/。$/)
    expect(Array.isArray(schema.examples) && schema.examples.length > 0).toBe(true)
  })

  test('is closed on every level, but for the pack’s own fields', () => {
    const open = [['', baseCaseSchema] as const, ...all].filter(
      ([, schema]) =>
        'properties' in (schema.items ?? schema) && (schema.items ?? schema).additionalProperties !== false,
    )
    expect(open).toEqual([])
  })

  test('no two keys of a level share a spelling', () => {
    for (const [name, schema] of [['', baseCaseSchema] as const, ...all]) {
      const inner = Object.entries((schema.items ?? schema).properties ?? {})
      const spellings = inner.flatMap(([key, field]) => [key, ...titlesOf(field)])
      expect([name, new Set(spellings).size]).toEqual([name, spellings.length])
    }
  })

  test('Chinese paths are found, whichever of two names', () => {
    for (const path of [
      ['代表', 0, '姓名'],
      ['委员', '0', 'name'],
    ]) {
      expect(canonicalPath(baseCaseSchema, path).path).toEqual(['deputies', 0, 'name'])
    }
    expect(canonicalPath(baseCaseSchema, ['提案', '编号']).path).toEqual(['suggestion', 'number'])
    expect(canonicalPath(baseCaseSchema, ['答复', '没有']).known).toBe(1)
  })
})

test.each([
  '01-jincheng-suggestion',
  '02-joint-deputies',
  '03-rare-characters',
  '04-overlong-record',
  '05-proposal',
  '06-minimal',
])('example %s obeys it', name => {
  const path = `examples/${name}/case.yaml`
  expect(reported(loadData(createSourceFile(path, readFileSync(path, 'utf8')), baseCaseSchema))).toEqual([])
})

describe('merged with a pack', () => {
  const judge = (text: string, local?: JsonSchema) =>
    loadData<{ reply: { class: string }; local?: unknown }>(
      createSourceFile('case.yaml', text),
      mergeCaseSchema(baseCaseSchema, { classes: { A: 'A类', B: 'B类' }, local }),
    )

  test('only the pack’s codes are classes, by code or label', () => {
    const byLabel = judge(SMALL_CASE.replace('class: A', '办理结果: B类'))
    expect(byLabel.ok && byLabel.value.values.reply.class).toBe('B')
    const wrong = judge(SMALL_CASE.replace('class: A', 'class: C类'))
    expect(reported(wrong)).toEqual(['data/not-a-choice 10:10'])
    expect(judge(SMALL_CASE.replace('class: A', 'class: （a）')).diagnostics[0]?.params).toMatchObject({
      suggestion: 'A',
    })
  })

  test('a pack without fields takes none; one with fields takes them in both spellings', () => {
    expect(reported(judge(`${SMALL_CASE}local:\n  x: 1\n`))).toEqual(['data/unknown-field 15:3'])
    const local: JsonSchema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: '某市的项目',
      type: 'object',
      properties: {
        round: { title: '次数', $ref: '#/definitions/count' },
        day: { title: '日子', type: 'string', format: 'date' },
      },
      definitions: { count: { type: 'integer' } },
    }
    const result = judge(`${SMALL_CASE}本地:\n  次数: 2\n  日子: 2024年8月6日\n`, local)
    expect(result.ok && result.value.values.local).toEqual({ round: 2, day: '2024-08-06' })
    expect(reported(judge(`${SMALL_CASE}local:\n  y: 1\n`, local))).toEqual(['data/unknown-field 15:3'])
  })
})
