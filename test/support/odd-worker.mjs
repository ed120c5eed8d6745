// A worker thread that does what the name of its case says: what real ones should never do.
const kept = []

export function serve({ port }) {
  let before = Promise.resolve()
  port.on('message', task => {
    before = before.then(async () => port.postMessage(await processTask(task)))
  })
  return new Promise(() => {})
}

async function processTask({ request }) {
  switch (request.case) {
    case 'hangs':
      for (;;);
    case 'waits':
      return new Promise(() => {})
    case 'eats':
      for (;;) kept.push(Array.from({ length: 1e5 }, (_, index) => ({ index })))
    case 'throws':
      return { ok: false, thrown: new TypeError('a bug') }
    case 'dies':
      setTimeout(() => {
        throw new Error('out of the blue')
      })
      return new Promise(() => {})
    default:
      return { ok: true, product: { rendered: { ok: true, value: [], diagnostics: [] } } }
  }
}
