// The papers of all examples, laid out: what they have in common stands for what all papers have.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

/** With modules of the project as they were loaded for the build. */
export async function examplePapers({ createNodeHost, openRenderer }) {
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const papers = []
  for (const example of readdirSync(examples).sort()) {
    const path = join(examples, example, 'case.yaml')
    const checked = await renderer.check({ case: path })
    if (!checked.ok) throw new Error(`${path}: ${JSON.stringify(checked.diagnostics)}`)
    papers.push(...checked.value)
  }
  return papers
}
