// `--report FILE…`: the results into files, each in the form its name asks for. A line of NDJSON is written as its case
// ends, so that a run that is killed leaves what was done; the other forms need the whole and are written at the end.
import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { TextFile } from '../../host/host.ts'
import { createCaseRecorder, recordRun } from '../reports/case-recorder.ts'
import type { ReportedCase } from '../reports/report.ts'
import { reportForm } from '../reports/report-form.ts'
import { unlessWritten, writeReport } from '../reports/write-report.ts'
import type { Session } from '../session.ts'
import { diagnosticPrinter } from './frame.ts'
import type { Reporter } from './reporter.ts'

export function reportFiles(session: Session, paths: readonly string[]): Reporter {
  const { host, language, version } = session
  const record = createCaseRecorder(host.cwd)
  const logs: Log[] = paths.filter(isLog).map(path => openLog(session, path))
  const others = paths.filter(path => !isLog(path))
  const cases: ReportedCase[] = []
  return {
    caseDone(result) {
      const recorded = record(result)
      for (const log of logs) log.add(recorded)
      if (others.length > 0) cases.push(recorded)
    },
    finish({ coverage, diagnostics, ...summary }) {
      const ofRun = recordRun(diagnostics, host.cwd)
      for (const log of logs) log.add({ version, coverage, ...ofRun, summary })
      const report = { version, coverage, cases, ...ofRun, summary }
      const refusals = [
        ...logs.map(log => log.close()),
        ...others.map(path => writeReport(host, path, report, language)),
      ].filter(refusal => refusal !== undefined)
      diagnosticPrinter(session)(refusals)
      return refusals.length === 0
    },
  }
}

const isLog = (path: string) => reportForm(path) === 'ndjson'

interface Log {
  add(line: object): void
  /** What was refused, then or before. */
  close(): Diagnostic | undefined
}

function openLog({ host }: Session, path: string): Log {
  let file: TextFile | undefined
  let refusal = unlessWritten(path, () => {
    file = host.openTextFile(resolve(host.cwd, path), { whole: false })
  })
  return {
    add(line) {
      refusal ??= unlessWritten(path, () => file?.write(`${JSON.stringify(line)}\n`))
    },
    close() {
      refusal ??= unlessWritten(path, () => file?.close())
      return refusal
    },
  }
}
