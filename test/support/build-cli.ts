// Bundles the command once before the tests, as `npm run build` does, so that scenarios run the real thing.
import { rm } from 'node:fs/promises'
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
    logLevel: 'warning',
  })
}
