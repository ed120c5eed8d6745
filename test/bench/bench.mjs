// `npm run bench`: what one command costs from nothing, and what a case costs once everything is warm.
// Times differ from machine to machine; compare the ratios, which are measured side by side.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureCold } from './measure-cold.mjs'
import { measureWarm } from './measure-warm.mjs'
import { run } from './run.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = join(root, 'examples/01-jincheng-suggestion/case.yaml')
const out = mkdtempSync(join(tmpdir(), 'reply-bench-'))

if (!existsSync(join(root, 'dist/main.cjs'))) run('npm', ['run', 'build'], { cwd: root })
console.log(
  `node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${process.platform} ${process.arch}`,
)
try {
  measureCold({ root, example, out })
  await measureWarm({ root, example })
} finally {
  rmSync(out, { recursive: true })
}
