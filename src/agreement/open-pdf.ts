// Opens a PDF with pdf.js, in this thread and without a canvas: operators are read, nothing is drawn.
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface OpenedPage {
  /** Left, bottom, right, top. */
  readonly box: readonly [number, number, number, number]
  readonly operators: OperatorList
}

export async function openPdf(bytes: Uint8Array): Promise<readonly OpenedPage[]> {
  // Loaded first, the worker is found in this thread, and no other is started.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js keeps the bytes it is given for itself.
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    const pages: OpenedPage[] = []
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await openPage(await document.getPage(number)))
    return pages
  } finally {
    await task.destroy()
  }
}

async function openPage(page: PDFPageProxy): Promise<OpenedPage> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  return { box: [left, bottom, right, top], operators: { fnArray, argsArray } }
}
