// A problem as a GitHub workflow command, so that it shows beside the line in a pull request.
import { type Diagnostic, messageOf } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { positionAt } from '../../source/source-file.ts'

export function githubAnnotation(diagnostic: Diagnostic, language: Language, path?: string): string {
  const { rule, severity, span } = diagnostic
  const { summary, help } = messageOf(diagnostic, language)
  const start = span && positionAt(span.file, span.start)
  const properties = { file: span?.file.path ?? path, line: start?.line, col: start?.column, title: rule }
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`)
  const command = severity === 'note' ? 'notice' : severity
  return `::${command} ${listed.join(',')}::${escapeData([summary, help].filter(Boolean).join('\n'))}`
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
