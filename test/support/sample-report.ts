// A run with everything a report must be able to tell: each status, problems with and without a place, a fault that
// several cases share, and text that XML, URIs and GitHub have signs of their own for.
import { digestOf } from '../../src/batch/coverage.ts'
import { type CaseResult, createTally } from '../../src/cli/case-result.ts'
import { createCaseRecorder, recordRun } from '../../src/cli/reports/case-recorder.ts'
import type { Report } from '../../src/cli/reports/report.ts'
import { type Diagnostic, report } from '../../src/diagnostics/diagnostic.ts'
import { createSourceFile } from '../../src/source/source-file.ts'

const bad = createSourceFile('案卷/第 2 批/#1 & <坏>.yaml', '编号：152\n标题: 𠮷\u0007"<&>"\n')
const pack = createSourceFile('packs/ours/pack.yaml', '名称: 岚溪市\n上级包: 无\n')
const substituted = report('font/substituted', {
  role: 'body',
  title: { zh: '正文', en: 'text' },
  wanted: '仿宋_GB2312',
  found: 'Noto Serif SC Light',
})
const inPack = report(
  'output/cannot-write',
  { path: '岚溪\u0007<&>"', code: 'EACCES' },
  { span: { file: pack, start: 8, end: 11 } },
)

export const sampleResults: readonly CaseResult[] = [
  {
    case: './案卷/152.yaml',
    diagnostics: [substituted],
    outputs: [
      {
        document: 'letter',
        format: 'pdf',
        path: '/desk/成稿/152-答复.pdf',
        pages: 3,
        bytes: 4,
        sha256: 'a'.repeat(64),
      },
    ],
  },
  {
    case: bad.path,
    diagnostics: [
      report('data/full-width-colon', { key: '编号' }, { span: { file: bad, start: 0, end: 3 } }),
      // After 𠮷, which takes two UTF-16 units.
      report('output/is-a-directory', { path: 'x' }, { span: { file: bad, start: 13, end: 14 } }),
      report('output/is-a-directory', { path: 'y' }),
      report(
        'data/quotes-are-printed',
        { open: '“', close: '”' },
        { span: { file: bad, start: 11, end: 12 } },
      ),
      substituted,
      inPack,
    ],
    outputs: [],
  },
  { case: '案卷/153.yaml', diagnostics: [inPack], outputs: [] },
  {
    case: '案卷/154.yaml',
    passedOver: 'skipped',
    diagnostics: [],
    outputs: [
      {
        document: 'letter',
        format: 'pdf',
        path: '成稿/154-答复.pdf',
        pages: 2,
        bytes: 4,
        sha256: 'b'.repeat(64),
      },
    ],
  },
  { case: '案卷/155.yaml', passedOver: 'not-run', diagnostics: [], outputs: [] },
]

/** `ofRun`: said of the run as a whole. */
export function sampleReport(
  results: readonly CaseResult[] = sampleResults,
  ofRun: readonly Diagnostic[] = [],
): Report {
  const tally = createTally()
  for (const result of results) tally.add(result)
  const cases = results.map(createCaseRecorder('/desk'))
  const digest = digestOf(cases.map(({ case: path }) => path))
  return {
    version: '0.1.0',
    coverage: { cases: cases.length, digest },
    cases,
    ...recordRun(ofRun, '/desk'),
    summary: tally.summary(ofRun),
  }
}
