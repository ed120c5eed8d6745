// A file that fails, with the suspected traps mended on a copy: traps whose mending makes complaints vanish are
// the cause and are reported; complaints that vanish were only their echo; those that stay are reported too.
import type { Checked } from '../diagnostics/checked.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createSourceFile, type SourceFile, type Span } from '../source/source-file.ts'
import { type Edit, findTraps, type Trap } from './find-traps.ts'

/** Characters of YAML that may be read again in the search: bounds the time for a hostile file. */
const MOST_READ = 3_000_000

/** More than anyone will read at once. */
const MOST_REPORTED = 50

export function explainByTraps(
  file: SourceFile,
  diagnostics: readonly Diagnostic[],
  knownKeys: ReadonlySet<string>,
  judge: (file: SourceFile) => Checked<unknown>,
): readonly Diagnostic[] {
  const asFound = [...diagnostics].sort(byPlace(file))
  const suspected = findTraps(file, knownKeys)
  if (suspected.length === 0) return asFound
  const costOf = (traps: readonly Trap[]): number => cost(judge(mended(file, traps)).diagnostics)
  const traps = proven(suspected, costOf, MOST_READ / (file.text.length + 1))
  if (traps.length === 0) return asFound
  const copy = mended(file, traps)
  const { diagnostics: left } = judge(copy)
  if (cost(left) >= cost(diagnostics)) return asFound
  const edits = placed(sortedEdits(traps))
  const rest = left.map(diagnostic => movedBack(diagnostic, copy, file, edits))
  const causes = traps.slice(0, MOST_REPORTED).map(({ diagnostic }) => diagnostic)
  return [...causes, ...rest].sort(byPlace(file))
}

/** Drops the traps whose mending does harm, then those that nothing gets worse without. */
function proven(
  suspected: readonly Trap[],
  costOf: (traps: readonly Trap[]) => number,
  mostTries: number,
): readonly Trap[] {
  if (2 * suspected.length + 1 > mostTries) return suspected
  let kept = suspected
  let lowest = costOf(kept)
  for (const needed of [() => 0, gainNeeded]) {
    for (const trap of kept) {
      const without = kept.filter(other => other !== trap)
      const change = costOf(without) - lowest
      if (change >= needed(trap)) continue
      kept = without
      lowest += change
    }
  }
  return kept
}

/** Quotes round a list make one text of it, and most complaints about a list vanish: that proves nothing. */
function gainNeeded({ diagnostic }: Trap): number {
  return diagnostic.rule === 'data/text-needs-quotes' ? WRONG_TYPE : 1
}

const WRONG_TYPE = 30
const BROKEN: ReadonlySet<string> = new Set(['data/yaml-syntax', 'data/tab-indentation', 'data/too-deep'])
const MISREAD: ReadonlySet<string> = new Set(['data/wrong-type', 'data/lines-joined'])

/** Broken YAML hides every other fault, a wrong type hides the faults below it. */
function cost(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce((sum, { rule, severity }) => {
    if (severity !== 'error') return sum
    return sum + (BROKEN.has(rule) ? 1000 : MISREAD.has(rule) ? WRONG_TYPE : 1)
  }, 0)
}

function sortedEdits(traps: readonly Trap[]): readonly Edit[] {
  return traps.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start)
}

function mended(file: SourceFile, traps: readonly Trap[]): SourceFile {
  let text = ''
  let copied = 0
  for (const edit of sortedEdits(traps)) {
    text += file.text.slice(copied, edit.start) + edit.text
    copied = edit.end
  }
  return createSourceFile(file.path, text + file.text.slice(copied))
}

function movedBack(
  diagnostic: Diagnostic,
  copy: SourceFile,
  file: SourceFile,
  edits: readonly PlacedEdit[],
): Diagnostic {
  const move = (span: Span): Span => {
    if (span.file !== copy) return span
    const start = originalOffset(span.start, edits)
    return { file, start, end: Math.max(start, originalOffset(span.end, edits)) }
  }
  const related = diagnostic.related.map(other => ({ ...other, span: move(other.span) }))
  return { ...diagnostic, related, ...(diagnostic.span && { span: move(diagnostic.span) }) }
}

interface PlacedEdit extends Edit {
  readonly startInCopy: number
}

function placed(edits: readonly Edit[]): readonly PlacedEdit[] {
  let shift = 0
  return edits.map(edit => {
    const startInCopy = edit.start - shift
    shift += edit.end - edit.start - edit.text.length
    return { ...edit, startInCopy }
  })
}

/** A place inside a changed stretch counts as that stretch's beginning. */
function originalOffset(offset: number, edits: readonly PlacedEdit[]): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.startInCopy ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const edit = edits[low - 1]
  if (!edit) return offset
  const into = offset - edit.startInCopy
  return into < edit.text.length ? Math.min(edit.end, edit.start + into) : edit.end + into - edit.text.length
}

function byPlace(file: SourceFile): (a: Diagnostic, b: Diagnostic) => number {
  const rank = ({ span }: Diagnostic): number => (span?.file === file ? span.start : Number.MAX_SAFE_INTEGER)
  return (a, b) => rank(a) - rank(b)
}
