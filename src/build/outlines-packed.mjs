// Outlines of the bundled faces are packed here, once: the glyphs that the examples use stand for all.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serialize } from 'node:v8'
import { loadSource } from './load-source.mjs'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

export async function packOutlines(outdir) {
  const faces = await facesOfExamples()
  mkdirSync(join(outdir, 'outlines'))
  for (const [name, outlines] of faces) writeFileSync(join(outdir, 'outlines', name), serialize(outlines))
}

/** By the face's PostScript name. */
async function facesOfExamples() {
  const { createNodeHost, openRenderer, packedOutlinesOf, keepOutlines, writePdf } = await loadSource(
    'src/host/node-host.ts',
    'src/pipeline.ts',
    'src/pdf/write-pdf.ts',
    'src/pdf/true-type-subset.ts',
    'src/pdf/outlines-of-build.ts',
  )
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const faces = new Map()
  for (const example of readdirSync(examples).sort()) {
    const path = join(examples, example, 'case.yaml')
    const checked = await renderer.check({ case: path })
    if (!checked.ok) throw new Error(`${path}: ${JSON.stringify(checked.diagnostics)}`)
    for (const { layout, info } of checked.value) {
      await writePdf(layout, info)
      for (const { items } of layout.pages)
        for (const item of items) if (item.kind === 'text') faces.set(item.face.name, item.face.program)
    }
  }
  return new Map([...faces].map(([name, font]) => [name, keepOutlines(font, packedOutlinesOf(font))]))
}
