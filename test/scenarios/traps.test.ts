// Everything that a hand-typed case file can have wrong: which rule says so, at which place, and the very message a
// clerk reads (messages/<trap>.txt, read them when they change). ⟦ marks where each problem must point.
import { describe, type ExpectStatic, expect, test } from 'vitest'
import type { Report } from '../../src/cli/reports/report.ts'
import { createSourceFile, positionAt } from '../../src/source/source-file.ts'
import { runCli } from '../support/run-cli.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

/** The sound case with one thing changed. */
function but(what: string, becomes: string): string {
  if (!SOUND_CASE.includes(what)) throw new Error(`the sound case has no “${what}”`)
  return SOUND_CASE.replace(what, becomes)
}

const bombLevels = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
const bomb = `  ⟦a: ⟦&a [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]\n${bombLevels
  .map((name, i) => {
    const before = 'abcdefghi'[i]
    return `  ⟦${name}: ⟦&${name} [${Array(9).fill(`*${before}`).join(', ')}]\n`
  })
  .join('')}`

/** Name → case file with marks → rules, in the order of their places. */
const TRAPS: readonly (readonly [name: string, text: string, ...rules: string[]])[] = [
  ['引号不成对', but('  name: 市民政局', '  name: ⟦"市民政局'), 'data/yaml-syntax'],
  ['值以特殊符号开头', but('  name: 市民政局', '  name: ⟦@市民政局'), 'data/text-needs-quotes'],
  ['不认识的英文项', but('office:', '⟦offcie:'), 'data/unknown-field'],
  ['不认识的中文项', but('office:\n  name:', 'office:\n  ⟦名秤:'), 'data/unknown-field'],
  ['缺少一项', but('  class: A\n', '').replace('reply:', '⟦reply:'), 'data/missing-field'],
  ['不在选项之内', but('class: A', 'class: ⟦D'), 'data/not-a-choice'],
  ['不存在的日期', but('class: A', 'class: A\n  date: ⟦2025-02-30'), 'data/impossible-date'],
  ['看不懂的日期', but('class: A', 'class: A\n  date: ⟦二零二五年'), 'data/not-a-date'],
  ['重复的项', but('class: A', 'class: A\n  ⟦class: B'), 'data/duplicate-key'],
  ['中英文各写一次', but('class: A', 'class: A\n  ⟦办理结果: B'), 'data/key-in-two-spellings'],
  ['全角冒号', but('number: 152', '⟦number：152'), 'data/full-width-colon'],
  ['全角空格缩进', but('  number: 152', '⟦　number: 152'), 'data/full-width-indentation'],
  ['冒号后面是全角空格', but('number: 152', '⟦number:　152'), 'data/full-width-space'],
  ['冒号后面没有空格', but('number: 152', '⟦number:152'), 'data/colon-without-space'],
  ['制表符缩进', but('  number: 152', '⟦\tnumber: 152'), 'data/tab-indentation'],
  ['中文引号', but('title: 关于', 'title: ⟦“关于').replace('的建议', '的建议”'), 'data/quotes-are-printed'],
  [
    '别名炸弹',
    `${SOUND_CASE}local:
${bomb}`,
    ...Array(9).fill(['data/unknown-field', 'data/yaml-sign']).flat(),
  ],
  ['没有对齐', but('  number: 152', '⟦   number: 152'), 'data/out-of-line'],
  ['正文没有缩进', but('    一、', '⟦一、').replace('    正文', '正文'), 'data/text-not-indented'],
  ['写错了地方', but('  number: 152', '  number: 152\n  ⟦地点: 市民政局'), 'data/unknown-field'],
  ['代表写成一段文字', but('deputies:\n  - name: 王小丽', 'deputies: ⟦王小丽'), 'data/wrong-type'],
  [
    '模板包不存在',
    but('class: A', 'class: A\n  date: ⟦2025-02-30').replace(/^/, 'pack: ⟦jinchen\n'),
    'pack/unknown-pack',
    'data/impossible-date',
  ],
  [
    '一处不成格式，别处也有错',
    but('number: 152', '⟦number：152').replace('class: A', 'class: ⟦D\n  date: ⟦2025-02-30'),
    'data/full-width-colon',
    'data/not-a-choice',
    'data/impossible-date',
  ],
  ['空文件', '⟦', 'data/empty-file'],
  ['只有注释', '⟦# 还没有写\n', 'data/empty-file'],
  [
    '同时有几处错',
    but('class: A', 'class: ⟦D').replace('number:', '⟦nubmer:'),
    'data/unknown-field',
    'data/not-a-choice',
  ],
]

