// The parts that papers of a pack have in common are packed here, once: those of the examples stand for all.
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadSource } from './load-source.mjs'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

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
  const { createNodeHost, openRenderer, sheetParts, writeDocx } = await loadSource(
    'src/host/node-host.ts',
    'src/pipeline.ts',
    'src/docx/sheet-parts.ts',
    'src/docx/write-docx.ts',
  )
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const packed = new Map()
  for (const example of readdirSync(examples).sort()) {
    const path = join(examples, example, 'case.yaml')
    const checked = await renderer.check({ case: path })
    if (!checked.ok) throw new Error(`${path}: ${JSON.stringify(checked.diagnostics)}`)
    for (const { layout, info } of checked.value) {
      await writeDocx(layout, info)
      for (const [text, part] of sheetParts(layout.document.sheet).packed) packed.set(text, part)
    }
  }
  return Object.fromEntries(
    [...packed].map(([text, { checksum, size, bytes }]) => [
      createHash('sha256').update(text).digest('hex'),
      { checksum, size, base64: Buffer.from(bytes).toString('base64') },
    ]),
  )
}
