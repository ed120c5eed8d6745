// No value, whatever it holds, is lost, changed or taken for markup on its way from the case to the tree.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.ts'
import type { DocumentNode } from '../../src/document/tree.ts'
import { createSourceFile } from '../../src/source/source-file.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { expandTemplate } from '../../src/template/expand-template.ts'
import { TracedText } from '../../src/view/view.ts'
import { gb9704, sound } from '../support/paper.ts'

const template = sound(
  compileTemplate(
    createSourceFile(
      'a.hbs',
      '<文书>\n  <段落 样式="{{建议.标题}}">\n    甲{{建议.标题}}乙\n  </段落>\n  <段落>{{#each 建议.主要内容}}{{this}}{{/each}}</段落>\n</文书>',
    ),
    gb9704,
  ),
)

/** The value as it comes out: in an attribute, between words, alone in a loop. */
function through(value: string): readonly string[] {
  const text = new TracedText(value)
  const markup = sound(expandTemplate(template, { suggestion: { title: text, points: [text] } }))
  const [first, second] = sound(parseDocument(markup)).root.children
  const attribute = first?.kind === 'element' ? (first.attributes.get('style') ?? '') : ''
  return [attribute, wordsOf(first), wordsOf(second)]
}

function wordsOf(node: DocumentNode | undefined): string {
  if (node?.kind === 'text') return node.text
  if (node?.name === 'break') return '\n'
  return (node?.children ?? []).map(wordsOf).join('')
}

const HOSTILE = [
  '<某公司>',
  '张三 & 李四',
  '&lt;b&gt; &amp; &nbsp;',
  '[2024]5号',
  '1. 第一项',
  '# 标题',
  '第一段\n第二段',
  '第一段\n\n　　第二段',
  '0012',
  '1.10',
  '{{x}}',
  '{{{建议.标题}}}',
  '\\{{x}}',
  '{{#each 代表}}',
  ']]>',
  '<![CDATA[甲]]>',
  '<!-- 注 -->',
  '</段落></文书>',
  '<换行/>',
  '"双引号" \'单引号\'',
  '“弯引号”‘单’',
  '样式="a"',
  '  两边有空格  ',
  '　全角空格　',
  '制表\t符',
  '`反引号` $ {x} %s \\n \\',
  '*粗* _斜_ ~~删~~ | 表 |',
  '－－ —— …… ·',
  '𬭎𬍛䶮',
  '👨‍👩‍👧 é e\u0301',
  '\ue000\ue001\uf8ff',
  '\ufffd\uffff\ufffe',
  '\u200b\u200d\u202e',
  '= ` ; -- =cmd()',
  'constructor',
  '__proto__',
  'undefined',
]

test.each(HOSTILE)('%j survives', value => {
  expect(through(value)).toEqual([value, `甲${value}乙`, value])
})

test('any text survives', () => {
  const pieces = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...HOSTILE))
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 5 }), parts => {
      const value = parts.join('').replace(/\r\n?/g, '\n')
      expect(through(value)).toEqual([value, `甲${value}乙`, value])
    }),
  )
})

test('no template throws, whatever is typed', () => {
  const token = fc.constantFrom(
    ...'{{ }} {{{ # / > < </ /> " = ( ) ! . .. ../ @root @index if each else as | 代表 建议.编号 文书 段落 样式 ＜ ＝ “ ｛｛ \\ & &lt; <!-- -->'.split(
      ' ',
    ),
    ' ',
    '\n',
    '\uffff',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(token, fc.string({ maxLength: 3 })), { maxLength: 30 }), parts => {
      const compiled = compileTemplate(createSourceFile('a.hbs', parts.join('')), gb9704)
      if (!compiled.ok)
        return compiled.diagnostics.length > 0 && compiled.diagnostics.every(({ span }) => span)
      const markup = expandTemplate(compiled.value, {})
      return markup.ok && parseDocument(markup.value).diagnostics.every(({ span }) => span)
    }),
    { numRuns: 2000 },
  )
})
