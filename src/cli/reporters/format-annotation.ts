// A problem as a GitHub workflow command, so that it shows beside the line in a pull request.
import type { Language } from '../../diagnostics/rule.ts'
import type { ReportedDiagnostic } from '../reports/report.ts'

export function formatAnnotation(diagnostic: ReportedDiagnostic, language: Language): string {
  const { rule, severity, file, start, message } = diagnostic
  const properties = { file: file || undefined, line: start?.line, col: start?.column, title: rule }
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`)
  const command = severity === 'note' ? 'notice' : severity
  return `::${command} ${listed.join(',')}::${escapeData(message[language])}`
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
