// Whole command lines through the bundle: what a clerk types, sees and gets.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import schema from '../../schemas/report.schema.json' with { type: 'json' }
import { bundleFolder } from '../support/bundle-folder.ts'
import { type Outcome, runCli } from '../support/run-cli.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

const numbered = (number: number | string) => SOUND_CASE.replace('152', `${number}`)
const render = (...args: readonly string[]) => ['render', ...args, '--fonts', 'bundled']
const made = ({ files }: Outcome) => [...files.keys()].filter(name => /\.(docx|pdf)$/.test(name))

describe.concurrent('render', () => {
  test('one case: four files beside it, listed on stdout, and their manifest', async () => {
    const outcome = await runCli(render('建议/152.yaml'), { files: { '建议/152.yaml': SOUND_CASE } })
    expect(outcome).toMatchObject({ code: 0, stderr: '已生成 4 个文件。\n' })
    const names = ['答复.docx', '答复.pdf', '面商记录表.docx', '面商记录表.pdf'].map(
      name => `建议/152-${name}`,
    )
    expect(made(outcome)).toEqual(names)
    expect(outcome.stdout.trimEnd().split('\n').sort()).toEqual(names)
    const others = [...outcome.files.keys()].filter(name => !names.includes(name))
    expect(others).toEqual(['建议/152.yaml', '建议/reply-manifest.json'])
  })

  test('--out, --format and --document choose', async () => {
    const outcome = await runCli(
      render('152.yaml', '--out', '成稿/七月', '--format', 'pdf', '--document', 'letter'),
      {
        files: { '152.yaml': SOUND_CASE },
      },
    )
    expect(outcome).toMatchObject({ code: 0, stdout: '成稿/七月/152-答复.pdf\n' })
    expect(made(outcome)).toEqual(['成稿/七月/152-答复.pdf'])
  })

  test('a batch goes on past a case that fails and one that is missing', async () => {
    const outcome = await runCli(render('1.yaml', '2.yaml', '3.yaml', '4.yaml', '--format', 'docx'), {
      files: { '1.yaml': numbered(1), '2.yaml': 'office:\n', '4.yaml': numbered(4) },
    })
    expect(outcome.code).toBe(1)
    expect(made(outcome)).toEqual(['1-答复.docx', '1-面商记录表.docx', '4-答复.docx', '4-面商记录表.docx'])
    expect(outcome.stderr).toMatch(/共 4 件案卷，成功 2 件，失败 2 件；已生成 4 个文件；\d+ 处错误。\n$/)
  })

  test('a pattern the shell left alone is expanded', async () => {
    const outcome = await runCli(render('案卷/*.yaml', '--document', 'letter'), {
      files: {
        '案卷/2.yaml': numbered(2),
        '案卷/1.yaml': numbered(1),
        '案卷/reply.config.yaml': '格式: pdf\n',
      },
    })
    expect(outcome).toMatchObject({ code: 0, stdout: '案卷/1-答复.pdf\n案卷/2-答复.pdf\n' })
  })

  test('two cases with one number: neither is written, both are named', async ({ expect }) => {
    const outcome = await runCli(
      render('甲.yaml', '乙.yaml', '丙.yaml', '--format', 'pdf', '--document', 'record'),
      { files: { '甲.yaml': SOUND_CASE, '乙.yaml': SOUND_CASE, '丙.yaml': numbered(3) } },
    )
    expect(outcome.code).toBe(1)
    expect(made(outcome)).toEqual(['3-面商记录表.pdf'])
    await expect(outcome.stderr).toMatchFileSnapshot('messages/编号重复.txt')
  })

  test('the same case gives the same bytes, run after run', async () => {
    const [one, two] = await Promise.all(
      ['152.yaml', '152.yaml'].map(path => runCli(render(path), { files: { '152.yaml': SOUND_CASE } })),
    )
    expect(one?.files.size).toBe(6)
    for (const [name, bytes] of one?.files ?? []) {
      expect(Buffer.compare(bytes, two?.files.get(name) ?? Buffer.alloc(0)), name).toBe(0)
    }
  })

  test('--json is the whole of stdout, obeys its schema, and its checksums are true', async () => {
    const outcome = await runCli(render('152.yaml', '2.yaml', '--json'), {
      files: { '152.yaml': SOUND_CASE, '2.yaml': 'office:\n' },
    })
    expect(outcome.stderr).toBe('')
    const json = JSON.parse(outcome.stdout)
    const validate = new Ajv({ allErrors: true }).compile(schema)
    validate(json)
    expect(validate.errors).toBeNull()
    expect(json.summary).toMatchObject({ cases: 2, ok: 1, failed: 1 })
    expect(json.cases[0].outputs).toHaveLength(4)
    for (const { path, bytes, sha256 } of json.cases[0].outputs) {
      const written = outcome.files.get(path) ?? Buffer.alloc(0)
      expect([written.length, createHash('sha256').update(written).digest('hex')]).toEqual([bytes, sha256])
    }
  })

  test('--debug-tree and --debug-pages print and write nothing', async () => {
    const outcome = await runCli(render('152.yaml', '--debug-tree', '--debug-pages'), {
      files: { '152.yaml': SOUND_CASE },
    })
    expect(outcome).toMatchObject({ code: 0, stderr: '检查通过。\n' })
    expect(made(outcome)).toEqual([])
    expect(outcome.stdout).toMatch(/^document/m)
    expect(outcome.stdout).toMatch(/^page 1 {2}210\.01 × 297\.00$/m)
  })
})

