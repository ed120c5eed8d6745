import { expect, test } from 'vitest'
import { readEpoch } from '../../../src/document/read-epoch.ts'

test.each([
  ['0', '1970-01-01T00:00:00Z'],
  ['1751414400', '2025-07-02T00:00:00Z'],
  ['99999999999', '5138-11-16T09:46:39Z'],
  ['', undefined],
  [undefined, undefined],
])('“%s” → %s', (epoch, date) => {
  expect(readEpoch(epoch)).toEqual({ ok: true, value: date, diagnostics: [] })
})

test.each(['yesterday', '-1', '1.5', '1e9', ' 1', '1\n', '１', '123456789012', 'NaN'])(
  '“%s” is refused',
  value => {
    expect(readEpoch(value)).toMatchObject({
      ok: false,
      diagnostics: [{ rule: 'output/bad-source-date-epoch', params: { value } }],
    })
  },
)
