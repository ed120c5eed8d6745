// What the benchmark needs of ours that the library does not export: the last stages by themselves, the words of the
// papers for the peers, the cases to render, a reader of finished PDFs. Bundled as the command is.
export { stringify } from 'yaml'
export { readPdf } from '../../src/agreement/read-pdf.ts'
export { writeDocx } from '../../src/docx/write-docx.ts'
export { createNodeHost } from '../../src/host/node-host.ts'
export { writePdf } from '../../src/pdf/write-pdf.ts'
export { openRenderer } from '../../src/pipeline.ts'
export { setWords } from './set-words.ts'
export { typicalCase } from './typical-cases.ts'
export { wordsOf } from './words-of.ts'
