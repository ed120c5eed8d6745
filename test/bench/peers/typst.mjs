// Typst by its Node API: one compiler for all documents, the words handed in as a file in memory (a tenth faster than as
// inputs), the output tagged PDF/A-2a.
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Without eviction its cache grows without end; 10 is what its documentation suggests. */
const MAX_AGE = 10

export function openTypst(fontFolder) {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fontFolder] }] })
  return (document, words) => {
    compiler.mapShadow(`${folder}words.json`, Buffer.from(JSON.stringify(words)))
    const source = { mainFilePath: `${folder}${document}.typ` }
    const bytes = compiler.pdf(source, { pdfStandard: 'a-2a', pdfTags: true })
    compiler.evictCache(MAX_AGE)
    return bytes
  }
}
