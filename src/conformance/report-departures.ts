// Measurements → problems: what departs from a firm word of GB/T 9704-2012 without the pack's having asked for it must
// not go out; everything else that departs is worth knowing.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Measurement } from './measurement.ts'
import { printValue } from './print-value.ts'

/** `paper`: its title, as people call it. */
export function reportDepartures(paper: string, measurements: readonly Measurement[]): readonly Diagnostic[] {
  return measurements.flatMap(measurement => {
    const { element, pages, clause, strength, verdict } = measurement
    if (verdict !== 'departs' && verdict !== 'pack') return []
    const both = (value: Measurement['expected'] | Measurement['measured']) => ({
      zh: printValue(value, 'zh'),
      en: printValue(value, 'en'),
    })
    const expected = both(measurement.expected)
    const found = { paper, pages: pages.join(), element, expected, measured: both(measurement.measured) }
    if (clause === undefined) return report('conformance/not-as-styled', found)
    const ofClause = { ...found, clause }
    if (verdict === 'pack') return report('conformance/pack-departs', ofClause)
    return report(
      strength === 'required' ? 'conformance/rule-not-met' : 'conformance/usual-not-met',
      ofClause,
    )
  })
}
