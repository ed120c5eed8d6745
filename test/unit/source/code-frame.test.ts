import { expect, test } from 'vitest'
import { codeFrame } from '../../../src/source/code-frame.ts'
import { displayWidth } from '../../../src/source/display-width.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'

/** The frame for the stretch between ⟦ and ⟧. */
function frame(marked: string, maxWidth?: number): string[] {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const file = createSourceFile('案.yaml', marked.replace(/[⟦⟧]/g, ''))
  return codeFrame({ file, start, end }, maxWidth).map(({ gutter, text }) => gutter + text)
}

test('one line before, carets, one line after', () => {
  expect(frame('a: 1\nb: 2\n⟦office⟧:\n  name: 局\nc: 3\n')).toEqual([
    '  2 │b: 2',
    '  3 │office:',
    '    │^^^^^^',
    '  4 │  name: 局',
  ])
})

test('carets count two cells for a Han character', () => {
  expect(frame('单位：市民政局⟦电话⟧号')).toEqual(['  1 │单位：市民政局电话号', '    │              ^^^^'])
})

test('line numbers of different length share one gutter', () => {
  expect(frame(`${'x\n'.repeat(8)}y: ⟦1⟧\nz: 2`)).toEqual([
    '   8 │x',
    '   9 │y: 1',
    '     │   ^',
    '  10 │z: 2',
  ])
})

test('a full-width space is marked over both its cells', () => {
  expect(frame('name:⟦　⟧王')).toEqual(['  1 │name:　王', '    │     ^^'])
})

test('tabs are shown', () => {
  expect(frame('⟦\t⟧name: 王')).toEqual(['  1 │⇥   name: 王', '    │^^^^'])
})

test('characters that a terminal hides or obeys are spelt out', () => {
  expect(frame('名\u200b⟦\u001b⟧[31m\u202e')).toEqual([
    '  1 │名<U+200B><U+001B>[31m<U+202E>',
    '    │          ^^^^^^^^',
  ])
})

test('CRLF leaves no trace', () => {
  expect(frame('a: 1\r\nb: ⟦2⟧\r\nc: 3\r\n')).toEqual(['  1 │a: 1', '  2 │b: 2', '    │   ^', '  3 │c: 3'])
})

test('an empty span is one caret, also behind the end of a line', () => {
  expect(frame('a:⟦⟧\nb: 1')).toEqual(['  1 │a:', '    │  ^', '  2 │b: 1'])
})

test('an empty file and the end of a file have a place', () => {
  expect(frame('⟦⟧')).toEqual(['  1 │', '    │^'])
  expect(frame('a: 1\n⟦⟧')).toEqual(['  1 │a: 1', '  2 │', '    │^'])
})

test('a span over several lines is marked to the end of its first', () => {
  expect(frame('a: ⟦一二\n三四\n五⟧')).toEqual(['  1 │a: 一二', '    │   ^^^^', '  2 │三四'])
})

test.each([0, 7, 2500, 4990, 4999])('a line of 5,000 characters is windowed around character %i', at => {
  const body = Array.from({ length: 5000 }, (_, i) => '甲乙丙丁'[i % 4])
  body[at] = '错'
  const file = createSourceFile('案.yaml', `a: 1\n${body.join('')}\nb: 2\n`)
  const [, marked, marks] = codeFrame({ file, start: 5 + at, end: 6 + at }, 60)
  const text = marked?.text ?? ''
  const caret = marks?.text ?? ''
  expect(displayWidth(text)).toBeLessThanOrEqual(60)
  expect(displayWidth(text.slice(0, text.indexOf('错')))).toBe(caret.indexOf('^'))
  expect(caret.trim()).toBe('^^')
})

test('a span longer than the window is underlined as far as it is seen', () => {
  const file = createSourceFile('案.yaml', '甲'.repeat(5000))
  const [marked, marks] = codeFrame({ file, start: 0, end: 5000 }, 60)
  expect(marks?.text).toBe('^'.repeat(58))
  expect(marked?.text.endsWith('…')).toBe(true)
})

test('long neighbours are cut', () => {
  const lines = frame(`${'x'.repeat(300)}\n⟦b⟧: 1\n${'建'.repeat(300)}`, 40)
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40 + 5)
})
