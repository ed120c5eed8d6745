// One contender in a process of its own, so that nobody pays for another's garbage: told which document, it makes each
// paper of the desk once and answers with the milliseconds and bytes of one.
import { readFileSync } from 'node:fs'
import { contenders } from './contenders.mjs'

const [folder, format, name] = process.argv.slice(2)
const desk = JSON.parse(readFileSync(`${folder}/desk.json`, 'utf8'))
const make = await contenders[format][name](desk)

process.on('message', async document => {
  const start = performance.now()
  const files = make.makeAll ? make.makeAll(document) : []
  if (!make.makeAll) for (const index of desk.papers.keys()) files.push(await make(document, index))
  const time = (performance.now() - start) / files.length
  process.send({ time, bytes: files.reduce((sum, { length }) => sum + length, 0) / files.length })
})
process.send('ready')
