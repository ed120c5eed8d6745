// Bundles the command once before the tests, as `npm run build` does, so that scenarios run the real thing. The bundle
// lies inside the project, where it finds its packages and templates; tests get its folder by inject('bundleFolder').
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    bundleFolder: string
  }
}

const root = join(import.meta.dirname, '../..')

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const outdir = await mkdtemp(join(cache, 'reply-test-'))
  // What does not build fails the scenarios, each with the reason, but not the tests that need no bundle.
  await bundle(outdir).catch((error: Error) =>
    writeFile(join(outdir, 'main.cjs'), `throw new Error(${JSON.stringify(error.message)})\n`),
  )
  project.provide('bundleFolder', outdir)
  return () => rm(outdir, { recursive: true })
}

async function bundle(outdir: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['src/build/bundle.mjs', outdir], { cwd: root })
}
