// For programs: one object with everything on stdout, described by schemas/report.schema.json.
import { createCaseRecorder } from '../reports/case-recorder.ts'
import { jsonPieces } from '../reports/json-pieces.ts'
import type { Report, ReportedCase } from '../reports/report.ts'
import type { Session } from '../session.ts'
import type { Reporter } from './reporter.ts'

export function jsonReporter({ host, terminal, version }: Session): Reporter {
  const record = createCaseRecorder(host.cwd)
  const cases: ReportedCase[] = []
  return {
    caseDone: result => void cases.push(record(result)),
    finish({ coverage, ...summary }) {
      const report: Report = { version, coverage, cases, summary }
      for (const piece of jsonPieces(report)) terminal.out(piece)
      terminal.out('\n')
      return true
    },
  }
}
