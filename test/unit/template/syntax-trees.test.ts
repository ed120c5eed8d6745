// What the build parses ahead must be what a run would have parsed, and the program must need nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { expect, test } from 'vitest'
import { parseTemplates } from '../../../src/build/templates-parsed.mjs'

const parsed = new Map(await parseTemplates())
const templates = join(import.meta.dirname, '../../../templates')

test('a tree parsed ahead is what Handlebars makes of its text', () => {
  for (const [text, tree] of parsed) expect(JSON.parse(tree)).toEqual(Handlebars.parseWithoutProcessing(text))
})

test('every template file of every pack is parsed ahead', () => {
  const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.hbs'),
  )
  expect(files.length).toBeGreaterThan(3)
  expect(files.filter(path => !parsed.has(readFileSync(join(templates, path), 'utf8')))).toEqual([])
})
