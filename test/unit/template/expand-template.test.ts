import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/document/plain-text.ts'
import type { ElementNode } from '../../../src/document/tree.ts'
import { createSourceFile, type Span } from '../../../src/source/source-file.ts'
import { compileTemplate } from '../../../src/template/compile-template.ts'
import { expandTemplate } from '../../../src/template/expand-template.ts'
import { expandOver, paperOf, sound, viewOf, withWording } from '../../support/paper.ts'
import { SOUND_CASE } from '../../support/sound-case.ts'

const JOINT = SOUND_CASE.replace(
  '  - name: 王小丽',
  '  - name: 甲\n    phone: 1\n  - name: 乙\n  - name: 丙\n',
)

const expand = (content: string, yaml = SOUND_CASE, pack = withWording({})) =>
  plainText(expandOver(yaml, `<文书><段落>${content}</段落></文书>`, pack))

test.each([
  ['{{建议.编号}} {{suggestion.number}} {{提案.编号}}', '152 152 152'],
  ['{{代表.0.姓名}}、{{代表.[1].姓名}}{{委员.9.姓名}}', '甲、乙'],
  ['[{{面商.时间}}{{面商.代表意见}}]', '[]'],
  ['{{是提案}}{{联名}}', '否是'],
  ['{{"字"}}{{3}}', '字3'],
  ['{{! 话 }}{{!-- {{x}} --}}字', '字'],
  ['\\{{建议.编号}}', '{{建议.编号}}'],
])('%s', (template, text) => {
  expect(expand(template, JOINT)).toBe(text)
})

test.each([
  ['{{#if 联名}}甲{{else}}乙{{/if}}', '甲'],
  ['{{#如果 面商}}甲{{else}}乙{{/如果}}', '乙'],
  ['{{#unless 面商}}甲{{/unless}}', '甲'],
  ['{{#除非 联名}}甲{{else}}乙{{/除非}}', '乙'],
  ['{{#if 面商}}甲{{else if 联名}}乙{{else}}丙{{/if}}', '乙'],
  ['{{#if 答复.抄送}}甲{{/if}}{{#each 答复.抄送}}乙{{else}}丙{{/each}}', '丙'],
  ['{{#if (等于 答复.办理结果 "A")}}甲{{/if}}', '甲'],
  ['{{#if (equals 建议.编号 "15")}}甲{{/if}}', ''],
])('%s', (template, text) => {
  expect(expand(template, JOINT)).toBe(text)
})

test.each([
  [
    '{{#each 代表}}{{序号 @index}}.{{姓名}}{{#if @first}}*{{/if}}{{#unless @last}}、{{/unless}}{{/each}}',
    '1.甲*、2.乙、3.丙',
  ],
  ['{{#逐个 代表}}{{this.姓名}}{{../建议.编号}}{{@root.建议.编号}}{{/逐个}}', '甲152152乙152152丙152152'],
  [
    '{{#each 代表 as |位 次|}}{{位.姓名}}{{次}}{{#with ../建议}}{{编号}}{{位.姓名}}{{@index}}{{/with}}{{/each}}',
    '甲0152甲0乙1152乙1丙2152丙2',
  ],
  ['{{#each 代表}}{{#if 联系电话}}{{姓名}}{{#with ..}}{{类别名称}}{{/with}}{{/if}}{{/each}}', '甲建议'],
  ['{{#with 建议}}{{编号}}{{else}}无{{/with}}{{#with 面商}}甲{{else}}无{{/with}}', '152无'],
  [
    '{{#each 代表}}{{#each ../代表}}{{姓名}}{{../姓名}} {{/each}}{{/each}}',
    '甲甲 乙甲 丙甲 甲乙 乙乙 丙乙 甲丙 乙丙 丙丙 ',
  ],
])('%s', (template, text) => {
  expect(expand(template, JOINT)).toBe(text)
})

test('includes take a context and named values', () => {
  const pack = withWording({ 一位: '{{姓名}}{{词}}{{联系电话}}' })
  expect(expand('{{> 一位 代表.[0] 词=代表称谓}}', JOINT, pack)).toBe('甲代表1')
})