describe.concurrent('nowhere to write: exit 2, nothing left behind', () => {
  test('a file where the folder should be', async ({ expect }) => {
    const outcome = await runCli(render('152.yaml', '--out', '成稿'), {
      files: { '152.yaml': SOUND_CASE, 成稿: '不是文件夹' },
    })
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect([...outcome.files.keys()]).toEqual(['152.yaml', '成稿'])
    await expect(outcome.stderr).toMatchFileSnapshot('messages/写不进去.txt')
  })

  test('a folder where a file should be: the other three are not written either', async ({ expect }) => {
    const outcome = await runCli(render('152.yaml'), {
      files: { '152.yaml': SOUND_CASE, '152-答复.pdf/里面.txt': '' },
    })
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect([...outcome.files.keys()]).toEqual(['152-答复.pdf/里面.txt', '152.yaml'])
    await expect(outcome.stderr).toMatchFileSnapshot('messages/同名文件夹.txt')
  })
})

describe.concurrent('could not start: exit 2', () => {
  test('a missing case', async ({ expect }) => {
    const outcome = await runCli(render('没有.yaml'))
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    await expect(outcome.stderr).toMatchFileSnapshot('messages/文件不存在.txt')
  })

  test('a pattern that fits no file', async ({ expect }) => {
    const outcome = await runCli(['check', '案卷/*.yml'], { files: { '案卷/152.yaml': SOUND_CASE } })
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    await expect(outcome.stderr).toMatchFileSnapshot('messages/没有相符的文件.txt')
  })

  test('a folder as a case', async ({ expect }) => {
    const outcome = await runCli(['check', '建议'], { files: { '建议/': '' } })
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    await expect(outcome.stderr).toMatchFileSnapshot('messages/文件夹.txt')
  })

  test('an option nobody knows', async ({ expect }) => {
    const outcome = await runCli(['render', '152.yaml', '--fromat', 'pdf'])
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    await expect(outcome.stderr).toMatchFileSnapshot('messages/不认识的选项.txt')
  })
})

describe.concurrent('the other commands', () => {
  test.each(['zh', 'en'])('schema in %s is a JSON Schema that compiles', async lang => {
    const { code, stdout, stderr } = await runCli(['schema', '--lang', lang])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const schema = JSON.parse(stdout)
    new Ajv({ strict: false }).compile(schema)
    expect(Object.keys(schema.properties)).toContain(lang === 'zh' ? '答复' : 'reply')
  })

  test('schema of an unknown pack is refused', async () => {
    const { code, stdout } = await runCli(['schema', 'atlantis'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('packs lists the packs', async () => {
    const { code, stdout, stderr } = await runCli(['packs'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^gb9704 /m)
  })

  test('fonts lists a face for every role', async () => {
    const { code, stdout } = await runCli(['fonts', '--fonts', 'bundled'])
    expect(code).toBe(0)
    for (const role of ['仿宋', '楷体', '黑体', '小标宋', '宋体']) expect(stdout).toContain(role)
  })

  test('fonts export writes fonts and a fontconfig file', async () => {
    const { code, stdout, files } = await runCli(['fonts', 'export', '字体'])
    expect(code).toBe(0)
    const names = [...files.keys()]
    expect(stdout.trimEnd().split('\n').sort()).toEqual(names)
    expect(names.filter(name => name.endsWith('.ttf')).length).toBeGreaterThanOrEqual(5)
    expect(names.filter(name => name.endsWith('.conf'))).toHaveLength(1)
  })

  test('explain knows every rule, and guesses', async () => {
    const list = await runCli(['explain'])
    expect(list.stdout).toMatch(/^output\/same-file /m)
    expect((await runCli(['explain', 'output/same-file'])).stdout).toContain('output/same-file')
    const guess = await runCli(['explain', 'output/same-fil'])
    expect(guess).toMatchObject({ code: 2, stdout: '' })
    expect(guess.stderr).toContain('output/same-file')
  })
})

describe('the process', () => {
  test('a reader that leaves early stops nothing', async () => {
    const child = spawn(process.execPath, [join(bundleFolder, 'main.cjs'), 'explain'])
    child.stdout.destroy()
    const code = await new Promise(resolve => child.on('close', resolve))
    expect(code).toBe(0)
  })

  test('Ctrl-C in the middle of a batch ends with 130 and leaves no half-written file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reply-interrupt-'))
    const names = Array.from({ length: 30 }, (_, index) => `${index}.yaml`)
    await Promise.all(names.map(name => writeFile(join(folder, name), numbered(name.slice(0, -5)))))
    await writeFile(join(folder, 'bad.yaml'), 'office:\n')

    const args = [join(bundleFolder, 'main.cjs'), ...render('bad.yaml', ...names)]
    const child = spawn(process.execPath, args, { cwd: folder })
    child.stderr.once('data', () => child.kill('SIGINT'))
    const code = await new Promise(resolve => child.on('close', resolve))
    const left = await readdir(folder)
    await rm(folder, { recursive: true })
    expect(code).toBe(130)
    expect(left.filter(name => !/\.(yaml|docx|pdf)$/.test(name))).toEqual([])
    expect(left.length).toBeLessThan(30 * 5)
  })
})
