// A folder of cases by the peers: Typst makes both PDFs, docxtemplater both DOCX, on two threads, four files a case. They
// get the words ready; nothing is read from YAML, checked, or guarded against half-written files.
// `batch.mjs DESK WORDS OUT COUNT`
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { docxFillers } from './docx-fillers.mjs'
import { openTypst } from './typst.mjs'

const THREADS = 2

if (isMainThread) {
  const [desk, words, out, count] = process.argv.slice(2)
  mkdirSync(out, { recursive: true })
  for (let thread = 0; thread < THREADS; thread++)
    new Worker(fileURLToPath(import.meta.url), { workerData: { desk, words, out, count, thread } })
} else await work(workerData)

async function work({ desk, words, out, count, thread }) {
  const { fonts, templates } = JSON.parse(readFileSync(join(desk, 'desk.json'), 'utf8'))
  const { name, open } = docxFillers.find(({ name }) => name === 'docxtemplater')
  const paths = Object.entries(templates[name])
  const fill = await open(Object.fromEntries(paths.map(([document, path]) => [document, readFileSync(path)])))
  const compile = openTypst(fonts)
  for (let index = thread; index < count; index += THREADS) {
    const papers = JSON.parse(readFileSync(join(words, `${index}.json`), 'utf8'))
    for (const document of ['letter', 'record']) {
      const path = join(out, `${index}-${document}`)
      writeFileSync(`${path}.docx`, fill(document, papers[document]))
      writeFileSync(`${path}.pdf`, compile(document, papers[document]))
    }
  }
}
