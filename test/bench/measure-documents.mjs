// Documents a second, one after the other in one process. The contenders take turns, so that a slow minute of the
// machine falls on all of them.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { contenders } from './contenders.mjs'
import { mapValues } from './map-values.mjs'
import { median } from './median.mjs'
import { environment } from './run.mjs'

/** What is measured is the steady state: before some hundred documents, V8 is still compiling. */
const WARM_UP = 4
/** LibreOffice takes seconds for what the others do in milliseconds. */
const FEW = { LibreOffice: 3 }

const program = fileURLToPath(new URL('contender-process.mjs', import.meta.url))

/** By document and contender, milliseconds and bytes of one. */
export async function measureDocuments(desk, format, rounds) {
  const names = Object.keys(contenders[format])
  const processes = []
  for (const name of names) {
    const child = fork(program, [desk.folder, format, name], { env: environment })
    await answerOf(child)
    processes.push({ name, child })
  }
  const measured = {}
  for (const document of ['letter', 'record']) {
    const answers = Object.fromEntries(names.map(name => [name, []]))
    for (let round = -WARM_UP; round < rounds; round++) {
      for (const { name, child } of processes) {
        if (name in FEW && (round < -1 || round >= FEW[name])) continue
        child.send(document)
        const answer = await answerOf(child)
        if (round >= 0) answers[name].push(answer)
      }
    }
    measured[document] = mapValues(answers, answers => ({
      time: median(answers.map(({ time }) => time)),
      bytes: answers[0].bytes,
    }))
  }
  for (const { child } of processes) child.disconnect()
  return measured
}

/** A process that ends instead has failed, and has said why. */
function answerOf(child) {
  return new Promise((resolve, reject) => {
    const fail = code => reject(new Error(`a contender ended with ${code}`))
    child.once('exit', fail)
    child.once('message', answer => {
      child.off('exit', fail)
      resolve(answer)
    })
  })
}
