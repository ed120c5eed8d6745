// Typst by its Node API: one compiler for all documents, the words handed in as inputs, the output tagged PDF/A-2a.
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Without eviction its cache grows without end; 10 is what its documentation suggests. */
const MAX_AGE = 10

export function openTypst(fontFolder) {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fontFolder] }] })
  return (document, words) => {
    const bytes = compiler.pdf(
      { mainFilePath: `${folder}${document}.typ`, inputs: { words: JSON.stringify(words) } },
      { pdfStandard: 'a-2a', pdfTags: true },
    )
    compiler.evictCache(MAX_AGE)
    return bytes
  }
}
