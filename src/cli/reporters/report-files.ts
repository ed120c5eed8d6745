// `--report FILE…`: the results into files, each in the form its name asks for. A line of NDJSON is written as its case
// ends, so that a run that is killed leaves what was done; the other forms need the whole and are written at the end.
import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
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
        ...logs.map(log => log.refusal()),
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
  /** What was refused, if anything. */
  refusal(): Diagnostic | undefined
}

/** A line is with the system when `add` returns. After a refusal nothing more is written. */
function openLog({ host: { disk, cwd } }: Session, path: string): Log {
  const place = resolve(cwd, path)
  let refusal = unlessWritten(path, () => {
    disk.makeFolder(dirname(place))
    disk.write(place, new Uint8Array())
  })
  return {
    add(line) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(line)}\n`)
      refusal ??= unlessWritten(path, () => disk.append(place, bytes))
    },
    refusal: () => refusal,
  }
}
