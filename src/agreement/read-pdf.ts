// The bytes of a PDF → its pages' glyphs and ruled lines.
import { openPdf } from './open-pdf.ts'
import type { PdfPage } from './pdf-page.ts'
import { readPage } from './read-page.ts'

export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  return (await openPdf(bytes)).map(readPage)
}
