// One run in every form of report, to be read by a person.
import { describe, expect, it } from 'vitest'
import { writeReport } from '../../src/cli/reports/write-report.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { memoryHost } from '../support/memory-host.ts'
import { sampleReport } from '../support/sample-report.ts'

describe('a run with each status and problems of every kind', () => {
  it.each(['json', 'ndjson', 'xml', 'sarif'])('as .%s', async ending => {
    const files = new Map<string, Uint8Array>()
    const host = { ...memoryHost({}), disk: memoryDisk(files) }
    expect(writeReport(host, `report.${ending}`, sampleReport(), 'zh')).toBeUndefined()
    const text = new TextDecoder().decode(files.get(`/desk/report.${ending}`))
    await expect(text).toMatchFileSnapshot(`report.${ending}`)
  })
})
