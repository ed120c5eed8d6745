// Work on several things at once, results in the order of the things. What is finished early waits for its turn, and
// nothing new is started while too much waits: the memory stays flat, however many things there are.

export async function* inOrder<T, R>(
  things: readonly T[],
  work: (thing: T) => Promise<R>,
  { width, ahead = 4 * width }: { readonly width: number; readonly ahead?: number },
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<R>[] = []
  let next = 0
  let running = 0
  let left = false

  function start(): void {
    while (!left && running < width && begun.length < ahead && next < things.length) {
      running += 1
      const result = work(things[next] as T)
      next += 1
      // At once, and not when whoever waits for the result is done with it. A failure is told in its turn.
      result.then(done, done)
      begun.push(result)
    }
  }

  function done(): void {
    running -= 1
    start()
  }

  try {
    for (start(); begun.length > 0; start()) {
      yield await (begun[0] as Promise<R>)
      begun.shift()
    }
  } finally {
    left = true
  }
}
