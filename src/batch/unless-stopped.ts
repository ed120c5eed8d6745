// A result to come → the result, or undefined as soon as the batch is stopped; whoever was at it is left to itself.
import { setMaxListeners } from 'node:events'

export function unlessStopped<T>(coming: Promise<T>, stop: AbortSignal): Promise<T | undefined> {
  // One for each case that is worked on; Node takes more than ten for a mistake.
  setMaxListeners(0, stop)
  return new Promise((resolve, reject) => {
    const leave = () => resolve(undefined)
    if (stop.aborted) leave()
    stop.addEventListener('abort', leave, { once: true })
    coming.then(resolve, reject).finally(() => stop.removeEventListener('abort', leave))
  })
}
