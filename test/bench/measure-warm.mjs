// Time for each case and paper in one process that keeps its renderer; files stay in memory.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from './median.mjs'

const ROUNDS = 60
const WARM_UP = 20

export async function measureWarm({ root, example }) {
  const { createNodeHost, openRenderer } = await import(pathToFileURL(join(root, 'dist/index.js')).href)
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const requests = [
    { title: 'whole case (4 files)' },
    ...['letter', 'record'].flatMap(document =>
      ['docx', 'pdf'].map(format => ({
        title: `${document} as ${format}`,
        documents: [document],
        formats: [format],
      })),
    ),
  ].map(({ title, ...choice }) => ({ title, request: { case: example, ...choice }, times: [] }))

  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const { request, times } of requests) {
      const start = performance.now()
      const rendered = await renderer.render(request)
      if (!rendered.ok)
        throw new Error(`the example does not render: ${JSON.stringify(rendered.diagnostics)}`)
      if (round >= WARM_UP) times.push(performance.now() - start)
    }
  }
  console.log(`\nwarm, median of ${ROUNDS} rounds; reading, checking and layout included`)
  for (const { title, times } of requests) {
    const time = median(times)
    console.log(
      `  ${title.padEnd(34)}${time.toFixed(1).padStart(6)} ms ${(1000 / time).toFixed(0).padStart(6)} a second`,
    )
  }
  const { rss } = process.memoryUsage()
  console.log(`  memory at the end ${(rss / 2 ** 20).toFixed(0)} MiB`)
}
