import { expect, test } from 'vitest'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { compilePack } from '../../../src/template/compile-pack.ts'
import { compileTemplate } from '../../../src/template/compile-template.ts'
import { gb9704, jincheng, listed, problemsIn, withWording } from '../../support/paper.ts'

const inside = (content: string) => `<文书><段落>${content}</段落></文书>`
const START = '<文书><段落>'.length + 1

test('the packs we ship are without a problem', () => {
  expect(listed(compilePack(gb9704).diagnostics)).toEqual([])
  expect(listed(compilePack(jincheng).diagnostics)).toEqual([])
})

test.each([
  // Names
  ['{{建议.编码}}', 'template/unknown-field', 2],
  ['{{suggestion.nubmer}}', 'template/unknown-field', 2],
  ['{{建议.编号.长}}', 'template/unknown-field', 2],
  ['{{#each 代表}}{{建议.编号}}{{/each}}', 'template/unknown-field', 14],
  ['{{#if 面商.时候}}甲{{/if}}', 'template/unknown-field', 6],
  ['{{constructor}}', 'template/unknown-field', 2],
  ['{{建议.__proto__}}', 'template/unknown-field', 2],
  ['{{@index}}', 'template/unknown-variable', 2],
  ['{{#each 代表}}{{@key}}{{/each}}', 'template/unknown-variable', 14],
  ['{{../建议.编号}}', 'template/no-outer-level', 2],
  ['{{日期 答复.成文日期}}', 'template/unknown-function', 2],
  ['{{lookup 代表 0}}', 'template/unknown-function', 2],
  ['{{#iff 面商}}甲{{/iff}}', 'template/unknown-block', 3],
  ['{{#面商}}甲{{/面商}}', 'template/unknown-block', 3],
  ['{{^面商}}甲{{/面商}}', 'template/unknown-block', 3],
  ['{{序号}}', 'template/wrong-arguments', 2],
  ['{{#if 面商 代表}}甲{{/if}}', 'template/wrong-arguments', 3],
  ['{{#if (等于 建议.编号)}}甲{{/if}}', 'template/wrong-arguments', 7],
  ['{{代表}}', 'template/not-text', 0],
  ['{{建议}}', 'template/not-text', 0],
  ['{{#each 建议.编号}}甲{{/each}}', 'template/not-a-list', 8],
  ['{{> 称乎}}', 'template/unknown-partial', 4],
  // What Handlebars could do and we do not let it
  ['{{{建议.编号}}}', 'template/raw-output', 0],
  ['{{&建议.编号}}', 'template/raw-output', 0],
  ['{{> (等于 1 2)}}', 'template/not-allowed', 0],
  ['{{#> 称呼}}甲{{/称呼}}', 'template/not-allowed', 0],
  ['{{#*inline "甲"}}乙{{/inline}}', 'template/not-allowed', 0],
  ['{{* 甲}}', 'template/not-allowed', 0],
  ['{{{{if 面商}}}}甲{{{{/if}}}}', 'template/not-allowed', 0],
  // Typing
  ['{{建议.编号', 'template/unclosed-tag', 0],
  ['{{建议..编号}}', 'template/syntax', 0],
  ['{{建议 编号}}', 'template/syntax', 0],
  ['{{代表.0}}', 'template/syntax', 0],
  ['甲{{~建议.编号}}', 'template/not-allowed', 1],
  ['{{#if 面商}}甲', 'template/unclosed-block', 0],
  ['甲{{/if}}', 'template/unexpected-close', 1],
  ['{{#if 面商}}甲{{/unless}}', 'template/unexpected-close', 11],
  ['{{else}}', 'template/stray-else', 0],
  ['{{建议．编号}}', 'template/full-width-sign', 2],
  ['{{#if （等于 甲 乙）}}甲{{/if}}', 'template/full-width-sign', 6],
  ['｛｛建议.编号｝｝', 'template/full-width-sign', 0],
])('%s', (content, rule, offset) => {
  expect(problemsIn(inside(content))).toContain(`${rule} 1:${START + offset}`)
})

