// LibreOffice with the bundled faces under the official names, where it is installed.
import { exportFonts } from '../../font/export/export-fonts.ts'
import type { Host } from '../../host/host.ts'
import { findLibreOffice, openLibreOffice } from '../../host/libre-office.ts'
import type { WordProcessor } from '../../host/word-processor.ts'

export async function openWordProcessor(host: Host): Promise<WordProcessor | undefined> {
  const program = await findLibreOffice()
  return program === undefined ? undefined : openLibreOffice(program, await exportFonts(host))
}
