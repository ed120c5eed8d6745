// What all contenders work from, in one folder: our bundles, the bundled faces as files, case files, and for the peers
// the words of each case and the templates made from our papers. `desk.json` in it says where everything lies.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { docxFillers } from './peers/docx-fillers.mjs'
import { docxTemplate } from './peers/docx-template.mjs'
import { run } from './run.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = join(root, 'src/build/bundle.mjs')

/** Papers measured one by one: letters that fill most of three pages, and records of one. */
const PAPERS = 20
const PAGES = { letter: 3, record: 1 }
const CHARACTERS = 1000

export async function prepareDesk(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const command = join(folder, 'command')
  const library = join(folder, 'library')
  run(process.execPath, [bundle, command], { cwd: root })
  run(process.execPath, [bundle, library, 'test/bench/ours.ts'], { cwd: root })
  const desk = {
    folder,
    main: join(command, 'main.cjs'),
    library: pathToFileURL(join(library, 'ours.js')).href,
    fonts: join(folder, 'fonts'),
  }
  run(process.execPath, [desk.main, 'fonts', 'export', desk.fonts])
  const ours = await import(desk.library)
  const templates = await makeTemplates(ours, join(folder, 'templates'))
  const papers = await choosePapers(ours, await writeCases(desk, join(folder, 'papers'), PAPERS * 20))
  const whole = { ...desk, templates, papers }
  writeFileSync(join(folder, 'desk.json'), JSON.stringify(whole))
  return whole
}

/** So many typical cases in a folder, the same at every run. */
export async function writeCases({ library }, folder, count) {
  const { stringify, typicalCase } = await import(library)
  const sentences = exampleSentences()
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${String(index + 1).padStart(4, '0')}.yaml`)
    writeFileSync(path, stringify(typicalCase(index, sentences), { lineWidth: 0 }))
    return path
  })
}

/** What the peers are given for those cases. */
export async function writeWords({ library }, cases, folder) {
  const ours = await import(library)
  mkdirSync(folder, { recursive: true })
  const read = openReader(ours)
  for (const [index, path] of cases.entries())
    writeFileSync(join(folder, `${index}.json`), JSON.stringify(ours.wordsOf(await read(path))))
}

function openReader({ createNodeHost, openRenderer }) {
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  return async path => {
    const checked = await renderer.check({ case: path })
    if (!checked.ok) throw new Error(`${path}: ${JSON.stringify(checked.diagnostics)}`)
    return checked.value
  }
}

async function choosePapers(ours, cases) {
  const read = openReader(ours)
  const chosen = []
  for (const path of cases) {
    const papers = await read(path)
    const words = ours.wordsOf(papers)
    const body = words.letter.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    const fits = papers.every(({ document, layout }) => layout.pages.length === PAGES[document])
    if (fits && body.join('').length >= CHARACTERS) chosen.push({ path, words })
    if (chosen.length === PAPERS) return chosen
  }
  throw new Error(`only ${chosen.length} of ${PAPERS} letters`)
}

/** By filler and document, paths of templates. */
async function makeTemplates(ours, folder) {
  mkdirSync(folder)
  const skeleton = await openReader(ours)(fileURLToPath(new URL('peers/skeleton.yaml', import.meta.url)))
  const words = ours.wordsOf(skeleton)
  const result = {}
  for (const { document, layout, info } of skeleton) {
    const docx = await ours.writeDocx(layout, info)
    for (const { name, dialect } of docxFillers) {
      const path = join(folder, `${name}-${document}.docx`)
      writeFileSync(path, docxTemplate(docx, document, words, dialect))
      result[name] = { ...result[name], [document]: path }
    }
  }
  return result
}

function exampleSentences() {
  const examples = join(root, 'examples')
  const texts = readdirSync(examples).map(name => readFileSync(join(examples, name, 'case.yaml'), 'utf8'))
  return texts.flatMap(text => text.replaceAll(/#.*/g, '').match(/[^\s。、（）]{2}[^\s。]{20,}。/g) ?? [])
}
