// A thousand cases as one command, by us and by the peers, and the command once more over unchanged cases. Every run has a
// folder of its own, and all go at the end: ext4 is slow to make files where others were removed a moment ago.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { mapValues } from './map-values.mjs'
import { median } from './median.mjs'
import { writeCases, writeWords } from './prepare-desk.mjs'
import { renderByPeers, renderByUs } from './render-cases.mjs'

export async function measureBatch(desk, count, rounds) {
  const cases = join(desk.folder, 'batch/cases')
  const words = join(desk.folder, 'batch/words')
  await writeWords(desk, await writeCases(desk, cases, count), words)
  const runs = { first: [], second: [], peers: [] }
  for (let round = 0; round < rounds; round++) {
    const ours = join(desk.folder, 'batch', `ours-${round}`)
    const theirs = join(desk.folder, 'batch', `theirs-${round}`)
    runs.first.push(renderByUs(desk, cases, ours, { count }))
    runs.second.push(renderByUs(desk, cases, ours, { count }))
    runs.peers.push(renderByPeers(desk, words, theirs, { count }))
  }
  rmSync(join(desk.folder, 'batch'), { recursive: true })
  const medianOf = (runs, field) => median(runs.map(run => run[field]))
  const medians = mapValues(runs, runs => ({
    seconds: medianOf(runs, 'seconds'),
    processor: medianOf(runs, 'processor'),
    memory: medianOf(runs, 'memory'),
  }))
  return { count, ...medians }
}
