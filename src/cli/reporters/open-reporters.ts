// The options of a run → all who are to be told of it.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Session } from '../session.ts'
import { createAnnotator } from './annotator.ts'
import { frameReporter } from './frame.ts'
import { jsonReporter } from './json.ts'
import { reportFiles } from './report-files.ts'
import type { Reporter } from './reporter.ts'

export interface ReportOptions {
  readonly json?: boolean
  readonly report?: readonly string[]
  /** On the screen and beside the lines, only errors. */
  readonly quiet?: boolean
}

/** `writes`: the run is to make files. */
export function openReporters(session: Session, options: ReportOptions, writes: boolean): Reporter {
  const reporters = [
    options.json ? jsonReporter(session) : frameReporter(session, writes, options.quiet),
    annotations(session, options.quiet),
    ...(options.report ? [reportFiles(session, options.report)] : []),
  ]
  return {
    caseDone(result) {
      for (const reporter of reporters) reporter.caseDone(result)
    },
    finish: run => reporters.map(reporter => reporter.finish(run)).every(Boolean),
  }
}

function annotations(session: Session, quiet = false): Reporter {
  const annotator = createAnnotator(session)
  const told = (diagnostics: readonly Diagnostic[]) =>
    quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics
  return {
    caseDone: ({ diagnostics, case: path }) => annotator.annotate(told(diagnostics), path),
    finish({ diagnostics }) {
      annotator.annotate(told(diagnostics))
      annotator.finish()
      return true
    },
  }
}
