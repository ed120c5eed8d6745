// Cases spread over worker threads, each with a next one waiting, so that none stands idle while the batch is led. A
// worker that runs out of time or memory is ended and another takes its place; the case it was at is an error, those
// that waited go to others, the batch goes on.
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import type { Tinypool } from 'tinypool'
import { failed } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Pool } from './engine.ts'
import type { Task } from './process-case.ts'
import { unlessStopped } from './unless-stopped.ts'
import type { Answer } from './worker.ts'

export interface PoolOptions {
  /** File of the worker, as a URL. */
  readonly worker: string
  readonly jobs: number
  /** How long a case may take. */
  readonly seconds: number
  /** How much a worker may hold besides the bytes of files. */
  readonly megabytes?: number
}

export async function openPoolEngine({ worker, jobs, seconds, megabytes = 768 }: PoolOptions): Promise<Pool> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: worker,
    name: 'serve',
    minThreads: jobs,
    maxThreads: jobs,
    // No more room for what is young: V8 ends the process, not the worker, where that outgrows what is left.
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const waiting: Job[] = []
  const desks = new Set<Desk>()
  let open = true

  /** The desk with the least on it gets the next case. */
  function handOut(): void {
    while (waiting.length > 0) {
      const free =
        desks.size < jobs
          ? sitDown()
          : [...desks].reduce((one, other) => (other.load < one.load ? other : one))
      if (free.load >= AT_A_DESK) return
      free.take(waiting.shift() as Job)
    }
  }

  function sitDown(): Desk {
    const desk = openDesk(pool, seconds, {
      answered: handOut,
      left(error) {
        desks.delete(desk)
        const [culprit, ...others] = desk.clear()
        culprit?.done(
          fail(error === TOO_SLOW ? report('batch/too-slow', { seconds }) : whyWorkerDied(error, megabytes)),
        )
        waiting.unshift(...others)
        if (open) handOut()
      },
    })
    desks.add(desk)
    return desk
  }

  while (desks.size < jobs) sitDown()
  return {
    width: AT_A_DESK * jobs,
    async process(task, stop) {
      if (stop.aborted) return undefined
      const coming = new Promise<Answer>(done => waiting.push({ task, done }))
      handOut()
      const answer = await unlessStopped(coming, stop)
      if (answer && !answer.ok) throw answer.thrown
      return answer?.product
    },
    close() {
      open = false
      return pool.destroy()
    },
  }
}

/** The case a worker is at, and the next. */
const AT_A_DESK = 2

interface Job {
  readonly task: Task
  done(answer: Answer): void
}

/** One worker thread for as long as it lives. */
interface Desk {
  readonly load: number
  take(job: Job): void
  /** What lay on it, first what the worker was at. */
  clear(): readonly Job[]
}

function openDesk(
  pool: Tinypool,
  seconds: number,
  { answered, left }: { answered(): void; left(error: unknown): void },
): Desk {
  const jobs: Job[] = []
  const late = new AbortController()
  const { port1: port, port2: theirs } = new MessageChannel()
  let timer: NodeJS.Timeout | undefined

  function begin(): void {
    clearTimeout(timer)
    if (jobs.length > 0) timer = setTimeout(giveUp, seconds * 1000)
  }

  function receive(answer: Answer): void {
    jobs.shift()?.done(answer)
    begin()
  }

  /** What a worker had answered is true, whatever became of it afterwards. */
  function receiveAll(): void {
    for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) receive(got.message)
  }

  function giveUp(): void {
    const job = jobs[0]
    receiveAll()
    if (jobs[0] === job) late.abort()
    else answered()
  }

  port.on('message', (answer: Answer) => {
    receive(answer)
    answered()
  })
  pool.run({ port: theirs }, { transferList: [theirs], signal: late.signal }).catch((error: unknown) => {
    receiveAll()
    clearTimeout(timer)
    port.close()
    left(late.signal.aborted ? TOO_SLOW : error)
  })
  return {
    get load() {
      return jobs.length
    },
    take(job) {
      jobs.push(job)
      port.postMessage(job.task)
      if (jobs.length === 1) begin()
    },
    clear: () => jobs.splice(0),
  }
}

const TOO_SLOW = Symbol('too slow')

const fail = (diagnostic: Diagnostic): Answer => ({ ok: true, product: { rendered: failed(diagnostic) } })

function whyWorkerDied(error: unknown, megabytes: number): Diagnostic {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? report('batch/too-much-memory', { megabytes })
    : report('batch/worker-died', { reason: message })
}
