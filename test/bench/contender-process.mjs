// One contender in a process of its own, so that nobody pays for another's garbage: told which document, it makes each
// paper of the desk once and answers with the milliseconds that one took.
import { readFileSync } from 'node:fs'
import { contenders } from './contenders.mjs'

const [folder, format, name] = process.argv.slice(2)
const desk = JSON.parse(readFileSync(`${folder}/desk.json`, 'utf8'))
const make = await contenders[format][name](desk)

process.on('message', async document => {
  const start = performance.now()
  if (make.makeAll) make.makeAll(document)
  else for (const index of desk.papers.keys()) await make(document, index)
  process.send((performance.now() - start) / desk.papers.length)
})
process.send('ready')