describe.concurrent('text', () => {
  test.for(TRAPS)('%s', async ([name, marked, ...rules], { expect }) => {
    await expectTrap(expect, name, marked.replaceAll('⟦', ''), rules, placesIn(marked))
  })
})

const bytesOf = (text: string, unit: (code: number) => number[]) =>
  Uint8Array.from([...text].flatMap(character => unit(character.charCodeAt(0))))

describe.concurrent('bytes', () => {
  const utf16 = bytesOf(`\ufeff${SOUND_CASE}`, code => [code & 0xff, code >> 8])
  /** `name: 市民政局` as GBK. */
  const gbk = Uint8Array.from([
    ...new TextEncoder().encode('office:\n  name: '),
    ...[0xca, 0xd0, 0xc3, 0xf1, 0xd5, 0xfe, 0xbe, 0xd6, 0x0a],
  ])

  test.for([
    ['UTF-16', utf16, 'data/utf16-file'],
    ['GBK', gbk, 'data/gbk-file'],
    ['太大', new Uint8Array(50 * 1024 * 1024).fill(0x23), 'data/too-large'],
  ] as const)('%s', async ([name, bytes, rule], { expect }) => {
    await expectTrap(expect, name, bytes, [rule])
  })
})

describe.concurrent('what is no trap', () => {
  test('UTF-8 with BOM and CRLF', async () => {
    const text = `\ufeff${SOUND_CASE.replaceAll('\n', '\r\n')}`
    const { code, stderr } = await check(text)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '检查通过。\n' })
  })

  test('a full-width space between key and colon', async () => {
    expect((await check(but('number:', 'number　:'))).stderr).toBe('检查通过。\n')
  })

  test('Chinese and English keys, mixed', async () => {
    const text = SOUND_CASE.replace('suggestion:', '建议:')
      .replace('number:', '编号:')
      .replace('reply:', '答复:')
      .replace('body:', '正文:')
      .replace('class: A', '办理结果: A')
    expect((await check(text)).stderr).toBe('检查通过。\n')
  })

  test.each(['0123', '1.10', '1e3', '0o17', '9007199254740993', 'DH0271', '来信', 'yes'])(
    'number %s is printed as typed',
    async number => {
      const { code, stdout } = await check(but('152', number), '--debug-tree')
      expect(code).toBe(0)
      expect(stdout).toContain(number)
    },
  )

  test.each([
    '<某公司>',
    '张三 & 李四',
    '# 标题',
    '* 一项',
    '{{x}}',
    '{{{x}}}',
    '&amp;',
    '[2024]5号',
    '<标题>',
  ])('the body prints %s as it is', async text => {
    const { code, stdout } = await check(but('正文。', text), '--debug-tree')
    expect(code).toBe(0)
    expect(stdout).toContain(JSON.stringify(text).slice(1, -1))
  })
})

const check = (text: string | Uint8Array, ...more: readonly string[]) =>
  runCli(['check', '案卷.yaml', '--fonts', 'bundled', ...more], { files: { '案卷.yaml': text } })

async function expectTrap(
  // The test's own: snapshots of tests that run at the same time are told apart by it.
  expect: ExpectStatic,
  name: string,
  text: string | Uint8Array,
  rules: readonly string[],
  places?: readonly string[],
): Promise<void> {
  const [{ code, stderr, stdout }, json] = await Promise.all([check(text), check(text, '--json')])
  const [reported] = (JSON.parse(json.stdout) as Report).cases
  const problems = reported?.diagnostics.filter(({ severity }) => severity !== 'note') ?? []
  expect(problems.map(({ rule }) => rule)).toEqual(rules)
  if (places) {
    const found = problems.map(({ start }) => (start ? `${start.line}:${start.column}` : 'nowhere'))
    expect([...new Set(found)]).toEqual(places)
  }
  const wrong = problems.some(({ severity }) => severity === 'error')
  expect({ code, stdout }).toEqual({ code: wrong ? 1 : 0, stdout: '' })
  await expect(stderr).toMatchFileSnapshot(`messages/${name}.txt`)
}

/** `line:column` of every ⟦ in the text without them. */
function placesIn(marked: string): readonly string[] {
  const file = createSourceFile('案卷.yaml', marked.replaceAll('⟦', ''))
  return [...marked.matchAll(/⟦/g)].map(({ index }, earlier) => {
    const { line, column } = positionAt(file, index - earlier)
    return `${line}:${column}`
  })
}
