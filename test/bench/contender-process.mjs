// One contender in a process of its own, so that nobody pays for another's garbage: told which document, it makes all
// papers of the desk, a few times over, and answers with the milliseconds and bytes of one.
import { readFileSync } from 'node:fs'
import { contenders } from './contenders.mjs'

const [folder, format, name] = process.argv.slice(2)
const desk = JSON.parse(readFileSync(`${folder}/desk.json`, 'utf8'))
const make = await contenders[format][name](desk)

/** A round is long enough for the processor to be at work, and for garbage to be collected. */
const TURNS = 5

process.on('message', async document => {
  const start = performance.now()
  let [count, bytes] = [0, 0]
  const add = file => {
    count++
    bytes += file.length
  }
  if (make.makeAll) make.makeAll(document).forEach(add)
  else
    for (let turn = 0; turn < TURNS; turn++)
      for (const index of desk.papers.keys()) add(await make(document, index))
  const time = (performance.now() - start) / count
  process.send({ time, bytes: bytes / count })
})
process.send('ready')
