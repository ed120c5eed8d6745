// A report into a file, in the form its name asks for; what the system has against it becomes a diagnostic.
import { resolve } from 'node:path'
import { type Diagnostic, report as problem } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { type Host, HostError } from '../../host/host.ts'
import { printJson } from './print-json.ts'
import { printJunit } from './print-junit.ts'
import { printSarif } from './print-sarif.ts'
import type { Report } from './report.ts'
import { type ReportForm, reportForm } from './report-form.ts'
import { writePieces } from './write-pieces.ts'

export function writeReport(
  host: Host,
  path: string,
  report: Report,
  language: Language,
): Diagnostic | undefined {
  const print = PRINTERS[reportForm(path) ?? 'json']
  return unlessWritten(path, () => writePieces(host, resolve(host.cwd, path), print(report, language)))
}

/** Runs what writes a report; undefined where nothing was refused. */
export function unlessWritten(path: string, write: () => void): Diagnostic | undefined {
  try {
    write()
    return undefined
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return problem('report/not-written', { path, code: error.code })
  }
}

const PRINTERS: Readonly<Record<ReportForm, (report: Report, language: Language) => Iterable<string>>> = {
  junit: printJunit,
  sarif: printSarif,
  json: printJson,
  *ndjson({ cases, ...end }) {
    for (const each of cases) yield `${JSON.stringify(each)}\n`
    yield `${JSON.stringify(end)}\n`
  },
}
