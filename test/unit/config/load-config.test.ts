import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { baseCaseSchema, mergeCaseSchema } from '../../../src/case/case-schema.ts'
import { readCase } from '../../../src/case/load-case.ts'
import { validateCase } from '../../../src/case/validate-case.ts'
import { configSchema } from '../../../src/config/config-schema.ts'
import { loadConfig, readConfig } from '../../../src/config/load-config.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { memoryHost } from '../case/memory-host.ts'
import { checkedValue, placeOf, reported } from '../data/reported.ts'

const read = (text: string) => readConfig(createSourceFile('reply.config.yaml', text), '/office')

function caseOver(config: string, text: string) {
  const { defaults } = checkedValue(read(config))
  const file = readCase(createSourceFile('case.yaml', text))
  const schema = mergeCaseSchema(baseCaseSchema, {
    classes: { A: 'A类', B: 'B类' },
    local: { type: 'object', properties: { day: { title: '日子', type: 'string', format: 'date' } } },
  })
  return validateCase(file, schema, defaults)
}

describe('looking for it', () => {
  const config = 'formats: pdf\n'
  const find = async (files: Record<string, string>, path: string) =>
    checkedValue(await loadConfig(memoryHost(files, '/desk/office'), path))?.file.path

  test('beside the case, then upwards to the root', async () => {
    expect(await find({}, 'a/case.yaml')).toBeUndefined()
    expect(await find({ '/reply.config.yaml': config }, 'a/case.yaml')).toBe('/reply.config.yaml')
    expect(await find({ '/desk/office/reply.config.yaml': config }, 'a/case.yaml')).toBe('reply.config.yaml')
    const both = { '/desk/office/reply.config.yaml': config, '/desk/office/a/reply.config.yaml': config }
    expect(await find(both, 'a/case.yaml')).toBe('a/reply.config.yaml')
    expect(await find(both, '/desk/office/case.yaml')).toBe('reply.config.yaml')
  })
})

test('formats, standard of PDF, out and pack', () => {
  const text = '格式: pdf\nPDF标准: a-2b\n输出文件夹: ../papers\n模板包: x\n'
  expect(checkedValue(read(text))).toMatchObject({
    formats: ['pdf'],
    pdfStandard: 'a-2b',
    out: '/papers',
    pack: { name: 'x' },
  })
})

describe('defaults', () => {
  const text = `suggestion:
  number: 1
  title: 关于…
deputies:
  - name: 甲
reply:
  class: A
  body: 一、好
`
  const config = `session: 市八届人大四次会议
抄送: [市人大, 市政府]
承办单位:
  名称: 民政局
  联系电话: 12345
local:
  日子: 2024年8月6日
`

  test('short forms and groups fill what the case leaves out', () => {
    const { values, spanOf } = checkedValue(caseOver(config, text))
    expect(values).toMatchObject({
      suggestion: { session: '市八届人大四次会议', number: '1' },
      reply: { class: 'A', copies: ['市人大', '市政府'] },
      office: { name: '民政局', phone: '12345' },
      local: { day: '2024-08-06' },
    })
    expect(spanOf(['office', 'phone']).file.path).toBe('reply.config.yaml')
    expect(placeOf(spanOf(['office', 'phone']))).toBe('5:9')
    expect(spanOf(['suggestion', 'number']).file.path).toBe('case.yaml')
  })

  test('the case wins; lists are replaced', () => {
    const { values } = checkedValue(caseOver(config, `${text}  copies: 督查室\noffice: {phone: 1}\n`))
    expect(values.reply.copies).toEqual(['督查室'])
    expect(values.office).toEqual({ name: '民政局', phone: '1' })
  })

  test('what only the pack can judge is shown in the config', () => {
    const result = caseOver(`${config}reply: {class: D}\n`, text.replace('  class: A\n', ''))
    expect(reported(result)).toEqual(['data/not-a-choice 8:16'])
    expect(result.diagnostics[0]?.span?.file.path).toBe('reply.config.yaml')
  })

  test('a case with a typing trap is still judged over them', () => {
    const result = caseOver(config, text.replace('title: ', 'title：'))
    expect(reported(result)).toEqual(['data/full-width-colon 3:3'])
  })
})

describe('what is wrong', () => {
  test.each([
    ['unknown key', 'office: {nmae: 甲}\n', 'data/unknown-field 1:10'],
    ['unknown format', 'formats: [doc]\n', 'data/not-a-choice 1:11'],
    ['unknown standard', 'pdf_standard: ua\n', 'data/not-a-choice 1:15'],
    ['a format twice', 'formats: [pdf, pdf]\n', 'data/outside-limits 1:10'],
    ['a typing trap', 'session：市八届\nformats: pdf\n', 'data/full-width-colon 1:1'],
    ['short and long form', 'session: 甲\nsuggestion: {session: 乙}\n', 'data/key-in-two-spellings 1:1'],
    ['impossible date', 'reply: {date: 2024-02-30}\n', 'data/impossible-date 1:15'],
  ])('%s', (_, text, expected) => {
    expect(reported(read(text))).toEqual([expected])
  })
})

test('schemas/config.schema.json is the config schema', () => {
  expect(JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'))).toEqual(configSchema)
})
