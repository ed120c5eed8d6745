// `npm run agree [CASE…|examples|corpus] [--out FILE]`: renders papers, lets LibreOffice lay out the DOCX, and compares
// with the PDF glyph by glyph. Fails beyond the bounds. The papers stay in node_modules/.cache/agreement to be looked at.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/agree')
const { status } = spawnSync(process.execPath, ['src/build/bundle.mjs', bundle, 'test/agree/main.ts'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)
const { main } = await import(pathToFileURL(join(bundle, 'main.js')).href)
process.exitCode = await main(root, process.argv.slice(2))
