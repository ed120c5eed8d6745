// Many cases at once, through the bundle: in workers or not, what is written and said is the same.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleFolder } from '../support/bundle-folder.ts'
import { type Outcome, runCli } from '../support/run-cli.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

const numbered = (number: number | string) => SOUND_CASE.replace('152', `${number}`)
const papers = ({ files }: Outcome) => new Map([...files].filter(([name]) => /\.(docx|json)$/.test(name)))

/** 200, in two folders: one is broken, two would write the same file, one warns. */
const cases = Object.fromEntries(
  Array.from({ length: 200 }, (_, index) => [
    `案卷/${index % 2 === 0 ? '甲' : '乙'}/${String(index).padStart(3, '0')}.yaml`,
    numbered(index),
  ]),
)
cases['案卷/甲/010.yaml'] = 'office:\n'
cases['案卷/乙/021.yaml'] = numbered(23)
cases['案卷/甲/030.yaml'] = numbered(30).replace('正文。', '（一）正文没有上一级。')

const paperOf = (path: string) =>
  path.replace('案卷', '成稿').replace(/(\d+)\.yaml$/, (_, number) => `${Number(number)}-答复.docx`)

const args = [
  'render',
  '案卷',
  '--out',
  '成稿',
  '--fonts',
  'bundled',
  '--document',
  'letter',
  '--format',
  'docx',
]

describe('two hundred cases', () => {
  test('one, two or four at once: the same files, and the same said in the same order', async () => {
    const [one, ...others] = await Promise.all(
      ['1', '2', '4'].map(jobs => runCli([...args, '--jobs', jobs], { files: cases })),
    )
    if (!one) throw new Error()
    expect(one.code).toBe(1)
    const sound = Object.keys(cases).filter(path => !/010|021|023/.test(path))
    expect(one.stdout.trimEnd().split('\n')).toEqual(sound.sort().map(paperOf))
    for (const other of others) {
      expect({ ...other, files: undefined }).toEqual({ ...one, files: undefined })
      expect(papers(other)).toEqual(papers(one))
    }

    // Few are rendered without workers.
    const few = await runCli(
      args.map(arg => (arg === '案卷' ? '案卷/甲/00*' : arg)),
      { files: cases },
    )
    const written = few.stdout.trimEnd().split('\n')
    expect(written).toEqual(['0', '2', '4', '6', '8'].map(number => `成稿/${number}-答复.docx`))
    for (const path of written)
      expect(few.files.get(path)).toEqual(one.files.get(path.replace('成稿/', '成稿/甲/')))
  })

  test('two that would write one file are refused though other shards have them', async () => {
    const scene = { files: { '甲.yaml': SOUND_CASE, '乙.yaml': SOUND_CASE } }
    const shards = await Promise.all(
      ['1/3', '2/3', '3/3'].map(shard => runCli(['render', '.', '--shard', shard, '--json'], scene)),
    )
    const told = shards.flatMap(({ stdout }) => JSON.parse(stdout).cases)
    expect(told).toMatchObject(Array.from({ length: 2 }, () => ({ status: 'failed', outputs: [] })))
    expect(new Set(told.map(({ case: path }) => path))).toEqual(new Set(['甲.yaml', '乙.yaml']))
  })

  test('ended in the middle: what is there is whole, and it says how far it came', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reply-ended-'))
    const names = Array.from({ length: 200 }, (_, index) => `${index}.yaml`)
    await Promise.all(names.map(name => writeFile(join(folder, name), numbered(name.slice(0, -5)))))
    const given = [
      'render',
      '.',
      '--jobs',
      '2',
      '--fonts',
      'bundled',
      '--document',
      'letter',
      '--format',
      'docx',
    ]
    const child = spawn(process.execPath, [join(bundleFolder, 'main.cjs'), ...given], {
      cwd: folder,
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    })
    let stdout = ''
    let stderr = ''
    child.stderr.on('data', chunk => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.kill('SIGTERM'))
    child.stdout.on('data', chunk => {
      stdout += chunk
    })
    const code = await new Promise(resolve => child.on('close', resolve))
    const left = await readdir(folder)
    await rm(folder, { recursive: true })
    expect(code).toBe(143)
    const made = left.filter(name => name.endsWith('.docx'))
    expect(made.sort()).toEqual(stdout.trimEnd().split('\n').sort())
    expect(left.filter(name => /tmp/.test(name))).toEqual([])
    const [, all, done, rest] =
      /共 (\d+) 件案卷，成功 (\d+) 件，失败 0 件，没有处理 (\d+) 件/.exec(stderr) ?? []
    expect([all, done]).toEqual(['200', `${made.length}`])
    expect(Number(rest)).toBe(200 - made.length)
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(`${rest} 件`)
    expect(made.length).toBeLessThan(200)
  })
})

describe('standard input', () => {
  test('its files go to the working folder', async () => {
    const outcome = await runCli(['render', '-', '--fonts', 'bundled', '--format', 'pdf'], {
      input: SOUND_CASE,
    })
    expect(outcome.code).toBe(0)
    expect(outcome.stdout.split('\n').sort()).toEqual(['', '152-答复.pdf', '152-面商记录表.pdf'])
  })

  describe('without an end', () => {
    /** Beside an ordinary case. `through`: a shell command that runs `"$@"`. */
    async function runHeld(through: string) {
      const folder = await mkdtemp(join(tmpdir(), 'reply-endless-'))
      await writeFile(join(folder, '一.yaml'), numbered(1))
      const args = ['render', '-', '一.yaml', '--fonts', 'bundled', '--format', 'pdf', '--timeout', '2']
      const given = ['-c', through, 'sh', process.execPath, join(bundleFolder, 'main.cjs'), ...args]
      const child = spawn('sh', given, { cwd: folder })
      let stderr = ''
      child.stderr.on('data', chunk => {
        stderr += chunk
      })
      const code = await new Promise(resolve => child.on('close', resolve))
      const left = (await readdir(folder)).filter(name => name.endsWith('.pdf'))
      await rm(folder, { recursive: true })
      return { code, left: left.sort(), told: /^标准输入 {2}错误 {2}(\S+)/.exec(stderr)?.[1] }
    }
    const left = ['1-答复.pdf', '1-面商记录表.pdf']

    test('it costs its own time, and the others are rendered', async () => {
      expect(await runHeld('exec "$@"')).toEqual({ code: 1, left, told: 'batch/too-slow' })
    })

    test('it is read no further than a case may be long', async () => {
      expect(await runHeld('yes | "$@"')).toEqual({ code: 1, left, told: 'data/too-large' })
    })
  })

  test('messages call it by name, and name the place in it', async () => {
    const { code, stderr } = await runCli(['check', '-'], {
      input: SOUND_CASE.replace('class: A', 'class：A'),
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^标准输入:12:3 /)
  })

  test('with nothing piped in', async () => {
    const { code, stderr } = await runCli(['check', '-', '--lang', 'en'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^stdin {2}error {2}data\/empty-file/)
  })
})
