// A manifest that is being kept: what a case has just given is written in, whatever it gave before.
import { STANDARD_INPUT } from '../host/standard-input.ts'
import type { CaseRecord, Manifest, OutputRecord } from './manifest.ts'
import { printCase } from './print-manifest.ts'

export interface Ledger {
  readonly cases: Manifest
  /** Whether it says anything else than at the beginning. */
  readonly changed: boolean
  /** How many files it knows. */
  readonly size: number
  /** What is known of a file, whichever case it is of. */
  outputAt(name: string): OutputRecord | undefined
  /** The case that a file is of; undefined too where that case gives its paper another name now. */
  ownerOf(name: string): string | undefined
  /**
   * The case keeps what an earlier run made of it (its DOCX, where now only the PDF was asked for). Files that now are
   * this case's are no other's any more, as after the case was renamed; a case with no file left is forgotten.
   */
  record(path: string, made: CaseRecord): void
  /** It is not sure what shaped the papers of this case. */
  doubt(path: string): void
  /** The file is gone, or known to nobody any more. */
  forget(name: string): void
}

export function createLedger(manifest: Manifest): Ledger {
  const cases = new Map(manifest)
  const owners = new Map<string, string>()
  for (const [path, { outputs }] of manifest) for (const name of outputs.keys()) owners.set(name, path)
  let changed = false

  function put(path: string, record: CaseRecord): void {
    changed = true
    if (record.outputs.size === 0) cases.delete(path)
    else cases.set(path, withoutOldRemarks(record))
  }

  function take(name: string): void {
    const owner = owners.get(name)
    const record = owner === undefined ? undefined : cases.get(owner)
    if (owner === undefined || !record) return
    owners.delete(name)
    const left = [...record.outputs].filter(([other]) => other !== name)
    put(owner, { ...record, outputs: new Map(incomplete(left, [record.outputs.get(name)])) })
  }

  const outputAt = (name: string) => cases.get(owners.get(name) ?? '')?.outputs.get(name)

  return {
    cases,
    get changed() {
      return changed
    },
    get size() {
      return owners.size
    },
    outputAt,
    ownerOf: name => (outputAt(name)?.obsolete ? undefined : owners.get(name)),
    record(path, made) {
      for (const name of made.outputs.keys()) {
        if (owners.get(name) !== path) take(name)
        owners.set(name, path)
      }
      const before = cases.get(path)
      const replaced = [...made.outputs].flatMap(([name, { shapedBy }]) => {
        const output = before?.outputs.get(name)
        return output && output.shapedBy !== shapedBy ? [output] : []
      })
      const kept = incomplete([...(before?.outputs ?? [])], replaced).map(
        ([name, output]): [string, OutputRecord] => [
          name,
          path !== STANDARD_INPUT && isSuperseded(name, output, made)
            ? { ...output, obsolete: true }
            : output,
        ],
      )
      const record = withoutOldRemarks({
        ...before,
        ...made,
        outputs: new Map([...kept, ...made.outputs]),
        remarks: new Map([...(before?.remarks ?? []), ...(made.remarks ?? [])]),
      })
      if (!isSame(before, record)) put(path, record)
    },
    doubt(path) {
      const record = cases.get(path)
      const outputs = [...(record?.outputs ?? [])].map(
        ([name, { shapedBy: _, ...output }]) => [name, output] as const,
      )
      if (record) put(path, { ...record, outputs: new Map(outputs) })
    },
    forget: take,
  }
}

/** What was made together with one that is lost is no longer all that the case gave: it must be made again. */
function incomplete(
  outputs: readonly [string, OutputRecord][],
  lost: readonly (OutputRecord | undefined)[],
): readonly [string, OutputRecord][] {
  const broken = new Set(lost.flatMap(output => (output?.obsolete ? [] : output?.shapedBy) ?? []))
  return outputs.map(([name, output]) => {
    const { shapedBy, ...rest } = output
    return [name, shapedBy !== undefined && broken.has(shapedBy) ? rest : output]
  })
}

/** Of files that are there no more, or of which nobody knows what shaped them. */
function withoutOldRemarks({ remarks, ...record }: CaseRecord): CaseRecord {
  const shapes = new Set([...record.outputs.values()].map(({ shapedBy }) => shapedBy))
  const left = [...(remarks ?? [])].filter(([shapedBy]) => shapes.has(shapedBy))
  return left.length > 0 ? { ...record, remarks: new Map(left) } : record
}

/** The same paper now has another name, be it in another format. */
function isSuperseded(name: string, { document }: OutputRecord, made: CaseRecord): boolean {
  const now = [...made.outputs].filter(([, output]) => output.document === document)
  return now.length > 0 && now.every(([other]) => withoutEnding(other) !== withoutEnding(name))
}

const withoutEnding = (name: string) => name.replace(/\.[^./]+$/, '')

const isSame = (one: CaseRecord | undefined, other: CaseRecord) =>
  one !== undefined && JSON.stringify(printCase(one)) === JSON.stringify(printCase(other))
