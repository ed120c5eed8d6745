// Both PDFs of one case by Typst, in a process of its own. `cold-typst.mjs FONTS WORDS OUT`
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTypst } from './typst.mjs'

const [fonts, words, out] = process.argv.slice(2)
const papers = JSON.parse(readFileSync(words, 'utf8'))
const compile = openTypst(fonts)
for (const document of ['letter', 'record'])
  writeFileSync(join(out, `${document}.pdf`), compile(document, papers[document]))
