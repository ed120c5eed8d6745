// The parts that papers of a pack have in common are packed here, once: those of the examples stand for all.
import { createHash } from 'node:crypto'
import { examplePapers } from './example-papers.mjs'
import { loadSource } from './load-source.mjs'

export const partsPacked = {
  name: 'parts-packed',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]docx[\\/]packed-parts\.ts$/ }, async () => ({
      contents: `export const packedParts = ${JSON.stringify(await made())}`,
    }))
  },
}

let parts
const made = () => {
  parts ??= packParts()
  return parts
}

/** By the SHA-256 of its text, each part that any paper may share with another. */
export async function packParts() {
  const source = await loadSource(
    'src/host/node-host.ts',
    'src/pipeline.ts',
    'src/docx/sheet-parts.ts',
    'src/docx/write-docx.ts',
  )
  const packed = new Map()
  for (const { layout, info } of await examplePapers(source)) {
    await source.writeDocx(layout, info)
    for (const [text, part] of source.sheetParts(layout.document.sheet).packed) packed.set(text, part)
  }
  return Object.fromEntries(
    [...packed].map(([text, { checksum, size, bytes }]) => [
      createHash('sha256').update(text).digest('hex'),
      { checksum, size, base64: Buffer.from(bytes).toString('base64') },
    ]),
  )
}
