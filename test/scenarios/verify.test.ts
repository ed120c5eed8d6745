// `reply render`, then a change, then `reply verify`: whole command lines through the bundle.
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' }
import schema from '../../schemas/verification.schema.json' with { type: 'json' }
import { type Outcome, runCli } from '../support/run-cli.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

type Files = Readonly<Record<string, string | Uint8Array>>
type Scene = Parameters<typeof runCli>[1]

const MANIFEST = '成稿/reply-manifest.json'
const LETTER = '成稿/152-答复.docx'

/** What lies there after rendering, to go on with. */
async function rendered(args: readonly string[], scene: Scene): Promise<Record<string, string | Uint8Array>> {
  const outcome = await runCli(['render', ...args, '--fonts', 'bundled'], scene)
  expect(outcome.code, outcome.stderr).toBe(0)
  return Object.fromEntries(outcome.files)
}

const renderedOne = (...more: readonly string[]) =>
  rendered(['案卷/152.yaml', '--out', '成稿', ...more], { files: { '案卷/152.yaml': SOUND_CASE } })

async function verify(files: Files, folders: readonly string[] = ['成稿'], environment = {}) {
  const outcome = await runCli(['verify', ...folders, '--json'], { files, environment })
  const json = JSON.parse(outcome.stdout)
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)
  validate(json)
  expect(validate.errors).toBeNull()
  // It looks, and touches nothing.
  expect([...outcome.files.keys()].sort()).toEqual(Object.keys(files).sort())
  const verdicts = json.cases.flatMap((each: { files: readonly { path: string; verdict: string }[] }) =>
    each.files.map(({ path, verdict }) => `${path} ${verdict}`),
  )
  const all = [
    ...json.cases.flatMap((each: { diagnostics: object[] }) => each.diagnostics),
    ...json.diagnostics,
  ]
  return { code: outcome.code, verdicts, rules: all.map(({ rule }) => rule), summary: json.summary, json }
}

const each = (verdict: string) =>
  ['答复.docx', '答复.pdf', '面商记录表.docx', '面商记录表.pdf'].map(name => `成稿/152-${name} ${verdict}`)

