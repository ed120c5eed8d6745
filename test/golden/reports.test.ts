// One run in every form of report, to be read by a person.
import { describe, expect, it } from 'vitest'
import { writeReport } from '../../src/cli/reports/write-report.ts'
import { memoryHost } from '../support/memory-host.ts'
import { sampleReport } from '../support/sample-report.ts'

describe('a run with each status and problems of every kind', () => {
  it.each(['json', 'ndjson', 'xml', 'sarif'])('as .%s', async ending => {
    let text = ''
    const host = {
      ...memoryHost({}),
      openTextFile: () => ({
        write: (piece: string) => {
          text += piece
        },
        close() {},
      }),
    }
    expect(writeReport(host, `report.${ending}`, sampleReport(), 'zh')).toBeUndefined()
    await expect(text).toMatchFileSnapshot(`report.${ending}`)
  })
})
