// How titles are divided, to be read by a person: each line centred as it stands on the page. Written from
// test/support/titles.txt; that another ICU finds other words would show here too.
import { describe, expect, it } from 'vitest'
import { setTitle, titles } from '../support/titles.ts'

describe('titles', () => {
  it('are divided as in titles.txt', async () => {
    const printed = titles.map(title => setTitle(title).map(centred).join('\n')).join('\n\n')
    await expect(`${printed}\n`).toMatchFileSnapshot('titles.txt')
  })
})

/** A line holds 20 Han characters of 二号. */
function centred({ text, width }: { readonly text: string; readonly width: number }): string {
  return `${'　'.repeat(Math.max(0, Math.round((20 - width) / 2)))}${text}`
}
