// Bundles the command once before the tests, as `npm run build` does, so that scenarios run the real thing.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleFolder } from './bundle-folder.ts'

export async function setup(): Promise<void> {
  await rm(bundleFolder, { recursive: true, force: true })
  await build({
    entryPoints: ['src/cli/main.ts', 'src/index.ts'],
    outdir: bundleFolder,
    bundle: true,
    packages: 'external',
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  }).catch(leaveWhy)
}

/** What does not build fails the scenarios, each with the reason, but not the tests that need no bundle. */
async function leaveWhy(error: Error): Promise<void> {
  await mkdir(bundleFolder, { recursive: true })
  await writeFile(join(bundleFolder, 'main.js'), `throw new Error(${JSON.stringify(error.message)})\n`)
}
