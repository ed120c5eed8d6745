// For programs: one object with everything, described by schemas/verification.schema.json.
import { recordDiagnostic } from '../reports/case-recorder.ts'
import type { Session } from '../session.ts'
import type { Verification } from './verification.ts'

export function printVerificationJson(session: Session, { cases, diagnostics }: Verification): void {
  const files = cases.flatMap(({ files }) => files)
  const same = files.filter(({ verdict }) => verdict === 'same').length
  const { cwd } = session.host
  const report = {
    version: session.version,
    cases: cases.map(({ case: path, files, diagnostics }) => ({
      case: path,
      files,
      diagnostics: diagnostics.map(each => recordDiagnostic(each, cwd, path)),
    })),
    diagnostics: diagnostics.map(each => recordDiagnostic(each, cwd)),
    summary: { cases: cases.length, files: files.length, same, different: files.length - same },
  }
  session.terminal.out(`${JSON.stringify(report, undefined, 2)}\n`)
}
