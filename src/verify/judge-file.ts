// A file as its manifest remembers it, as it is found, and as its case gives it today → what became of it.
import { basename } from 'node:path'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { compareDocx } from '../docx/compare-docx.ts'
import type { OutputRecord } from '../manifest/manifest.ts'
import { sha256 } from '../manifest/sha256.ts'
import type { RenderedFile } from '../pipeline.ts'

/**
 * outdated: as the manifest says, but the case gives another file today. edited: neither of the two. obsolete: the
 * case gives that paper under another name. unknown: the case is gone or has errors, so that nobody can tell.
 */
export type Verdict = 'same' | 'outdated' | 'edited' | 'missing' | 'obsolete' | 'unknown'

export interface VerifiedFile {
  readonly path: string
  readonly verdict: Verdict
  /** sha256 when it was rendered, as it is found, and of what the case gives today under that name. */
  readonly recorded: string
  readonly found?: string
  readonly today?: string
}

export interface Judged {
  readonly file: VerifiedFile
  readonly diagnostics: readonly Diagnostic[]
}

/** undefined where there is nothing left to judge: the file is gone, and the case no longer gives one of that name. */
export function judgeFile(
  path: string,
  { sha256: recorded, format }: OutputRecord,
  found: Uint8Array | undefined,
  today: RenderedFile | undefined,
): Judged | undefined {
  const renamed = today && basename(today.path) !== basename(path) ? basename(today.path) : undefined
  const sums = {
    recorded,
    ...(found && { found: sha256(found) }),
    ...(today && renamed === undefined && { today: sha256(today.bytes) }),
  }
  const judged = (verdict: Verdict, ...diagnostics: readonly Diagnostic[]): Judged => ({
    file: { path, verdict, ...sums },
    diagnostics,
  })

  if (!found) {
    return renamed === undefined ? judged('missing', report('verify/missing', { path })) : undefined
  }
  if (sums.found === sums.today) return judged('same')
  const difference = sums.today !== undefined &&
    today &&
    format === 'docx' && { difference: compareDocx(found, today.bytes) }
  if (sums.found !== recorded) {
    const outdated = sums.today !== undefined && sums.today !== recorded
    return judged('edited', report('verify/edited', { path, outdated, ...difference }))
  }
  if (!today) return judged('unknown')
  if (renamed !== undefined) return judged('obsolete', report('verify/obsolete', { path, today: renamed }))
  return judged('outdated', report('verify/outdated', { path, ...difference }))
}
