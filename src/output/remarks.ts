// What there is to say of a case ↔ what the manifest keeps of it, so that it can be told in the same words, in either
// language and with the lines around it, when the case is skipped. Only what points into files that shaped the case is
// kept: as long as they stay as they are, it stays true.
import { type Diagnostic, messageOf, report } from '../diagnostics/diagnostic.ts'
import type { Place, Remark } from '../manifest/remark.ts'
import { sha256 } from '../manifest/sha256.ts'
import { positionAt, type SourceFile, type Span } from '../source/source-file.ts'

/** The files that shaped a case, by their names in the manifest; the case itself has none. */
export interface ShapingFiles {
  /** `path` as messages show it; undefined where it is none of them. */
  nameOf(path: string): { readonly file?: string } | undefined
  /** undefined where it is none of them, or cannot be read. */
  open(name: string | undefined): SourceFile | undefined
}

/** undefined where something could not be told again as it was. */
export function keepRemarks(
  diagnostics: readonly Diagnostic[],
  files: ShapingFiles,
): readonly Remark[] | undefined {
  if (!diagnostics.every(({ rule }) => LASTING.test(rule))) return undefined
  const remarks: Remark[] = []
  for (const { rule, params, span, related } of diagnostics) {
    const place = span && placeOf(span, files)
    const others = related.flatMap(({ span, note }) => {
      const place = placeOf(span, files)
      return place ? [{ ...place, note }] : []
    })
    if ((span && !place) || others.length < related.length) return undefined
    remarks.push({
      rule,
      params,
      ...(place && { place }),
      ...(others.length > 0 && { related: others }),
    })
  }
  const kept: readonly Remark[] = JSON.parse(JSON.stringify(remarks))
  const told = tellRemarks(kept, files)
  return told?.every((each, i) => soundsLike(each, diagnostics[i])) ? kept : undefined
}

/** Not what a word processor makes of the papers, nor what stood on the disk. */
const LASTING = /^(data|case|pack|template|document|style|layout)\//

/** undefined where a place is not to be found. */
export function tellRemarks(
  remarks: readonly Remark[],
  files: ShapingFiles,
): readonly Diagnostic[] | undefined {
  const told: Diagnostic[] = []
  for (const { rule, params, place, related = [] } of remarks) {
    const span = place && spanOf(place, files)
    const others = related.flatMap(({ note, ...place }) => {
      const span = spanOf(place, files)
      return span ? [{ span, note }] : []
    })
    if ((place && !span) || others.length < related.length) return undefined
    told.push(report(rule, params as never, { span, related: others }) as Diagnostic)
  }
  return told
}

/**
 * A case of which there is something to say is known by what shaped it and by that: where the manifest was edited it is
 * rendered again.
 */
export const sealOf = (shape: string, remarks: readonly Remark[]): string =>
  remarks.length === 0 ? shape : sha256(`${shape} ${JSON.stringify(remarks)}`)

function placeOf({ file, start, end }: Span, files: ShapingFiles): Place | undefined {
  const name = files.nameOf(file.path)
  return name && { ...name, start, end }
}

function spanOf({ file: name, start, end }: Place, files: ShapingFiles): Span | undefined {
  const file = files.open(name)
  return file && { file, start, end }
}

function soundsLike(one: Diagnostic, other: Diagnostic | undefined): boolean {
  return other !== undefined && JSON.stringify(soundOf(one)) === JSON.stringify(soundOf(other))
}

const soundOf = (diagnostic: Diagnostic) => [
  diagnostic.severity,
  messageOf(diagnostic, 'zh'),
  messageOf(diagnostic, 'en'),
  diagnostic.span && seen(diagnostic.span),
  diagnostic.related.map(({ span }) => seen(span)),
]

const seen = ({ file, start, end }: Span) => [file.path, positionAt(file, start), end - start, file.text]
