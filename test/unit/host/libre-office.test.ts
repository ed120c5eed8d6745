// Nothing is started here: only the folder it would work in.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLibreOffice } from '../../../src/host/libre-office.ts'

const font = { name: 'a.ttf', bytes: new Uint8Array(4) }
let temporary = ''

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'reply-temporary-'))
  useTemporary(temporary)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(temporary, { recursive: true, force: true })
})

function useTemporary(folder: string): void {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
}

test('a temporary folder that is missing is refused by name', async () => {
  const path = join(temporary, 'none')
  useTemporary(path)
  await expect(openLibreOffice('soffice', [font])).rejects.toMatchObject({ code: 'ENOENT', path })
})

test('where the fonts find no place, nothing is left behind', async () => {
  const nowhere = { ...font, name: 'none/a.ttf' }
  await expect(openLibreOffice('soffice', [font, nowhere])).rejects.toMatchObject({
    code: 'ENOENT',
    path: temporary,
  })
  expect(readdirSync(temporary)).toEqual([])
})

test('where papers find no place later, each is told why', async () => {
  const wordProcessor = await openLibreOffice('soffice', [font])
  for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { recursive: true })
  const [result] = await wordProcessor.toPdf([font])
  expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('ENOENT') })
  await wordProcessor.close()
})
