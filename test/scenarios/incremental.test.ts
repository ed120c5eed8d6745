// `reply render` once more: what it skips, what it will not replace, what is left over, and how it says so.
import { readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { exportFace } from '../../src/font/export/export-face.ts'
import { latinFont } from '../../src/font/font-roles.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import { type Outcome, runCli } from '../support/run-cli.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

const LETTER = '成稿/152-答复.docx'
const CASES = { '案卷/152.yaml': SOUND_CASE, '案卷/153.yaml': SOUND_CASE.replace('152', '153') }

type Files = Readonly<Record<string, string | Uint8Array>>

const render = (files: Files, more: readonly string[] = [], environment = {}) =>
  runCli(['render', '案卷', '--out', '成稿', '--format', 'docx', ...more], { files, environment })

const bundled = (files: Files, ...more: readonly string[]) => render(files, ['--fonts', 'bundled', ...more])

const left = async (outcome: Promise<Outcome>): Promise<Record<string, string | Uint8Array>> =>
  Object.fromEntries((await outcome).files)

const statuses = ({ stdout }: Outcome) =>
  JSON.parse(stdout).cases.map(({ status }: { status: string }) => status)

describe.concurrent('rendered once more', () => {
  test('nothing has changed: nothing is written, and the report says what stands', async ({ expect }) => {
    const files = await left(bundled(CASES))
    const again = await bundled(files)
    expect(again).toMatchObject({ code: 0, stdout: '' })
    expect(again.stderr).toMatchInlineSnapshot(`
      "共 2 件案卷，成功 0 件，失败 0 件，没有变化 2 件；已生成 0 个文件。
      "
    `)
    expect(await left(bundled(files, '--json'))).toEqual(files)
    const { cases } = JSON.parse((await bundled(files, '--json')).stdout)
    expect(cases[0]).toMatchObject({
      status: 'skipped',
      outputs: [
        { path: '成稿/152-面商记录表.docx', pages: 1 },
        { path: LETTER, pages: 1 },
      ],
    })
    const bytes = files[LETTER] as Uint8Array
    expect(cases[0].outputs[1].bytes).toBe(bytes.length)
  })

  test.skipIf(process.platform !== 'linux')(
    'two cases whose papers other systems would take for one are told though nothing has changed',
    async ({ expect }) => {
      const run = (what: string, files: Files) =>
        runCli(['render', what, '--out', '成稿', '--format', 'docx', '--fonts', 'bundled'], { files })
      const first = await left(
        run('案卷/[A]/*', { '案卷/A/1.yaml': SOUND_CASE, '案卷/a/1.yaml': SOUND_CASE }),
      )
      const both = await left(run('案卷/[a]/*', first))
      const again = await run('案卷', both)
      expect(again.code).toBe(1)
      expect(again.stderr).toContain('output/same-file')
    },
  )

  test('an edited paper: said, left alone, and by force replaced and kept', async ({ expect }) => {
    const files = { ...(await left(bundled(CASES))), [LETTER]: '改过' }
    const refused = await bundled(files)
    expect(refused.code).toBe(1)
    await expect(refused.stderr).toMatchFileSnapshot('messages/成稿改过.txt')
    expect(Buffer.from(refused.files.get(LETTER) ?? []).toString()).toBe('改过')
    const forced = await bundled(files, '--force')
    expect(forced.code).toBe(0)
    await expect(forced.stderr).toMatchFileSnapshot('messages/成稿改过-force.txt')
    expect(Buffer.from(forced.files.get(`${LETTER}.bak`) ?? []).toString()).toBe('改过')
    expect([...forced.files.keys()].filter(name => name.startsWith('成稿/'))).toHaveLength(6)
  })

  test('a case that is gone: its papers are named, and pruned where asked for', async ({ expect }) => {
    const { '案卷/153.yaml': _, ...files } = await left(bundled(CASES))
    const named = await bundled(files)
    expect(named.code).toBe(0)
    await expect(named.stderr).toMatchFileSnapshot('messages/案卷不在.txt')
    expect((await bundled(files, '--max-warnings', '0')).code).toBe(1)
    const report = JSON.parse((await bundled(files, '--json')).stdout)
    expect(report.diagnostics).toMatchObject([{ rule: 'output/leftover' }])
    const pruned = await bundled(files, '--prune')
    expect([...pruned.files.keys()]).toEqual([
      LETTER,
      '成稿/152-面商记录表.docx',
      '成稿/reply-manifest.json',
      '案卷/152.yaml',
    ])
    await expect(pruned.stderr).toMatchFileSnapshot('messages/案卷不在-prune.txt')
  })

  describe('beside the cases', () => {
    const beside = (files: Files, ...args: readonly string[]) =>
      runCli(['render', ...args, '--format', 'docx', '--fonts', 'bundled', '--json'], { files })
    const rules = ({ stdout }: Outcome) =>
      (JSON.parse(stdout).diagnostics ?? []).map(({ rule }: { rule: string }) => rule)

    test('a folder below that has lost its last case: papers are named, and pruned', async ({ expect }) => {
      const cases = { '案卷/152.yaml': SOUND_CASE, '案卷/下级/153.yaml': SOUND_CASE.replace('152', '153') }
      const { '案卷/下级/153.yaml': _, ...files } = await left(beside(cases, '案卷'))
      expect(rules(await beside(files, '案卷'))).toEqual(['output/leftover'])
      // Nobody pointed there.
      expect(rules(await beside(files, '案卷/152.yaml', '--prune'))).toEqual([])
      const pruned = await beside(files, '案卷', '--prune')
      expect(rules(pruned)).toEqual(['output/pruned'])
      expect([...pruned.files.keys()].filter(name => name.startsWith('案卷/下级/'))).toEqual([])
    })

    test('the folder itself has lost its last case', async ({ expect }) => {
      const { '案卷/152.yaml': _, ...files } = await left(beside({ '案卷/152.yaml': SOUND_CASE }, '案卷'))
      const pruned = await beside(files, '案卷', '--prune')
      expect(rules(pruned)).toEqual(['output/pruned'])
      expect([...pruned.files.keys()]).toEqual([])
    })
  })

  test('fonts that were installed since shape the papers, where they may be chosen', async ({ expect }) => {
    const files = await left(render(CASES, [], { HOME: '.' }))
    const again = await render(files, ['--json'], { HOME: '.' })
    expect(statuses(again)).toEqual(['skipped', 'skipped'])
    // What there is to say of fonts is said of skipped cases too.
    expect(JSON.parse(again.stdout).summary.warnings).toBeGreaterThan(0)
    const original = readFileSync(createNodeHost().resolvePackageFile(latinFont.bundled.file))
    const install = async (family: string) => ({
      ...files,
      '.fonts/new.ttf': await exportFace(original, { family, signsFillCell: false }),
    })
    const another = await render(await install('某字体'), ['--json'], { HOME: '.' })
    expect(statuses(another)).toEqual(['skipped', 'skipped'])
    const official = await render(await install('仿宋_GB2312'), ['--json'], { HOME: '.' })
    expect(statuses(official)).toEqual(['ok', 'ok'])
  })
})
