import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../../src/data/parse-yaml.ts'
import type { YamlNode } from '../../../src/data/yaml-tree.ts'
import { messageOf } from '../../../src/diagnostics/diagnostic.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { checkedValue, placeOf, reported } from './reported.ts'

const parse = (text: string) => parseYaml(createSourceFile('case.yaml', text))

/** What was noticed on the way counts as much as what made it fail. */
function noticed(text: string) {
  const tree = parse(text)
  return { ...tree, diagnostics: tree.ok ? tree.value.notices : tree.diagnostics }
}

/** Maps as lists of pairs, so that nothing is hidden by an object. */
function plain(node: YamlNode): unknown {
  if (node.kind === 'map') return node.entries.map(({ key, value }) => [key, plain(value)])
  if (node.kind === 'list') return node.items.map(plain)
  return node.kind === 'text' ? node.text : null
}

test('scalars stay as typed', () => {
  const words = [
    '0123',
    '1.10',
    '1e3',
    '0o17',
    '9007199254740993',
    'true',
    'no',
    '2024-08-06',
    '12:30',
    '1_000',
    '.5',
  ]
  const { root } = checkedValue(parse(words.map(word => `- ${word}\n`).join('')))
  expect(plain(root)).toEqual(words)
})

test('nothing, null and ~ are empty; quoted they are text; 空 is text', () => {
  const { root } = checkedValue(parse('a:\nb: null\nc: ~\nd: "null"\ne: \'~\'\nf: 空\ng: "  "\nh: |\n\n'))
  expect(plain(root)).toEqual([
    ['a', null],
    ['b', null],
    ['c', null],
    ['d', 'null'],
    ['e', '~'],
    ['f', '空'],
    ['g', null],
    ['h', null],
  ])
})

test('__proto__ is a key like any other', () => {
  expect(plain(checkedValue(parse('__proto__: x\n')).root)).toEqual([['__proto__', 'x']])
})

describe('refused', () => {
  test.each([
    ['an alias', 'a: 1\nb: *重点\n', 'data/yaml-sign 2:4'],
    ['an anchor', 'a: &重点 工作\n', 'data/yaml-sign 1:4'],
    ['a tag', 'a: !!str 1\n', 'data/yaml-sign 1:4'],
    ['a merge key', 'a: 1\n<<: *b\n', 'data/yaml-sign 2:5'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'data/several-documents 2:1'],
    ['the end of a document', 'a: 1\n...\nb: 2\n', 'data/several-documents 2:1'],
    ['a directive', '%YAML 1.3\n---\na: 1\n', 'data/yaml-syntax 1:7'],
    ['a list as key', '? [a, b]\n: c\n', 'data/key-not-text 1:3'],
    ['no key', ': c\n', 'data/key-not-text 1:1'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'data/duplicate-key 3:1'],
    ['lines joined', 'a: 关于加强\n  养老服务\n', 'data/lines-joined 1:4'],
    ['lines joined in quotes', 'a: "关于加强\n  养老服务"\n', 'data/lines-joined 1:4'],
    ['lines folded', 'a: >\n  关于加强\n  养老服务\n', 'data/lines-joined 1:4'],
    ['an escaped control character', 'a: "\\u0007"\n', 'data/forbidden-character 1:4'],
    ['an escaped half character', 'a: "\\ud800"\n', 'data/forbidden-character 1:4'],
    ['an escaped carriage return', 'a: "x\\ry"\n', 'data/forbidden-character 1:4'],
    ['an open quote', 'a: 1\nb: "x\nc: 2\n', 'data/yaml-syntax 2:4'],
    ['an open bracket', 'a: 1\nb: [x\nc: 2\n', 'data/yaml-syntax 2:4'],
    ['a tab', 'a:\n\tb: 1\n', 'data/tab-indentation 2:1'],
    ['comments only', '# a\n\n', 'data/empty-file 1:1'],
    ['a document without content', '---\n', 'data/empty-file 1:4'],
    ['too many levels', '['.repeat(100_000), 'data/too-deep 1:1'],
    ['too many levels of lists', '- '.repeat(100_000), 'data/too-deep 1:1'],
    ['too many levels of maps', 'a: '.repeat(100_000), 'data/too-deep 1:1'],
  ])('%s', (_, text, expected) => {
    expect(reported(noticed(text))).toEqual([expected])
  })
})

test('both places of a key given twice', () => {
  const [diagnostic] = noticed('a: 1\nb: 2\na: 3\n').diagnostics
  expect(diagnostic?.related.map(({ span }) => placeOf(span))).toEqual(['1:1'])
})

test('an alias bomb is refused line by line, at once', () => {
  const bomb = Array.from({ length: 9 }, (_, level) => {
    const before = `*a${level - 1}, `.repeat(9)
    return `a${level}: &a${level} [${level === 0 ? 'x' : before}]\n`
  }).join('')
  expect(reported(noticed(bomb))).toEqual(
    Array.from({ length: 9 }, (_, line) => `data/yaml-sign ${line + 1}:5`),
  )
})

test('blocks keep their lines; the place is the text without its last line end', () => {
  const { root } = checkedValue(parse('a: |\r\n  一\r\n\r\n  二\r\nb: 1\r\n'))
  expect(plain(root)).toEqual([
    ['a', '一\n\n二\n'],
    ['b', '1'],
  ])
  const span = root.kind === 'map' ? root.entries[0]?.value.span : undefined
  expect(span?.file.text.slice(span.start, span.end)).toBe('|\r\n  一\r\n\r\n  二')
})

test('5000 lines are read', () => {
  const text = `deputies:\n${'  - name: 张三\n    phone: "123"\n'.repeat(2500)}`
  expect(noticed(text).diagnostics).toEqual([])
})

test('every code of the YAML reader has Chinese words of its own', () => {
  const codes = [
    'ALIAS_PROPS',
    'BAD_ALIAS',
    'BAD_DIRECTIVE',
    'BAD_DQ_ESCAPE',
    'BAD_INDENT',
    'BAD_PROP_ORDER',
    'BAD_SCALAR_START',
    'BLOCK_AS_IMPLICIT_KEY',
    'BLOCK_IN_FLOW',
    'DUPLICATE_KEY',
    'IMPOSSIBLE',
    'KEY_OVER_1024_CHARS',
    'MISSING_CHAR',
    'MULTILINE_IMPLICIT_KEY',
    'MULTIPLE_ANCHORS',
    'MULTIPLE_DOCS',
    'MULTIPLE_TAGS',
    'NON_STRING_KEY',
    'RESOURCE_EXHAUSTION',
    'TAB_AS_INDENT',
    'TAG_RESOLVE_FAILED',
    'UNEXPECTED_TOKEN',
    'BAD_COLLECTION_TYPE',
  ]
  const say = (code: string) =>
    messageOf(
      { rule: 'data/yaml-syntax', severity: 'error', params: { code, detail: '' }, related: [] },
      'zh',
    ).summary
  expect(codes.filter(code => say(code) === say('no such code'))).toEqual([])
})

test('an anchor after a long row of & is found at once', () => {
  const row = '&'.repeat(80)
  expect(reported(noticed(`a: x${row} y\nb: &q z\n`))).toEqual(['data/yaml-sign 2:4'])
})
