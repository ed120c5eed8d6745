import { expect, test } from 'vitest'
import type { DataPath } from '../../../src/data/data.ts'
import { loadData } from '../../../src/data/load-data.ts'
import { placeIn } from '../../../src/data/place-in.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { checkedValue, placeOf } from './reported.ts'

const TEXT = `plain: 民政局民
quoted: "民'政\\"局"
escaped: "\\u6c11政"
block: |2-
    一、𬎆
  二、|𬎆
`
const data = checkedValue(loadData<Record<string, string>>(createSourceFile('a.yaml', TEXT), {}))

test.each<[string, number, string]>([
  ['plain', 0, '1:8'],
  ['plain', 3, '1:11'],
  ['quoted', 0, '2:10'],
  ['quoted', 2, '2:12'],
  // `"` cannot be told from the escape's own signs… but it can be counted.
  ['quoted', 3, '2:14'],
  ['escaped', 0, '3:10'],
  ['escaped', 1, '3:17'],
  ['block', 4, '5:7'],
  ['block', 7, '6:3'],
  ['block', 9, '6:5'],
  ['block', 10, '6:6'],
])('%s, character %i', (key, index, expected) => {
  const path: DataPath = [key]
  expect(placeOf(placeIn(data.spanOf(path), data.values[key] ?? '', index))).toBe(expected)
})
