// Papers' agreements added up.
import type { Agreement, Spread } from '../../src/agreement/agreement.ts'
import type { PaperResult } from './compare-group.ts'

export interface Sum {
  readonly papers: number
  /** Could not be rendered or laid out. */
  readonly failed: number
  readonly samePages: number
  readonly pages: number
  readonly lines: number
  readonly identical: number
  readonly dx: Spread
  readonly dy: Spread
  readonly rule: number
}

export function sumUp(results: readonly PaperResult[]): Sum {
  const all = results.flatMap(({ agreement }) => agreement ?? [])
  const total = (of: (each: Agreement) => number) => all.reduce((sum, each) => sum + of(each), 0)
  const glyphs = Math.max(
    1,
    total(each => each.glyphs),
  )
  const spread = (of: (each: Agreement) => Spread): Spread => ({
    max: Math.max(0, ...all.map(each => of(each).max)),
    mean: total(each => of(each).mean * each.glyphs) / glyphs,
  })
  return {
    papers: results.length,
    failed: results.length - all.length,
    samePages: all.filter(({ ours, theirs }) => ours.pages === theirs.pages).length,
    pages: total(({ ours }) => ours.pages),
    // A line too many is one that is not identical, too.
    lines: total(({ ours, theirs }) => Math.max(ours.lines, theirs.lines)),
    identical: total(each => each.identical),
    dx: spread(({ dx }) => dx),
    dy: spread(({ dy }) => dy),
    rule: Math.max(0, ...all.map(({ ruleDistance }) => ruleDistance.max)),
  }
}
