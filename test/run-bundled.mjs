// `run-bundled.mjs FOLDER [WORD…]`: bundles test/FOLDER/main.ts, and runs it with the words of the command line.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [folder, ...words] = process.argv.slice(2)
const bundle = join(root, 'node_modules/.cache', folder)
const { status } = spawnSync(process.execPath, ['src/build/bundle.mjs', bundle, `test/${folder}/main.ts`], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)
const { main } = await import(pathToFileURL(join(bundle, 'main.js')).href)
process.exitCode = await main(root, words)
