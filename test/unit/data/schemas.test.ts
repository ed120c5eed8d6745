import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'

const folder = new URL('../../../schemas/', import.meta.url)

it.each(readdirSync(folder).filter(name => name.endsWith('.json')))('%s is a draft-07 schema', name => {
  const schema = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  const ajv = new Ajv({ strict: false, validateFormats: false })
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
})
