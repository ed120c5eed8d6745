// The packs that come with the program are made ready when it is built (src/build/workshops-made.mjs), which takes a tenth
// of a short run. What was made holds as long as all of their files are as they were then.
import { basename, join, relative, sep } from 'node:path'
import type { Host } from '../host/host.ts'
import { templatesOf } from '../pack/list-packs.ts'
import type { SourceFile } from '../source/source-file.ts'
import { type Answers, answersTheSame } from './answers.ts'
import type { Workshop } from './workshop.ts'

export interface KeptWorkshop {
  readonly workshop: Workshop
  readonly answers: Answers
  /** All that its places point into, and its folders: where they lie is seen from the folder of templates. */
  readonly files: readonly SourceFile[]
}

export async function recallWorkshop(host: Host, name: string): Promise<Workshop | undefined> {
  if (basename(name) !== name) return undefined
  const kept = host.leftByBuild(`workshops/${name}`) as KeptWorkshop | undefined
  if (!kept || !(await answersTheSame(host, kept.answers))) return undefined
  return moved(kept, path => join(templatesOf(host), path)).workshop
}

/** For the build: with all paths seen from the folder of templates. */
export function keepWorkshop(host: Host, workshop: Workshop, answers: Answers): KeptWorkshop {
  const files = [...filesIn(workshop)]
  return moved({ workshop, answers, files }, path => relative(templatesOf(host), path).replaceAll(sep, '/'))
}

/** In its place: every place in the workshop points at these very files. */
function moved(kept: KeptWorkshop, place: (path: string) => string): KeptWorkshop {
  for (const file of kept.files) Object.assign(file, { path: place(file.path) })
  for (const layer of kept.workshop.pack.lineage) Object.assign(layer, { folder: place(layer.folder) })
  return kept
}

function filesIn(whole: unknown, found = new Set<SourceFile>(), seen = new Set<object>()): Set<SourceFile> {
  if (typeof whole !== 'object' || whole === null || seen.has(whole)) return found
  seen.add(whole)
  if ('lineStarts' in whole) found.add(whole as SourceFile)
  const parts =
    whole instanceof Map ? [...whole].flat() : whole instanceof Set ? [...whole] : Object.values(whole)
  for (const part of parts) filesIn(part, found, seen)
  return found
}
