// The packs that come with the program are made ready here, each in a file that V8 reads back.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { loadSource } from './load-source.mjs'

export async function makeWorkshops(outdir) {
  const source = await loadSource(
    'src/host/node-host.ts',
    'src/workshop/load-workshop.ts',
    'src/workshop/answers.ts',
    'src/workshop/recall-workshop.ts',
  )
  mkdirSync(join(outdir, 'workshops'))
  for (const name of readdirSync(new URL('../../templates', import.meta.url)))
    writeFileSync(join(outdir, 'workshops', name), serialize(await makeOne(source, name)))
}

async function makeOne({ createNodeHost, makeWorkshop, recordAnswers, keepWorkshop }, name) {
  const host = createNodeHost()
  const { recorded, answers } = recordAnswers(host)
  const made = await makeWorkshop(recorded, name)
  if (!made.ok || made.diagnostics.length > 0) throw new Error(`${name}: ${JSON.stringify(made.diagnostics)}`)
  return keepWorkshop(host, made.value, answers)
}
