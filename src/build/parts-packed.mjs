// The parts that papers of a pack have in common are packed here, once: those of the examples stand for all.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

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
  const { createNodeHost, openRenderer, sheetParts, writeDocx } = await loadWriter()
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const packed = new Map()
  for (const example of readdirSync(join(root, 'examples')).sort()) {
    const path = join(root, 'examples', example, 'case.yaml')
    const checked = await renderer.check({ case: path })
    if (!checked.ok) throw new Error(`${path}: ${JSON.stringify(checked.diagnostics)}`)
    for (const { layout, info } of checked.value) {
      writeDocx(layout, info)
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

/** From a folder in the project, where packages, templates and fonts are found. */
async function loadWriter() {
  const folder = mkdtempSync(join(root, 'node_modules/.reply-build-'))
  const outfile = join(folder, 'writer.mjs')
  try {
    await build({
      stdin: {
        contents: `export { createNodeHost } from './src/host/node-host.ts'
export { openRenderer } from './src/pipeline.ts'
export { sheetParts } from './src/docx/sheet-parts.ts'
export { writeDocx } from './src/docx/write-docx.ts'`,
        resolveDir: root,
      },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      outfile,
    })
    return await import(pathToFileURL(outfile))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
