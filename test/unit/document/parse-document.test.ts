import { expect, test } from 'vitest'
import type { MarkupPiece } from '../../../src/document/markup.ts'
import { parseDocument } from '../../../src/document/parse-document.ts'
import { plainText } from '../../../src/document/plain-text.ts'
import { printTree } from '../../../src/document/print-tree.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { listed, sound } from '../../support/paper.ts'

type Texts = readonly (string | readonly [string])[]

/** Literals and, in brackets, values: markup as a template expands to it. */
function parse(...texts: Texts) {
  const file = createSourceFile('a.hbs', texts.filter(text => typeof text === 'string').join(''))
  let at = 0
  const pieces = texts.map((text): MarkupPiece => {
    if (typeof text !== 'string')
      return { kind: 'value', text: text[0], origin: { template: { file, start: at, end: at } } }
    const span = { file, start: at, end: at + text.length }
    at += text.length
    return { kind: 'literal', text, span }
  })
  return parseDocument({ file, pieces })
}

const tree = (...texts: Texts) => printTree(sound(parse(...texts)))
const problems = (...texts: Texts) => listed(parse(...texts).diagnostics)
const wrap = (inner: string) => `<文书>${inner}</文书>`

test('elements and attributes go by either name', () => {
  const chinese = tree('<文书 版面="信函"><段落 样式="联系人">字</段落></文书>')
  expect(chinese).toBe(tree("<document page='信函'><paragraph style='联系人'>字</paragraph></document>"))
  expect(chinese).toBe('document page="信函"\n  paragraph style="联系人"\n    "字"\n')
})

test('a Chinese attribute value becomes the canonical one, also when it comes from a field', () => {
  const row = (value: string | readonly [string]) =>
    typeof value === 'string'
      ? tree(wrap(`<段落><勾选 选中="${value}"/></段落>`))
      : tree('<文书><段落><勾选 选中="', value, '"/></段落></文书>')
  expect(row('是')).toContain('checkbox checked="yes"')
  expect(row(['否'])).toContain('checkbox checked="no"')
})

test('whitespace that breaks a line is the template’s own; other whitespace is text', () => {
  expect(tree('<文书>\n  <段落>\n    甲\n    <文字>乙</文字> 丙　\n  </段落>\n</文书>')).toBe(
    'document\n  paragraph\n    "甲"\n    text\n      "乙"\n    " 丙"\n',
  )
  expect(tree(wrap('<段落>签字：　　　</段落>'))).toContain('"签字：　　　"')
})

test('a value is text whatever it holds, and a line break in it becomes a break', () => {
  const value = ' <段落>&lt;</段落> {{x}} ]]> \uffff\r\n第二行\n'
  expect(tree('<文书><段落>', [value], '</段落></文书>')).toBe(
    'document\n  paragraph\n    " <段落>&lt;</段落> {{x}} ]]> \uffff"\n    break\n    "第二行"\n    break\n',
  )
})

test('a value in an attribute may hold quotes', () => {
  expect(tree('<文书><段落><勾选 名称="', ['A"类\' <b>'], '"/></段落></文书>')).toContain(
    'label="A\\"类\' <b>"',
  )
})

test('entities of the template are decoded, comments dropped', () => {
  expect(tree(wrap('<段落>&lt;&amp;&#x4E00;&#19968;&gt; A & B<!-- 话 --></段落>'))).toContain(
    '"<&一一> A & B"',
  )
})

test('origins: a literal points into the template', () => {
  const { root } = sound(parse('<文书>\n<段落>甲</段落></文书>'))
  const [paragraph] = root.children
  expect(paragraph?.kind === 'element' && paragraph.children[0]?.origin.template).toMatchObject({
    start: 9,
    end: 10,
  })
})

test.each([
  ['<文书><段洛>甲</段洛></文书>', 'document/unknown-element 1:6'],
  ['<文书><constructor/></文书>', 'document/unknown-element 1:6'],
  ['<文书><段落 字体="黑体">甲</段落></文书>', 'document/unknown-attribute 1:9'],
  ['<文书><段落 样式="a" style="b">甲</段落></文书>', 'document/repeated-attribute 1:16'],
  ['<文书><小标题 级="五">甲</小标题></文书>', 'document/wrong-value 1:13'],
  ['<文书><段落>甲</文书>', 'document/unclosed-element 1:5'],
  ['<文书>甲</段落></文书>', 'document/unexpected-close 1:6'],
  ['<文书><段落', 'document/unclosed-tag 1:5'],
  ['<文书><段落 样式="a>甲</段落></文书>', 'document/unclosed-quote 1:12'],
  ['<文书><!-- a</文书>', 'document/unclosed-comment 1:5'],
  ['<文书><段落 样式>甲</段落></文书>', 'document/bad-attribute 1:9'],
  ['<文书><段落 样式＝"a">甲</段落></文书>', 'document/full-width-sign 1:11'],
  ['<文书><段落 样式=“a”>甲</段落></文书>', 'document/full-width-sign 1:12'],
  ['<文书><段落＞甲</段落></文书>', 'document/full-width-sign 1:8'],
  ['<文书>＜段落></文书>', 'document/full-width-sign 1:5'],
  ['<文书><段落>1 < 2</段落></文书>', 'document/stray-angle 1:11'],
  ['<文书><段落>&nbsp;</段落></文书>', 'document/unknown-entity 1:9'],
  ['<文书><段落>&constructor;</段落></文书>', 'document/unknown-entity 1:9'],
  ['<文书><行/></文书>', 'document/misplaced-element 1:5'],
  ['<文书>\n 甲</文书>', 'document/misplaced-text 1:5'],
  ['<文书><表格/></文书>', 'document/missing-element 1:5'],
  ['<文书><落款><署名>甲</署名></落款></文书>', 'document/missing-element 1:5'],
  ['<文书><标题>甲</标题><标题>乙</标题></文书>', 'document/repeated-element 1:15'],
  ['<段落>甲</段落>', 'document/misplaced-element 1:1'],
  ['', 'document/not-one-root 1:1'],
  ['<文书/><文书/>', 'document/not-one-root 1:6'],
])('%s', (markup, expected) => {
  expect(problems(markup)).toContain(expected)
})

test('a cell holds paragraphs or text of its own, not both', () => {
  const cell = (inner: string) => wrap(`<表格><行><格>${inner}</格></行></表格>`)
  expect(problems(cell('<段落>甲</段落>\n '))).toEqual([])
  expect(problems(cell('甲<换行/>乙'))).toEqual([])
  expect(problems(cell('<段落>甲</段落>乙'))).toEqual(['document/misplaced-text 1:25'])
})

test('a value outside quotes cannot become part of a tag', () => {
  expect(problems('<文书><', ['段落'], '>甲</文书>')).toContain('document/field-outside-quotes 1:5')
  expect(problems('<文书><段落 ', ['样式="a"'], '>甲</段落></文书>')).toContain(
    'document/field-outside-quotes 1:9',
  )
})

test('plain text: a line a paragraph, tabs between cells, ticks as signs', () => {
  const markup = wrap(
    '<标题>关于<可断/>甲的<换行/>答　复</标题><段落>左<靠右/>右</段落><表格><行><格><标签>乙：</标签><段落>丙</段落></格><格>丁<勾选 选中="是"/></格></行></表格>',
  )
  expect(plainText(sound(parse(markup)))).toBe('关于甲的\n答　复\n左\t右\n乙：\n丙\t丁☑')
})
