// The bytes of a JSON report → what it says. Whatever is no report, or one of another version of this program, is told
// with its place.
import { isUtf8 } from 'node:buffer'
import { resolve } from 'node:path'
import reportSchema from '../../../schemas/report.schema.json' with { type: 'json' }
import { placeAt } from '../../data/draft.ts'
import type { JsonSchema } from '../../data/json-schema.ts'
import { locateJson } from '../../data/locate-json.ts'
import { validateDraft } from '../../data/validate-draft.ts'
import { type Checked, checked, failed } from '../../diagnostics/checked.ts'
import { report } from '../../diagnostics/diagnostic.ts'
import { rules } from '../../diagnostics/rules.ts'
import { type Host, HostError } from '../../host/host.ts'
import { createSourceFile, type SourceFile, type Span } from '../../source/source-file.ts'
import type { Report, ReportedDiagnostic } from './report.ts'

/** `version`: of this program. */
export async function readReport(host: Host, path: string, version: string): Promise<Checked<Report>> {
  const nowhere = { span: topOf(createSourceFile(path, '')) }
  try {
    const bytes = await host.readFile(resolve(host.cwd, path))
    if (!isUtf8(bytes)) return failed(report('report/not-a-report', { path }, nowhere))
    return parseReport(createSourceFile(path, new TextDecoder().decode(bytes)), version)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return failed(report('report/unreadable', { path, code: error.code }, nowhere))
  }
}

const schema: JsonSchema = reportSchema

function parseReport(file: SourceFile, version: string): Checked<Report> {
  const value = parse(file.text)
  const found = versionOf(value)
  if (found !== undefined && found !== version) {
    const params = { path: file.path, found, version }
    return failed(report('report/other-version', params, { span: placeOf(file, ['version']) }))
  }
  const place = { span: topOf(file), children: new Map() }
  if (value !== undefined && validateDraft({ value, place }, schema).length === 0) {
    const unknown = unknownRule(value as Report)
    if (!unknown) return checked(value as Report)
    return notAReport(file, placeOf(file, unknown))
  }
  return notAReport(file, faultOf(file, value))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Of anything that looks like a report: one of another version need not obey our schema. */
function versionOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value && 'cases' in value))
    return undefined
  return typeof value.version === 'string' ? value.version : undefined
}

function unknownRule({ cases, diagnostics: ofRun = [] }: Report): readonly (string | number)[] | undefined {
  const unknownIn = (problems: readonly ReportedDiagnostic[]) =>
    problems.findIndex(({ rule }) => !Object.hasOwn(rules, rule))
  for (const [index, { diagnostics }] of cases.entries()) {
    const at = unknownIn(diagnostics)
    if (at >= 0) return ['cases', index, 'diagnostics', at, 'rule']
  }
  const at = unknownIn(ofRun)
  return at >= 0 ? ['diagnostics', at, 'rule'] : undefined
}

function faultOf(file: SourceFile, value: unknown): Span {
  const located = locateJson(file)
  if (!located.ok) return located.fault
  const [first] = validateDraft({ value, place: located.place }, schema)
  return first?.span ?? topOf(file)
}

function placeOf(file: SourceFile, path: readonly (string | number)[]): Span {
  const located = locateJson(file)
  return located.ok ? placeAt(located.place, path).span : located.fault
}

const topOf = (file: SourceFile): Span => ({ file, start: 0, end: 0 })

const notAReport = (file: SourceFile, span: Span) =>
  failed(report('report/not-a-report', { path: file.path }, { span }))
