// For people: what became of each file, then what is wrong with those that differ, then one line of summary.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../diagnostics/rule.ts'
import { displayWidth, padToWidth } from '../../source/display-width.ts'
import type { Verdict } from '../../verify/judge-file.ts'
import type { VerifiedCase } from '../../verify/verify-case.ts'
import { createPaint } from '../paint.ts'
import type { Session } from '../session.ts'
import { showPath } from '../show-path.ts'
import { createAnnotator } from './annotator.ts'
import { diagnosticPrinter } from './frame.ts'

export interface Verification {
  readonly cases: readonly VerifiedCase[]
  /** What concerns no case that a manifest names. */
  readonly diagnostics: readonly Diagnostic[]
}

export function printVerification(session: Session, { cases, diagnostics }: Verification): void {
  const { terminal, language, color } = session
  const words = WORDS[language]
  const width = Math.max(...Object.values(words).map(displayWidth))
  const files = cases.flatMap(({ files }) => files)
  for (const { verdict, path } of files) {
    terminal.out(`${padToWidth(words[verdict], width)}  ${showPath(path)}\n`)
  }
  const print = diagnosticPrinter(session)
  const annotator = createAnnotator(session)
  for (const { case: path, diagnostics: found } of [{ case: undefined, diagnostics }, ...cases]) {
    print(found, path)
    annotator.annotate(found, path)
  }
  const same = files.filter(({ verdict }) => verdict === 'same').length
  const text = closingLine(files.length, same)[language]
  terminal.err(`${createPaint(color)(files.length === 0 || same < files.length ? 'red' : 'green', text)}\n`)
  annotator.finish()
}

const WORDS: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  zh: {
    same: '一致',
    outdated: '已过时',
    edited: '被改过',
    missing: '缺失',
    obsolete: '已改名',
    unknown: '无法核对',
  },
  en: {
    same: 'same',
    outdated: 'outdated',
    edited: 'edited',
    missing: 'missing',
    obsolete: 'renamed',
    unknown: 'unknown',
  },
}

function closingLine(files: number, same: number): Record<Language, string> {
  if (files === 0) return { zh: '没有核对任何文件。', en: 'no file was verified.' }
  if (same === files) {
    return {
      zh: `核对了 ${files} 个文件，都与案卷今天的结果一致。`,
      en: `files verified: ${files}, all the same as the cases give today.`,
    }
  }
  return {
    zh: `核对了 ${files} 个文件，${same} 个一致，${files - same} 个不一致。`,
    en: `files verified: ${files}; the same: ${same}; not the same: ${files - same}.`,
  }
}
