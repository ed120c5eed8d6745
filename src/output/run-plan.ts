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
  const today = new Map<string, () => Promise<ReadonlySet<string> | undefined>>()
  return {
    expect(requests, outputsOf) {
      for (const request of requests) {
        let names: Promise<ReadonlySet<string> | undefined> | undefined
        const ask = async () => {
          const found = await outputsOf(request)
          return found.ok ? new Set(found.value.map(keyOf)) : undefined
        }
        today.set(resolve(cwd, request.case), () => {
          names ??= ask()
          return names
        })
      }
    },
    async givesUp(path, file) {
      const names = await today.get(path)?.()
      return names !== undefined && !names.has(keyOf(file))
    },
  }
}
