// `reply check --layout`: what is the pack's own way is called so and passes.
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import schema from '../../schemas/report.schema.json' with { type: 'json' }
import { runCli } from '../support/run-cli.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

const ARGS = ['check', '152.yaml', '--layout', '--document', 'letter', '--fonts', 'bundled'] as const

async function verdicts(pack: string, styles?: string) {
  const { code, stdout } = await runCli([...ARGS, '--json'], {
    files: {
      '152.yaml': `模板包: ./own\n${SOUND_CASE}`,
      'own/pack.yaml': `名称: 我的\n上级包: gb9704\n${pack}`,
      ...(styles !== undefined && { 'own/styles.yaml': styles }),
    },
  })
  const report = JSON.parse(stdout)
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)
  validate(report)
  expect(validate.errors).toBeNull()
  const [{ papers, diagnostics }] = report.cases
  const of = (verdict: string) =>
    papers[0].measurements
      .filter((each: { verdict: string }) => each.verdict === verdict)
      .map(({ id }: { id: string }) => id)
  return {
    code,
    own: of('pack'),
    departs: of('departs'),
    rules: diagnostics.map((d: { rule: string }) => d.rule),
  }
}

test('the table on stdout, the outcome on stderr', async () => {
  const { code, stdout, stderr } = await runCli(ARGS, { files: { '152.yaml': SOUND_CASE } })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^# 152\.yaml {2}答复\n要素 .*结论\n/)
  expect(stdout).toMatch(/^红双线长 .* 10\.1 .* 规定 .* 170 mm .* 符合$/m)
  expect(stdout).toMatch(/\n共 \d+ 项：.*。\n\n$/)
  expect(stderr).toContain('检查通过')
})

test('styles that differ from the standard are the pack’s way', async () => {
  const styles = `样式:
  标题: { 字号: 小二 }
  正文: { 首行缩进: 1字 }
版面:
  信函:
    发文机关标志: { 距纸顶: 40mm, 线长: 160mm }
`
  const { code, own, departs, rules } = await verdicts('', styles)
  expect({ code, departs }).toEqual({ code: 0, departs: [] })
  expect(own).toEqual(['letterhead-top', 'rule-width', 'title-type', 'paragraph-indent'])
  expect([...new Set(rules)]).toEqual(['conformance/pack-departs'])
})

test('a plain head is the pack’s way, and no clause on letters is held against it', async () => {
  const { code, own, departs } = await verdicts('设置: { 版头: 白头 }\n')
  expect({ code, own, departs }).toEqual({
    code: 0,
    own: ['plain-head'],
    departs: [],
  })
})