test.each([
  ['<文书>{{#if 面商}}<段落>{{/if}}甲</段落></文书>', 'document/unclosed-element 1:15'],
  ['<文书>{{#if 面商}}</段落>{{/if}}</文书>', 'document/unexpected-close 1:15'],
  ['<文书><表格>\n{{#each 代表}}<格>甲</格>{{/each}}</表格></文书>', 'document/misplaced-element 2:13'],
  ['<文书>{{#each 代表}}{{姓名}}{{/each}}</文书>', 'document/misplaced-text 1:17'],
  ['<文书>{{#unless 面商}}\n甲{{/unless}}</文书>', 'document/misplaced-text 1:19'],
  ['<文书><{{类别}}/></文书>', 'document/field-outside-quotes 1:5'],
  ['<文书><段落 {{#if 面商}}样式="a"{{/if}}>甲</段落></文书>', 'document/field-outside-quotes 1:9'],
  ['<文书><段落 样式="{{#if 面商}}<换行/>{{/if}}">甲</段落></文书>', 'template/tag-in-attribute 1:23'],
])('%s', (template, expected) => {
  expect(problemsIn(template)).toContain(expected)
})

test('all problems are told at once, each with its line', () => {
  expect(problemsIn('<文书>\n<段洛>{{建议.编码}}</段洛>\n{{> 称乎}}\n</文书>').toSorted()).toEqual(
    ['document/unknown-element 2:2', 'template/unknown-field 2:7', 'template/unknown-partial 3:5'].toSorted(),
  )
})

test('a misspelt field suggests the one that was meant, also one level out', () => {
  const [slip] = problems(inside('{{建议.编好}}'))
  expect(slip?.params).toMatchObject({ suggestions: ['建议.编号'] })
  const [inner] = problems(inside('{{#each 代表}}{{建议.编号}}{{/each}}'))
  expect(inner?.params).toMatchObject({ suggestions: ['../建议.编号'] })
  const [named] = problems(inside('{{#each 代表 as |一位|}}{{一位.姓明}}{{/each}}'))
  expect(named?.params).toMatchObject({ name: '姓明', suggestions: ['一位.姓名'] })
})

test('what is wrong in a wording is placed in pack.yaml', () => {
  const text = '用语:\n  称呼: 尊敬的{{姓明}}：\n'
  const start = text.indexOf('尊')
  const span = { file: createSourceFile('pack.yaml', text), start, end: text.length - 1 }
  const wording = new Map(gb9704.wording).set('称呼', { text: '尊敬的{{姓明}}：', span })
  const { diagnostics } = compilePack({ ...gb9704, wording })
  expect(listed(diagnostics)).toEqual(['template/unknown-field 2:12'])
  expect(diagnostics[0]?.span?.file.path).toBe('pack.yaml')
})

test('includes that come back to themselves are found', () => {
  const pack = withWording({ 甲: '{{> 乙}}', 乙: '{{> 甲}}' })
  expect(problemsIn(inside('{{> 甲}}'), pack)).toEqual(['template/includes-itself 1:5'])
})

test('a wording that no template includes is a slip in its name', () => {
  const { diagnostics } = compilePack(withWording({ 称乎: '甲' }))
  expect(diagnostics).toMatchObject([
    { rule: 'template/unused-wording', params: { name: '称乎', suggestions: ['称呼'] } },
  ])
})

test('a partial is checked for the context it is included in', () => {
  const pack = withWording({ 一位: '{{姓名}}{{头衔}}' })
  expect(problemsIn(inside('{{#each 代表}}{{> 一位 头衔=@root.代表称谓}}{{/each}}'), pack)).toEqual([])
  expect(problemsIn(inside('{{> 一位 代表.[0]}}'), pack)).toEqual(['template/unknown-field 1:9'])
})

test('too many levels are refused before anything descends into them', () => {
  const deep = (open: string, close: string) => open.repeat(5000) + close.repeat(5000)
  expect(problemsIn(inside(deep('{{#if 联名}}', '{{/if}}')))).toHaveLength(1)
  expect(problemsIn(inside(deep('<文字>', '</文字>')))).toContain(`template/too-deep 1:${START + 4 * 99}`)
})

function problems(template: string) {
  return compileTemplate(createSourceFile('a.hbs', template), gb9704).diagnostics
}
