// What holds for every rule there is.
import { expect, test } from 'vitest'
import { type RuleId, rules } from '../../../src/diagnostics/rules.ts'

const all = Object.entries(rules) as [RuleId, (typeof rules)[RuleId]][]
const HAN = /\p{Script=Han}/u

test.each(all)('%s has an id of the agreed shape and a page in both languages', (id, { explain }) => {
  expect(id).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(explain.zh.length).toBeGreaterThan(15)
  expect(explain.en.length).toBeGreaterThan(30)
  expect(explain.zh).toMatch(HAN)
  expect(explain.zh).not.toBe(explain.en)
})
