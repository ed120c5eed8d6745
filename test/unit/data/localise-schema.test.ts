import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { baseCaseSchema, mergeCaseSchema } from '../../../src/case/case-schema.ts'
import { localiseSchema } from '../../../src/data/localise-schema.ts'

const merged = mergeCaseSchema(baseCaseSchema, { classes: { A: 'A类', B: 'B类' } })
const accepts = (language: 'zh' | 'en', value: unknown) =>
  new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, logger: false }).validate(
    localiseSchema(merged, language),
    value,
  )

const CHINESE = {
  类别: '提案',
  提案: { 会议: '市八届人大四次会议', 编号: '1', 标题: '关于…', 主要内容: '一条' },
  委员: [{ 姓名: '张三' }],
  承办单位: { 名称: '民政局' },
  答复: { 办理结果: 'A类', 正文: '一、好', 成文日期: '2024年8月6日' },
}
const ENGLISH = {
  kind: 'proposal',
  suggestion: { session: '市八届人大四次会议', number: '1', title: '关于…', points: ['一条'] },
  deputies: [{ name: '张三' }],
  office: { name: '民政局' },
  reply: { class: 'A', body: '一、好' },
}

test('each language has its own keys and choices', () => {
  expect(accepts('zh', CHINESE)).toBe(true)
  expect(accepts('en', ENGLISH)).toBe(true)
  expect(accepts('en', CHINESE)).toBe(false)
  expect(accepts('zh', ENGLISH)).toBe(false)
  expect(accepts('zh', { ...CHINESE, 提案: undefined })).toBe(false)
})

test('no keyword of our own is left', () => {
  for (const language of ['zh', 'en'] as const) {
    expect(JSON.stringify(localiseSchema(merged, language))).not.toMatch(/"x-|"\$ref"/)
  }
})
