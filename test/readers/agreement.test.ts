// What a clerk with LibreOffice sees. All examples and the corpus are measured by `npm run agree`.
import { expect, it } from 'vitest'
import { exampleCases } from '../support/example-cases.ts'
import { judge } from '../support/judges.ts'
import { runCli } from '../support/run-cli.ts'

it.skipIf(!judge('soffice'))(
  '--check-agreement: LibreOffice lays the DOCX out as the PDF is',
  async () => {
    const path = exampleCases().find(({ folder }) => folder.startsWith('06-'))?.path ?? ''
    const { code, stdout } = await runCli(
      ['render', path, '--out', 'out', '--fonts', 'bundled', '--check-agreement', '--json'],
      { environment: { HOME: process.env.HOME ?? '' } },
    )
    expect(code).toBe(0)
    const [{ diagnostics, agreement }] = JSON.parse(stdout).cases
    const rules = diagnostics.map(({ rule }: { rule: string }) => rule)
    expect(rules.filter((rule: string) => rule.startsWith('agreement/'))).toEqual([])
    expect(agreement).toHaveLength(2)
    for (const { ours, theirs, identical, glyphs } of agreement) {
      expect(theirs).toEqual(ours)
      expect(identical).toBe(ours.lines)
      expect(glyphs).toBeGreaterThan(100)
    }
  },
  120_000,
)
