// Wall time of whole commands, each in a process of its own. The commands take turns, so that a slow minute of the
// machine falls on all of them; folders are not cleared in between, as in measure-batch.mjs.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mapValues } from './map-values.mjs'
import { median } from './median.mjs'
import { run } from './run.mjs'

export const BARE = 'node -e 0'
export const VERSION = 'reply --version'
export const RENDER = 'reply render, one case, 4 files'
export const TYPST = 'Typst’s Node API, its 2 PDFs'

const coldTypst = fileURLToPath(new URL('peers/cold-typst.mjs', import.meta.url))

/** By command, milliseconds. */
export function measureCold({ main, papers: [paper], fonts, folder }, rounds) {
  const words = join(folder, 'words.json')
  writeFileSync(words, JSON.stringify(paper.words))
  const commands = {
    [BARE]: () => ['-e', '0'],
    [VERSION]: () => [main, '--version'],
    [RENDER]: out => [main, 'render', paper.path, '--out', out, '--fonts', 'bundled'],
    [TYPST]: out => [coldTypst, fonts, words, out],
  }
  const times = mapValues(commands, () => [])
  // Round 0 warms the file system's cache.
  for (let round = 0; round <= rounds; round++) {
    for (const [index, [name, argsFor]] of Object.entries(commands).entries()) {
      const out = join(folder, 'cold', `${round}-${index}`)
      mkdirSync(out, { recursive: true })
      const { time } = run(process.execPath, argsFor(out))
      if (round > 0) times[name].push(time)
    }
  }
  return mapValues(times, median)
}
