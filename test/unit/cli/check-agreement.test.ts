// `--check-agreement` where the judge is missing or fails: nothing that looks like a check that was passed.
import { describe, expect, test } from 'vitest'
import { checked, failed } from '../../../src/diagnostics/checked.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import type { WordProcessor } from '../../../src/host/word-processor.ts'
import type { Renderer } from '../../../src/pipeline.ts'
import { play, renderedFile } from '../../support/fake-session.ts'

const asked: unknown[] = []
const renderer: Pick<Renderer, 'render'> = {
  render: async request => {
    asked.push(request.formats)
    return checked([renderedFile('甲-答复.docx'), renderedFile('甲-答复.pdf')])
  },
}

/** Fails on every paper. */
function brokenWordProcessor() {
  const laidOut: string[] = []
  let closed = false
  const wordProcessor: WordProcessor = {
    title: async () => 'LibreOffice 7.4',
    toPdf: async papers => {
      laidOut.push(...papers.map(({ name }) => name))
      return papers.map(() => ({ ok: false, reason: 'no answer within 90 s' }))
    },
    close: async () => {
      closed = true
    },
  }
  return { wordProcessor: checked(wordProcessor), laidOut, wasClosed: () => closed }
}

const render = (...more: readonly string[]) => ['render', '甲.yaml', '--check-agreement', ...more]

describe('without LibreOffice', () => {
  test('nothing is written, and the exit code says that it could not start', async () => {
    const { code, stdout, stderr, files } = await play(render(), { renderer })
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(files).toEqual([])
    expect(stderr).toContain('agreement/no-libreoffice')
  })

  test('the JSON report says so', async () => {
    const { code, stdout } = await play(render('--json'), { renderer })
    expect(code).toBe(2)
    expect(JSON.parse(stdout).cases).toMatchObject([
      {
        status: 'failed',
        diagnostics: [{ rule: 'agreement/no-libreoffice', severity: 'error' }],
        outputs: [],
      },
    ])
  })

  test('a run that does not ask for it does without', async () => {
    const { code, files } = await play(['render', '甲.yaml'], { renderer })
    expect(code).toBe(0)
    expect(files).toEqual(expect.arrayContaining(['甲-答复.docx', '甲-答复.pdf']))
  })
})

test("no room for it to work: told with the system's reason, and nothing is written", async () => {
  const wordProcessor = failed(report('agreement/no-working-folder', { path: '/tmp', code: 'ENOSPC' }))
  const { code, stderr, files } = await play(render(), { renderer, wordProcessor })
  expect(code).toBe(2)
  expect(files).toEqual([])
  expect(stderr).toContain('agreement/no-working-folder')
  expect(stderr).toContain('/tmp')
  expect(stderr).toContain('磁盘已满')
})

test('where it fails, that paper is named and nothing is written', async () => {
  const { wordProcessor, laidOut, wasClosed } = brokenWordProcessor()
  const { code, stderr, files } = await play(render(), { renderer, wordProcessor })
  expect(code).toBe(1)
  expect(files).toEqual([])
  expect(laidOut).toEqual(['甲-答复'])
  expect(stderr).toContain('agreement/not-laid-out')
  expect(stderr).toContain('甲-答复')
  expect(wasClosed()).toBe(true)
})

test('both formats are compared, whatever is asked for', async () => {
  asked.length = 0
  await play(render('--format', 'pdf'), { renderer, wordProcessor: brokenWordProcessor().wordProcessor })
  expect(asked).toEqual([['pdf'], ['docx', 'pdf']])
})

test.each(['--debug-tree', '--debug-pages'])('does not go together with %s', async flag => {
  const { code, engineOpened } = await play(render(flag), { renderer })
  expect(code).toBe(2)
  expect(engineOpened).toBe(false)
})
