// `npm run bench [-- quick] [PART…]`: ours and what else makes such papers, side by side in one run on the same cases and
// faces. Times differ from machine to machine and from hour to hour; the ratios are what counts. A whole run takes some
// ten minutes and writes results.md, and the table of goals into README.md; `quick` or some parts print only.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const here = new URL('.', import.meta.url)
const pathOf = name => fileURLToPath(new URL(name, here))

const changed = name => statSync(pathOf(name), { throwIfNoEntry: false })?.mtimeMs ?? 0
if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.error('once: installing the programs to compare with, in test/bench')
  // Not `npm ci`: it wants Typst's builds for all other systems in the lock file, and not every registry has them.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { cwd: pathOf('.'), env: process.env })
}

const { compareWords } = await import('./compare-words.mjs')
const { measureBatch } = await import('./measure-batch.mjs')
const { measureCold } = await import('./measure-cold.mjs')
const { measureDocuments } = await import('./measure-documents.mjs')
const { measureGrowth } = await import('./measure-growth.mjs')
const { libreOfficeVersion } = await import('./peers/libre-office.mjs')
const { prepareDesk } = await import('./prepare-desk.mjs')
const print = await import('./print-results.mjs')

const WHOLE = { rounds: 11, batch: 1000, batchRounds: 5, coldRounds: 15, growth: [10, 100, 500, 1000, 5000] }
const QUICK = { rounds: 3, batch: 100, batchRounds: 1, coldRounds: 5, growth: [10, 100] }

const words = process.argv.slice(2)
const quick = words.includes('quick')
const { rounds, batch, batchRounds, coldRounds, growth } = quick ? QUICK : WHOLE

const parts = {
  pdf: {
    measure: desk => measureDocuments(desk, 'pdf', rounds),
    print: measured => print.printDocuments('pdf', measured, rounds, 'Typst'),
  },
  docx: {
    measure: desk => measureDocuments(desk, 'docx', rounds),
    print: measured => print.printDocuments('docx', measured, rounds, 'easy-template-x'),
  },
  cold: {
    measure: desk => measureCold(desk, coldRounds),
    print: times => print.printCold(times, coldRounds),
  },
  batch: {
    measure: desk => measureBatch(desk, batch, batchRounds),
    print: runs => print.printBatch(runs, batchRounds),
  },
  growth: { measure: desk => measureGrowth(desk, growth), print: print.printGrowth },
}

const asked = words.filter(word => word !== 'quick')
const unknown = asked.filter(word => !(word in parts))
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}, and quick`)
  process.exit(2)
}

const desk = await prepareDesk(fileURLToPath(new URL('../../node_modules/.cache/bench', here)))
await compareWords(desk)
const results = {}
const pages = []
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  results[name] = await part.measure(desk)
  pages.push(part.print(results[name]))
  console.log(`\n${pages.at(-1)}`)
}
const { dependencies } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'))
const programs = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`)
const machine = print.printMachine([...programs, libreOfficeVersion() ?? 'no LibreOffice'])
const goals = `${print.printGoals(results)}\n\n${machine}`
console.log(`\n## Goals\n\n${goals}`)

if (!quick && asked.length === 0) {
  const page = ['# `npm run bench`', goals, ...pages].join('\n\n')
  writeFileSync(pathOf('results.md'), `${page}\n`)
  const readme = pathOf('../../README.md')
  const marked = /(<!-- npm run bench -->\n).*(<!-- end -->)/s
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(marked, (_, begin, end) => `${begin}\n${goals}\n\n${end}`),
  )
}
