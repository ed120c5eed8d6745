// Options that say how a batch is to be gone through.
import { describe, expect, test } from 'vitest'
import { checked, failed } from '../../../src/diagnostics/checked.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import type { Renderer } from '../../../src/pipeline.ts'
import { play, renderedFile } from '../../support/fake-session.ts'

const problem = report('output/is-a-directory', { path: 'x' })
const remark = report('font/unreadable', { family: '仿宋', path: '/f.ttf' })

/** Cases called 坏 fail, those called 慎 warn, those called 错 meet a bug. */
function engine() {
  const asked: string[] = []
  const answer = (path: string) => {
    asked.push(path)
    if (path.startsWith('错')) throw new TypeError('x is not a function')
    return path.startsWith('坏') ? failed(problem) : checked([], path.startsWith('慎') ? [remark] : [])
  }
  const renderer: Pick<Renderer, 'render' | 'check'> = {
    render: async ({ case: path }) => {
      const { ok, diagnostics } = answer(path)
      return ok ? checked([renderedFile(`${path}-答复.pdf`)], diagnostics) : { ok, diagnostics }
    },
    check: async ({ case: path }) => answer(path),
  }
  return { asked, renderer }
}

interface Reported {
  readonly case: string
  readonly status: string
}
const statuses = (stdout: string) =>
  Object.fromEntries(JSON.parse(stdout).cases.map((each: Reported) => [each.case, each.status]))

describe('--fail-fast', () => {
  test.each(['render', 'check'])('%s: what comes after the first failure is not run', async command => {
    const { asked, renderer } = engine()
    const { code, stdout } = await play([command, 'a', '坏', 'b', 'c', '--fail-fast', '--json'], { renderer })
    expect(code).toBe(1)
    expect(asked).toEqual(['a', '坏'])
    expect(statuses(stdout)).toEqual({ a: 'ok', 坏: 'failed', b: 'not-run', c: 'not-run' })
  })
})

describe('--max-warnings', () => {
  test.each([
    ['0', 1],
    ['1', 0],
  ])('%s with one warning: exit %i', async (most, expected) => {
    const args = ['check', '慎', 'a', '--max-warnings', most]
    const { code, stderr } = await play(args, engine())
    expect(code).toBe(expected)
    expect(stderr.includes('--max-warnings 0')).toBe(expected === 1)
  })
})

describe('--quiet', () => {
  test('nothing where all is well, not even a list of files', async () => {
    const { code, stdout, stderr } = await play(['render', '慎', 'a', '--quiet'], engine())
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('errors, and what was asked for', async () => {
    const { code, stderr } = await play(['render', '慎', '坏', '-q'], engine())
    expect(code).toBe(1)
    expect(stderr).toContain('output/is-a-directory')
    expect(stderr).not.toContain('font/unreadable')
    const { stdout } = await play(['render', '慎', '-q', '--json'], engine())
    expect(JSON.parse(stdout).cases[0].diagnostics).toMatchObject([{ rule: 'font/unreadable' }])
  })
})

describe('--shard', () => {
  const given = Array.from({ length: 20 }, (_, index) => `${index}.yaml`)
  const run = async (shard: string) => {
    const { asked, renderer } = engine()
    const result = await play(['check', ...given, '--shard', shard], { renderer })
    return { asked, ...result }
  }

  test('every case is in one of them', async () => {
    const shards = await Promise.all(['1/3', '2/3', '3/3'].map(run))
    expect(shards.flatMap(({ asked }) => asked).sort()).toEqual([...given].sort())
    expect(shards.map(({ code }) => code)).toEqual([0, 0, 0])
  })

  test('one without a case is well, and says so', async () => {
    const shards = await Promise.all(Array.from({ length: 50 }, (_, index) => run(`${index + 1}/50`)))
    const empty = shards.find(({ asked }) => asked.length === 0)
    expect(empty?.code).toBe(0)
    expect(empty?.stderr).toContain('0 件')
  })
})

test('a bug in one case does not stop the others; the end is 3', async () => {
  const { asked, renderer } = engine()
  const { code, stderr } = await play(['check', '错', 'a', '错二', 'b'], { renderer })
  expect(code).toBe(3)
  expect(asked).toEqual(['错', 'a', '错二', 'b'])
  expect(stderr.match(/错误 {2}batch\/bug$/gm)).toHaveLength(2)
})

test('a --timeout that is longer than timers count is no short one', async () => {
  const waits: Pick<Renderer, 'check'> = {
    check: async () => {
      await new Promise(turn => setTimeout(turn, 50))
      return checked([])
    },
  }
  expect(await play(['check', 'a', '--timeout', '3000000'], { renderer: waits })).toMatchObject({ code: 0 })
})

describe('numbers that an option does not take: exit 2', () => {
  test.each([
    ['--jobs', '0'],
    ['--jobs', 'many'],
    ['--jobs', '-1'],
    ['--jobs', '1000000000'],
    ['--timeout', '0'],
    ['--timeout', '1.5'],
    ['--max-warnings', '-1'],
    ['--max-warnings', ''],
    ['--shard', '0/5'],
    ['--shard', '6/5'],
    ['--shard', '2'],
    ['--shard', '2/0'],
    ['--shard', 'b/c'],
  ])('%s %s', async (option, value) => {
    const { code, stdout, stderr, engineOpened } = await play(['check', 'a.yaml', option, value])
    expect({ code, stdout, engineOpened }).toEqual({ code: 2, stdout: '', engineOpened: false })
    expect(stderr).toContain(`“${value}”`)
    expect(stderr).toContain(option)
  })
})

test('--out "$UNSET" does not mean the working folder: exit 2, nothing rendered', async () => {
  const { code, stderr, engineOpened } = await play(['render', 'a.yaml', '--out', ''])
  expect({ code, engineOpened }).toEqual({ code: 2, engineOpened: false })
  expect(stderr).toContain('--out')
})

test.each([
  ['render', ''],
  ['render', 'a.yaml', ''],
  ['check', ''],
  ['verify', ''],
  ['merge', ''],
  ['fonts', 'export', ''],
])('%j: "$UNSET" does not mean the working folder', async (...args) => {
  const { code, stdout, stderr, engineOpened } = await play(args)
  expect({ code, stdout, engineOpened }).toEqual({ code: 2, stdout: '', engineOpened: false })
  expect(stderr).toMatch(/^reply: 有一个“.+”是空的/)
})
