// LibreOffice with the bundled faces under the official names, where it is installed and has room to work.
import { type Checked, checked, failed } from '../../diagnostics/checked.ts'
import { report } from '../../diagnostics/diagnostic.ts'
import { exportFonts } from '../../font/export/export-fonts.ts'
import { type Host, HostError } from '../../host/host.ts'
import { findLibreOffice, openLibreOffice } from '../../host/libre-office.ts'
import type { WordProcessor } from '../../host/word-processor.ts'

export async function openWordProcessor(host: Host): Promise<Checked<WordProcessor>> {
  const program = await findLibreOffice()
  if (program === undefined) return failed(report('agreement/no-libreoffice', {}))
  const fonts = await exportFonts(host)
  try {
    return checked(await openLibreOffice(program, fonts))
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return failed(report('agreement/no-working-folder', { path: error.path, code: error.code }))
  }
}
