// For long stretches of short work: signals and timers are heard in between.

export const takeTurns = (): Promise<void> => new Promise(turn => setImmediate(turn))

let taken = 0

/** The same for steps so short that to wait after each would take longer than they do. */
export async function takeTurnsAtTimes(): Promise<void> {
  if (milliseconds() - taken < OFTEN) return
  await takeTurns()
  taken = milliseconds()
}

const OFTEN = 10

/** Of a clock that never goes back; `performance` would be loaded for it. */
export function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}
