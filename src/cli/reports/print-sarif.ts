// A report as SARIF 2.1.0, with what GitHub's code scanning asks for beyond the standard: a place for each result,
// help for each rule, a fingerprint that outlives moved lines. What has no place of its own, and no case to blame
// (a missing font), is told as a notification about the machine, not as a finding in somebody's file.
import { hasErrors } from '../../diagnostics/checked.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { type RuleId, rules } from '../../diagnostics/rules.ts'
import { sha256 } from '../../manifest/sha256.ts'
import { firstSentence, unwrap } from '../first-sentence.ts'
import { generalProblems, isGeneral } from './general-problems.ts'
import { jsonPieces } from './json-pieces.ts'
import type { Report, ReportedDiagnostic } from './report.ts'

export function* printSarif(report: Report, language: Language): Iterable<string> {
  const problems = placedProblems(report)
  const general = generalProblems(report).filter(({ start }) => !start)
  const ruleIds = [...new Set([...problems, ...general].map(({ rule }) => rule))].sort()
  const fingerprint = createFingerprints()
  const { shard } = report.coverage
  const run = {
    tool: {
      driver: {
        name: 'gongwen-reply',
        semanticVersion: report.version,
        rules: ruleIds.map(id => describeRule(id, language)),
      },
    },
    // Shards that are uploaded one by one must not replace each other.
    automationDetails: {
      id: shard ? `gongwen-reply/shard-${shard.index}-of-${shard.of}/` : 'gongwen-reply/',
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: !hasErrors(report.diagnostics ?? []),
        toolConfigurationNotifications: general.map(({ rule, severity, message }) => ({
          associatedRule: { id: rule, index: ruleIds.indexOf(rule) },
          level: severity,
          message: { text: message[language] },
        })),
      },
    ],
    results: problems.map(problem => ({
      ruleId: problem.rule,
      ruleIndex: ruleIds.indexOf(problem.rule),
      level: problem.severity,
      message: { text: problem.message[language] },
      locations: [{ physicalLocation: locationOf(problem) }],
      partialFingerprints: { primaryLocationLineHash: fingerprint(problem) },
    })),
  }
  const sarif = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  yield* jsonPieces(sarif, 4)
  yield '\n'
}

/** A fault in a pack is met by every case, and told once. */
function placedProblems({ cases, diagnostics: ofRun = [] }: Report): readonly ReportedDiagnostic[] {
  const found = new Map<string, ReportedDiagnostic>()
  const add = (problem: ReportedDiagnostic) => {
    const { rule, file, start, message } = problem
    found.set(JSON.stringify([rule, file, start, message.zh]), problem)
  }
  for (const { diagnostics } of cases) {
    for (const each of diagnostics) if (!isGeneral(each)) add(each)
  }
  for (const each of ofRun) if (each.start) add(each)
  return [...found.values()]
}

function describeRule(id: RuleId, language: Language) {
  const { severity, explain } = rules[id]
  const other = language === 'zh' ? 'en' : 'zh'
  const pages = [language, other] as const
  return {
    id,
    shortDescription: { text: firstSentence(explain[language], language) },
    fullDescription: { text: unwrap(explain[language], language) },
    help: { text: pages.map(each => unwrap(explain[each], each)).join('\n\n') },
    defaultConfiguration: { level: severity },
  }
}

function locationOf({ file, start }: ReportedDiagnostic) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: start ? { startLine: start.line, startColumn: start.column } : { startLine: 1 },
  }
}

/** Of another drive than the working folder's: `C:/…`. */
function uriOf(path: string): string {
  const whole = path.replaceAll(/\p{Surrogate}/gu, '\ufffd')
  const drive = /^[A-Za-z]:(?=\/)/.exec(whole)?.[0] ?? ''
  const encoded = whole.slice(drive.length).split('/').map(encodeURIComponent).join('/')
  return drive ? `file:///${drive}${encoded}` : encoded
}

/** By what is said and where, the line aside; equals are counted out, as code scanning expects. */
function createFingerprints(): (problem: ReportedDiagnostic) => string {
  const met = new Map<string, number>()
  return ({ rule, file, message }) => {
    const hash = sha256(JSON.stringify([rule, file, message.zh])).slice(0, 16)
    const count = (met.get(hash) ?? 0) + 1
    met.set(hash, count)
    return `${hash}:${count}`
  }
}
