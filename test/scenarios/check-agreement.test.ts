// `reply render --check-agreement` with stand-ins for LibreOffice on the PATH: one hands back pages that were prepared,
// the others fail. The real one is asked in test/readers.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import schema from '../../schemas/report.schema.json' with { type: 'json' }
import { runCli } from '../support/run-cli.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

let folder = ''
let same = ''
let other = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reply-soffice-'))
  // Called as `soffice … --outdir DESK DESK/0.docx`, or with --version.
  await standIn('obliging', 'for last; do :; done; cp "$PREPARED" "$(dirname "$last")/0.pdf"')
  await standIn('silent', 'true')
  await standIn('crashing', 'echo "terminate called" >&2; exit 134')
  same = await letterOf(SOUND_CASE, 'same.pdf')
  other = await letterOf(SOUND_CASE.replace('152', '9521'), 'other.pdf')
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function standIn(name: string, script: string): Promise<void> {
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'soffice'), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, name, 'soffice'), 0o755)
}

/** A letter's pages as PDF, to be handed back as LibreOffice's. */
async function letterOf(text: string, name: string): Promise<string> {
  const { files } = await runCli(LETTER, { files: { '152.yaml': text } })
  const pdf = [...files].find(([path]) => path.endsWith('.pdf'))
  await writeFile(join(folder, name), pdf?.[1] ?? '')
  return join(folder, name)
}

const LETTER = ['render', '152.yaml', '--document', 'letter', '--fonts', 'bundled']

function check(soffice: string, prepared: string, more: readonly string[] = [], environment = {}) {
  const PATH = [join(folder, soffice), process.env.PATH].join(':')
  return runCli([...LETTER, '--check-agreement', ...more], {
    files: { '152.yaml': SOUND_CASE },
    environment: { PATH, PREPARED: prepared, ...environment },
  })
}

describe.skipIf(process.platform === 'win32').concurrent('with LibreOffice', () => {
  test('pages that agree: one line, with figures', async () => {
    const { code, stdout, stderr } = await check('obliging', same)
    expect(code).toBe(0)
    expect(stdout).toBe('152-答复.docx\n152-答复.pdf\n')
    expect(stderr).toMatch(
      /^152-答复：与 LibreOffice 排版一致：\d+ 页 \d+ 行，.*0\.00 毫米.*\n已生成 2 个文件。\n$/,
    )
  })

  test('pages that do not: warnings name the lines, the files are written all the same', async () => {
    const { code, stdout, stderr } = await check('obliging', other)
    expect(code).toBe(0)
    expect(stdout).toBe('152-答复.docx\n152-答复.pdf\n')
    expect(stderr).toContain('提醒  agreement/other-lines')
    expect(stderr).toContain('第9521号')
    expect(stderr).toContain('与 LibreOffice 排版不一致')
  })

  test('the JSON report has the figures', async () => {
    const { stdout } = await check('obliging', other, ['--json', '--format', 'docx'])
    const json = JSON.parse(stdout)
    expect(new Ajv({ strict: true }).validate(schema, json)).toBe(true)
    const [{ status, diagnostics, outputs, agreement }] = json.cases
    expect(status).toBe('ok')
    expect(outputs).toHaveLength(1)
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'agreement/other-lines', severity: 'warning', file: '152.yaml' }),
    )
    expect(agreement).toMatchObject([{ document: 'letter', paper: '152-答复', dx: { max: 0 }, rules: 4 }])
    expect(agreement[0].identical).toBeLessThan(agreement[0].ours.lines)
  })

  test.each([
    ['silent', 'no file was made'],
    ['crashing', 'terminate called'],
  ])('a %s one: an error that repeats what it said, and no files', async (soffice, said) => {
    const { code, stdout, stderr, files } = await check(soffice, same)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('agreement/not-laid-out')
    expect(stderr).toContain(said)
    expect([...files.keys()]).toEqual(['152.yaml'])
  })

  test('a temporary folder that cannot be used: told with the reason, no files, exit 2', async () => {
    const TMPDIR = join(folder, 'none')
    const { code, stdout, stderr, files } = await check('obliging', same, [], { TMPDIR })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('agreement/no-working-folder')
    expect(stderr).toContain(TMPDIR)
    expect([...files.keys()]).toEqual(['152.yaml'])
  })
})
