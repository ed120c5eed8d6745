// Outlines of the bundled faces are packed here, once: the glyphs that the examples use stand for all. A font in WOFF has all
// its outlines in one packed table, which takes as long to unpack as three papers to make: of such, the 3755 commonest
// characters and all signs of GB/T 2312-1980.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { examplePapers } from './example-papers.mjs'
import { loadSource } from './load-source.mjs'

export async function packOutlines(outdir) {
  const faces = await facesOfExamples()
  mkdirSync(join(outdir, 'outlines'))
  for (const [name, outlines] of faces) writeFileSync(join(outdir, 'outlines', name), serialize(outlines))
}

/** By the face's PostScript name. */
async function facesOfExamples() {
  const source = await loadSource(
    'src/host/node-host.ts',
    'src/pipeline.ts',
    'src/pdf/write-pdf.ts',
    'src/pdf/true-type-subset.ts',
    'src/pdf/outlines-of-build.ts',
  )
  const { trueTypeSubset, packedOutlinesOf, keepOutlines, writePdf } = source
  const faces = new Map()
  for (const { layout, info } of await examplePapers(source)) {
    await writePdf(layout, info)
    for (const { items } of layout.pages)
      for (const item of items) if (item.kind === 'text') faces.set(item.face.name, item.face)
  }
  return new Map(
    [...faces].map(([name, { path, program }]) => {
      if (path.endsWith('.woff')) trueTypeSubset(program, commonest.map(program.glyphOf).filter(Boolean))
      return [name, keepOutlines(program, packedOutlinesOf(program))]
    }),
  )
}

/** Code points of the signs in rows 1 to 9, and of the characters in rows 16 to 55. */
const commonest = Array.from({ length: 55 * 94 }, (_, index) => [
  1 + Math.floor(index / 94),
  1 + (index % 94),
])
  .filter(([row]) => row < 10 || row > 15)
  .map(place => new TextDecoder('gbk').decode(Uint8Array.from(place, each => each + 0xa0)))
  .map(character => character.codePointAt(0))
