// The cases of this run, as far as their papers' names go: one that gives another name today leaves its old one to
// whoever wants it, whether its own turn has come or not.
import { basename, dirname, join, resolve } from 'node:path'
import type { Checked } from '../diagnostics/checked.ts'
import { placeKey } from './claims.ts'
import type { ShapeRequest } from './shape.ts'

/** Names of the files that a case gives today, as typed. */
export type OutputsOf<Request> = (request: Request) => Promise<Checked<readonly string[]>>

export interface RunPlan<Request> {
  expect(requests: readonly Request[], outputsOf: OutputsOf<Request>): void
  /** Both paths absolute. Not where nobody can tell: the case is not of this run, or has errors. */
  givesUp(path: string, file: string): Promise<boolean>
}

export function createRunPlan<Request extends Pick<ShapeRequest, 'case'>>(
  cwd: string,
  realFolder: (path: string) => string,
): RunPlan<Request> {
  const keyOf = (file: string) => placeKey(join(realFolder(dirname(file)), basename(file)))
  const known = new Map<string, Promise<ReadonlySet<string> | undefined>>()
  let namesToday = async (_: string): Promise<ReadonlySet<string> | undefined> => undefined

  return {
    expect(requests, outputsOf) {
      /** By absolute path; hardly a run needs it. */
      let byPath: ReadonlyMap<string, Request> | undefined
      namesToday = async path => {
        byPath ??= new Map(requests.map(request => [resolve(cwd, request.case), request]))
        const request = byPath.get(path)
        const found = request && (await outputsOf(request))
        return found?.ok ? new Set(found.value.map(keyOf)) : undefined
      }
    },
    async givesUp(path, file) {
      const asked = known.get(path) ?? namesToday(path)
      known.set(path, asked)
      const names = await asked
      return names !== undefined && !names.has(keyOf(file))
    },
  }
}
