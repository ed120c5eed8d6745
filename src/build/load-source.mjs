// Code of the project for the build to run: bundled inside the project, where packages, templates and fonts are found.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the modules at these paths export. */
export async function loadSource(...paths) {
  const folder = mkdtempSync(join(root, 'node_modules/.reply-build-'))
  const outfile = join(folder, 'source.mjs')
  try {
    await build({
      stdin: { contents: paths.map(path => `export * from './${path}'`).join('\n'), resolveDir: root },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      outfile,
    })
    return await import(pathToFileURL(outfile))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