describe.concurrent('the manifest', () => {
  test('names each case and file, without clock and place, and obeys its schema', async () => {
    const [one, two] = await Promise.all([renderedOne(), renderedOne()])
    const text = Buffer.from(one[MANIFEST] ?? '').toString()
    expect(text).toBe(Buffer.from(two[MANIFEST] ?? '').toString())
    const manifest = JSON.parse(text)
    const validate = new Ajv({ strict: true, allErrors: true }).compile(manifestSchema)
    validate(manifest)
    expect(validate.errors).toBeNull()
    expect(Object.keys(manifest.cases)).toEqual(['../案卷/152.yaml'])
    expect(Object.keys(manifest.cases['../案卷/152.yaml'].outputs)).toHaveLength(4)
    expect(text).not.toMatch(/"\/|202\d-\d\d-\d\dT/)
  })

  test('the order of the cases does not show; a later render keeps the others', async () => {
    const cases = { '1.yaml': SOUND_CASE.replace('152', '1'), '2.yaml': SOUND_CASE.replace('152', '2') }
    const pdf = ['--out', '成稿', '--format', 'pdf']
    const [forward, backward] = await Promise.all(
      [
        ['1.yaml', '2.yaml'],
        ['2.yaml', '1.yaml'],
      ].map(order => rendered([...order, ...pdf], { files: cases })),
    )
    expect(forward?.[MANIFEST]).toEqual(backward?.[MANIFEST])
    const again = await rendered(['2.yaml', ...pdf], { files: forward ?? {} })
    expect(again[MANIFEST]).toEqual(forward?.[MANIFEST])
  })

  test('one that cannot be read stops the case before anything is written', async ({ expect }) => {
    const merged =
      '{\n  "version": "1",\n<<<<<<< HEAD\n  "cases": {}\n=======\n  "cases": {}\n>>>>>>> 新\n}\n'
    const files = { '152.yaml': SOUND_CASE, 'reply-manifest.json': merged }
    const outcome = await runCli(['render', '152.yaml', '--fonts', 'bundled'], { files })
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect([...outcome.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
      Object.entries(files),
    )
    await expect(outcome.stderr).toMatchFileSnapshot('messages/清单坏了.txt')
  })
})

describe.concurrent('verify', () => {
  test('nothing changed: all the same, exit 0', async () => {
    const { code, verdicts, rules, summary } = await verify(await renderedOne())
    expect({ code, rules }).toEqual({ code: 0, rules: [] })
    expect(verdicts).toEqual(each('same'))
    expect(summary).toEqual({ cases: 1, files: 4, same: 4, different: 0 })
  })

  test('rendered in two runs with different options: each is made again with its own', async () => {
    const first = await renderedOne('--format', 'docx')
    const second = await rendered(
      ['案卷/152.yaml', '--out', '成稿', '--format', 'pdf', '--pdf-standard', 'none'],
      { files: first, environment: { SOURCE_DATE_EPOCH: '1700000000' } },
    )
    for (const environment of [{}, { SOURCE_DATE_EPOCH: '1800000000' }]) {
      const { code, verdicts } = await verify(second, ['成稿'], environment)
      expect({ code, verdicts }).toEqual({ code: 0, verdicts: each('same') })
    }
  })

  test('the case changed: all outdated, the DOCX say where', async () => {
    const files = await renderedOne()
    files['案卷/152.yaml'] = SOUND_CASE.replace('体系建设', '制度建设')
    const { code, verdicts, rules, json } = await verify(files)
    expect(code).toBe(1)
    expect(verdicts).toEqual(each('outdated'))
    expect(new Set(rules)).toEqual(new Set(['verify/outdated']))
    expect(json.cases[0].diagnostics[0].message.zh).toMatch(/第 \d+ 段/)
  })

  test('a file edited by hand, one deleted, one as it was', async ({ expect }) => {
    const files = await renderedOne()
    files['成稿/152-答复.pdf'] = Buffer.concat([
      Buffer.from(files['成稿/152-答复.pdf'] ?? ''),
      Buffer.from('%'),
    ])
    files[LETTER] = '不是 DOCX'
    delete files['成稿/152-面商记录表.pdf']
    const { code, verdicts, rules } = await verify(files)
    expect(code).toBe(1)
    expect(verdicts.map((line: string) => line.split(' ')[1])).toEqual([
      'edited',
      'edited',
      'same',
      'missing',
    ])
    expect(rules).toEqual(['verify/edited', 'verify/edited', 'verify/missing'])
    const outcome = await runCli(['verify', '成稿'], { files })
    expect(outcome).toMatchObject({ code: 1 })
    expect(outcome.stdout.split('\n')[0]).toMatch(/^被改过\s+成稿\/152-答复\.docx$/)
    await expect(outcome.stderr).toMatchFileSnapshot('messages/核对不一致.txt')
  })

  test('the number changed: the files of the old name are told apart from the new', async () => {
    const files = await renderedOne()
    files['案卷/152.yaml'] = SOUND_CASE.replace('number: 152', 'number: 153')
    expect((await verify(files)).verdicts).toEqual(each('obsolete'))
    const again = await rendered(['案卷/152.yaml', '--out', '成稿'], { files })
    expect(await verify(again)).toMatchObject({ code: 1, summary: { files: 8, same: 4 } })
    for (const name of Object.keys(again)) if (name.startsWith('成稿/152-')) delete again[name]
    expect(await verify(again)).toMatchObject({ code: 0, summary: { files: 4, same: 4 } })
  })

  test('the case is gone, or has errors: nobody can tell', async () => {
    const files = await renderedOne()
    files['案卷/152.yaml'] = 'office:\n'
    expect(await verify(files)).toMatchObject({ code: 1, verdicts: each('unknown') })
    delete files['案卷/152.yaml']
    expect(await verify(files)).toMatchObject({
      code: 1,
      verdicts: each('unknown'),
      rules: ['verify/case-missing'],
    })
  })

  test('a case that was piped in: no file of that name is taken for it', async () => {
    const files = await rendered(['-', '--out', '成稿'], { input: SOUND_CASE })
    for (const path of ['-', '成稿/-']) {
      expect(await verify({ ...files, [path]: SOUND_CASE })).toMatchObject({
        code: 1,
        verdicts: each('unknown'),
        rules: ['verify/case-piped-in'],
      })
    }
  })

  test('the case is void, and its papers were moved away with it: said once, and nothing differs', async () => {
    const files = await renderedOne()
    for (const name of Object.keys(files)) if (name !== MANIFEST && name !== LETTER) delete files[name]
    const left = await verify(files)
    expect(left).toMatchObject({
      code: 1,
      rules: ['verify/case-missing', ...Array(3).fill('verify/missing')],
    })
    delete files[LETTER]
    const none = await verify(files)
    expect(none).toMatchObject({ code: 0, verdicts: [], rules: ['verify/case-withdrawn'] })
  })

  test('a case that was moved is found again once it is rendered', async () => {
    const { '案卷/152.yaml': text = '', ...files } = await renderedOne()
    const moved = await rendered(['新案卷/152.yaml', '--out', '成稿'], {
      files: { ...files, '新案卷/152.yaml': text },
    })
    expect(await verify(moved)).toMatchObject({ code: 0, verdicts: each('same') })
  })

  test('papers in sub-folders, below one manifest', async () => {
    const files = await rendered(['案卷', '--out', '成稿', '--format', 'pdf', '--document', 'letter'], {
      files: { '案卷/甲/1.yaml': SOUND_CASE, '案卷/乙/2.yaml': SOUND_CASE },
    })
    const verdicts = ['成稿/乙/152-答复.pdf same', '成稿/甲/152-答复.pdf same']
    expect(await verify(files)).toMatchObject({ code: 0, verdicts })
    files['成稿/甲/152-答复.pdf'] = 'edited'
    expect(await verify(files)).toMatchObject({
      code: 1,
      verdicts: [verdicts[0], '成稿/甲/152-答复.pdf edited'],
    })
  })

  test('manifests in folders below; a case in none of them is named; folders twice count once', async () => {
    const one = await rendered(['甲/1.yaml'], { files: { '甲/1.yaml': SOUND_CASE.replace('152', '1') } })
    const files = {
      ...one,
      '乙/2.yaml': SOUND_CASE,
      '乙/坏.yaml': '建议：\n  标题: [\n',
      '乙/pack.yaml': '名称: 某\n',
      'reply.config.yaml': '格式: docx\n',
    }
    const { code, summary, json } = await verify(files, ['.', '甲'])
    expect({ code, summary }).toMatchObject({ code: 0, summary: { cases: 1, same: 4 } })
    expect(json.diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual([
      'verify/not-rendered',
      'verify/not-rendered',
    ])
    expect(json.diagnostics.map(({ severity }: { severity: string }) => severity)).toEqual([
      'warning',
      'warning',
    ])
  })

  test.each([
    ['no such folder', {}, 'verify/not-a-folder'],
    ['a file', { 成稿: '' }, 'verify/not-a-folder'],
    ['no manifest', { '成稿/152.yaml': SOUND_CASE }, 'verify/no-manifest'],
    ['a damaged manifest', { [MANIFEST]: '{', '成稿/152.yaml': SOUND_CASE }, 'output/damaged-manifest'],
  ])('%s: exit 2', async (_, files, rule) => {
    expect(await verify(files)).toMatchObject({ code: 2, verdicts: [], rules: [rule] })
  })
})

describe.concurrent('SOURCE_DATE_EPOCH', () => {
  const dated = SOUND_CASE.replace('class: A', 'class: A\n  date: 2025-07-02')
  const talked = `${SOUND_CASE}consultation:\n  date: 2025-06-24\n`
  const datesOf = ({ files }: Outcome) => {
    const xmp = Buffer.from(files.get('152-答复.pdf') ?? []).toString('latin1')
    return [...xmp.matchAll(/<xmp:(?:Create|Modify)Date>(.*?)</g)].map(([, date]) => date)
  }
  const render = (environment: Readonly<Record<string, string>>, text = SOUND_CASE) =>
    runCli(['render', '152.yaml', '--document', 'letter', '--format', 'pdf', '--fonts', 'bundled'], {
      files: { '152.yaml': text },
      environment,
    })

  test.each([
    ['it', dated, '1700000000', '2023-11-14T22:13:20Z'],
    ['it, be it 0', dated, '0', '1970-01-01T00:00:00Z'],
    ['where it is empty, 成文日期', dated, '', '2025-07-02T00:00:00Z'],
    ['else 面商日期', talked, '', '2025-06-24T00:00:00Z'],
    ['else nothing of today', SOUND_CASE, '', '1980-01-01T00:00:00Z'],
  ])('files are dated by %s', async (_, text, SOURCE_DATE_EPOCH, date) => {
    expect(datesOf(await render({ SOURCE_DATE_EPOCH }, text))).toEqual([date, date])
  })

  test('one that is no number of seconds is refused', async () => {
    const outcome = await render({ SOURCE_DATE_EPOCH: 'yesterday' })
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toContain('output/bad-source-date-epoch')
    expect([...outcome.files.keys()]).toEqual(['152.yaml'])
  })
})
