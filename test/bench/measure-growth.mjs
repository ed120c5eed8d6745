// How time and memory grow with the number of cases.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeCases } from './prepare-desk.mjs'
import { renderByUs } from './render-cases.mjs'

export async function measureGrowth(desk, counts) {
  const folder = join(desk.folder, 'growth')
  const sizes = []
  for (const count of counts) {
    const cases = join(folder, String(count))
    await writeCases(desk, cases, count)
    sizes.push({ count, ...renderByUs(desk, cases, join(folder, `papers-${count}`), { count }) })
  }
  rmSync(folder, { recursive: true })
  return sizes
}
