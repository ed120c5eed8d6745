// For programs: one object with everything, on stdout.
import { createCaseRecorder, recordRun } from '../reports/case-recorder.ts'
import { printJson } from '../reports/print-json.ts'
import type { Report, ReportedCase } from '../reports/report.ts'
import type { Session } from '../session.ts'
import type { Reporter } from './reporter.ts'

export function jsonReporter({ host, terminal, version }: Session): Reporter {
  const record = createCaseRecorder(host.cwd)
  const cases: ReportedCase[] = []
  return {
    caseDone: result => void cases.push(record(result)),
    finish({ coverage, diagnostics, ...summary }) {
      const report: Report = { version, coverage, cases, ...recordRun(diagnostics, host.cwd), summary }
      for (const piece of printJson(report)) terminal.out(piece)
      return true
    },
  }
}
