// What must hold of a folder of papers however a run into it ended, and what the next run then makes of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Manifest } from '../../src/manifest/manifest.ts'
import { parseManifest } from '../../src/manifest/parse-manifest.ts'
import type { FaultDesk } from './fault-desk.ts'

type Sums = ReadonlyMap<string, string>

const MANIFEST = 'reply-manifest.json'

/** Every paper is whole: that of one of the undisturbed runs. The manifest names no other. */
export function expectSound(desk: FaultDesk, undisturbed: readonly Sums[]): void {
  const known = (name: string) => undisturbed.flatMap(sums => sums.get(name) ?? [])
  for (const [name, sum] of desk.out()) {
    if (!name.startsWith('.') && name !== MANIFEST) expect(known(name), name).toContain(sum)
  }
  if (!desk.out().has(MANIFEST)) return
  for (const { outputs } of manifestOf(desk).values())
    for (const [name, { sha256 }] of outputs) expect(known(name), name).toContain(sha256)
}

/** Fails where it cannot be understood. */
export function manifestOf({ folder }: FaultDesk): Manifest {
  const manifest = parseManifest(readFileSync(join(folder, 'out', MANIFEST), 'utf8'))
  if (!manifest) throw new Error('the manifest cannot be understood')
  return manifest
}

/** `told`: papers that the run before said it had written. */
export async function expectCompleted(
  desk: FaultDesk,
  expected: Sums,
  told: readonly string[],
): Promise<void> {
  const { code, stdout, stderr } = await desk.start('--json').ended
  expect(code, stderr).toBe(0)
  const skipped = JSON.parse(stdout).cases.flatMap(
    ({ status, outputs }: { status: string; outputs: readonly { path: string }[] }) =>
      status === 'skipped' ? outputs.map(({ path }) => path) : [],
  )
  expect(skipped).toEqual(expect.arrayContaining([...told]))
  expect(desk.out()).toEqual(expected)
}