test.each(['record', 'letter'] as const)('the %s leaves what the case does not say empty', document => {
  const lines = plainText(paperOf(document, SOUND_CASE))
  expect(lines).not.toMatch(/undefined|null|NaN|\[object|\{\{|是|否/)
  if (document === 'letter') expect(lines).toMatch(/^负责人：$/m)
})

test('line breaks of the template vanish, between blocks as within words', () => {
  expect(expand('\n  甲\n  {{#if 联名}}\n    乙\n  {{/if}}\n  {{建议.编号}}\n  丙\n', JOINT)).toBe(
    '甲乙152丙',
  )
})

test('a literal and a value know where they came from', () => {
  const { root } = expandOver(
    SOUND_CASE,
    '<文书>\n<段落>\n  {{#if 建议}}\n    编号{{建议.编号}}\n  {{/if}}\n</段落></文书>',
  )
  const [literal, value] = (root.children[0] as ElementNode).children
  const words = (span?: { file: { text: string }; start: number; end: number }) =>
    span?.file.text.slice(span.start, span.end)
  expect(words(literal?.origin.template)?.trim()).toBe('编号')
  expect(words(value?.origin.template)).toBe('{{建议.编号}}')
  expect(words(value?.origin.data)).toBe('152')
})

test('partials that double at every step are stopped', () => {
  const steps = Array.from({ length: 40 }, (_, i) => [`步${i}`, `{{> 步${i + 1}}}{{> 步${i + 1}}}`])
  const pack = withWording({ ...Object.fromEntries(steps), 步40: '' })
  const source = createSourceFile('a.hbs', '<文书><段落>{{> 步0}}</段落></文书>')
  const result = expandTemplate(sound(compileTemplate(source, pack)), viewOf(SOUND_CASE))
  expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['template/too-long'])
})

describe('what comes to more than a paper', () => {
  const DEPUTIES = SOUND_CASE.replace(
    '  - name: 王小丽\n',
    Array.from({ length: 400 }, (_, i) => `  - name: 代表${i}\n`).join(''),
  )
  const words = ({ file, start, end }: Span) => [file.path, file.text.slice(start, end).slice(0, 10)]
  const refused = (content: string, yaml = SOUND_CASE) => {
    const source = createSourceFile('a.hbs', `<文书><段落>${content}</段落></文书>`)
    const template = sound(compileTemplate(source, withWording({})))
    const { diagnostics } = expandTemplate(template, viewOf(yaml))
    return diagnostics.map(({ rule, params, span, related }) => [
      rule,
      params,
      span && words(span),
      ...related.map(({ span }) => words(span)),
    ])
  }
  const pieces = { unit: 'pieces', limit: 100_000 }
  const characters = { unit: 'characters', limit: 200_000 }

  test.each([
    ['prints', '{{#each 代表}}{{#each ../代表}}{{联系电话}}{{/each}}{{/each}}'],
    ['prints nothing', '{{#each 代表}}{{#each ../代表}}{{/each}}{{/each}}'],
    ['makes elements', '{{#each 代表}}{{#each ../代表}}<换行/><换行/>{{/each}}{{/each}}'],
  ])('is refused where a loop in a loop %s, at the list and at the loop', (_, content) => {
    expect(refused(content, DEPUTIES)).toEqual([
      ['template/too-long', pieces, ['case.yaml', '代表0'], ['a.hbs', '{{#each ..']],
    ])
  })
  test('is refused where its words are too many, at the value and at its place in the template', () => {
    const opening = '字'.repeat(200_001)
    expect(refused('{{答复.开头}}', SOUND_CASE.replace('  body:', `  opening: ${opening}\n  body:`))).toEqual(
      [['template/too-long', characters, ['case.yaml', '字'.repeat(10)], ['a.hbs', '{{答复.开头}}']]],
    )
  })
  test('is refused where the template itself has too many, at the loop', () => {
    const content = `{{#each 代表}}${'字'.repeat(6_000)}{{/each}}`
    expect(refused(content, DEPUTIES).map(([rule, params]) => [rule, params])).toEqual([
      ['template/too-long', characters],
    ])
  })
  test('leaves a list of two thousand deputies alone', () => {
    const row =
      '{{#each 代表}}<文字>{{姓名}}</文字><文字>{{工作单位}}</文字><文字>{{联系电话}}</文字><换行/>{{/each}}'
    expect(refused(row, DEPUTIES.replace(/( {2}- name: 代表\d+\n)/g, '$1'.repeat(5)))).toEqual([])
  })
})

test('two hundred thousand mistakes were arguments of one call', () => {
  const source = createSourceFile('a.hbs', `<文书><段落>${'&x;'.repeat(200_000)}</段落></文书>`)
  expect(compileTemplate(source, withWording({})).diagnostics).toHaveLength(200_000)
})

test('partials that are given other arguments at every step are stopped while they are compiled', () => {
  const step = (i: number) => {
    const handedOn = Array.from({ length: i }, (_, j) => `值${j}=值${j}`).join(' ')
    return ['建议', '答复'].map(field => `{{> 步${i + 1} 值${i}=${field} ${handedOn}}}`).join('')
  }
  const steps = Array.from({ length: 20 }, (_, i) => [`步${i}`, step(i)])
  const pack = withWording({ ...Object.fromEntries(steps), 步20: '字' })
  const result = compileTemplate(createSourceFile('a.hbs', '<文书><段落>{{> 步0}}</段落></文书>'), pack)
  expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['template/too-many-includes'])
})
