// `npm run build`: the command and the library with the packages they run on, in a folder of few files. Fonts, and
// fontkit, which only some installed fonts need, stay in their packages.
//   program.cjs  the command in one file, as main.cjs wants it (src/cli/start/load-program.ts)
//   worker.cjs   a thread of a batch: loads it too
//   main.cjs     loads it, and what V8 compiled of it when the first example was rendered here
//   main.js      the same, under the name the command had before: npx keeps its link to the command of a folder
//                (`missingFromTree` of npm's libnpmexec compares the folder alone)
//   workshops/   the packs that come with it, made ready
//   outlines/    outlines of the faces, packed
//   ajv.cjs …    packages that few runs ask for (loaded-when-asked.mjs)
//   index.js     the library; pdf.js, which is heavy and rarely asked for, lies beside it
// `bundle.mjs FOLDER` makes all that in another folder, `bundle.mjs FOLDER ENTRY…` other programs of this project.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { framesMade } from './frames-made.mjs'
import {
  canvasLeftOut,
  loadedWhenUsed,
  pdfReader,
  pdfReaderBeside,
  unaskedOfFdir,
  unaskedOfPdfkit,
} from './left-out.mjs'
import { licencesOf, packagesIn } from './licences.mjs'
import { askedForByFew, loadedWhenAsked } from './loaded-when-asked.mjs'
import { packOutlines } from './outlines-packed.mjs'
import { partsPacked } from './parts-packed.mjs'
import { templatesParsed } from './templates-parsed.mjs'
import { makeWorkshops } from './workshops-made.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [outdir = join(root, 'dist'), ...entries] = process.argv.slice(2)
const common = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The same code but for threads, which it would load at once.
  alias: { fflate: 'fflate/browser' },
  metafile: true,
  logLevel: 'warning',
}

/** A sixth of a start. Licences stand in a file of their own. */
const small = { minify: true, legalComments: 'none' }

rmSync(outdir, { recursive: true, force: true })
const bundles = [
  await bundleAskedForByFew(),
  ...(entries.length > 0
    ? [await bundleModules(entries)]
    : [await bundleModules({ index: 'src/index.ts', ...pdfReader }), await bundleProgram()]),
]
copyColourProfile()
await makeWorkshops(outdir)
await packOutlines(outdir)
const packages = packagesIn(bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs)))
writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licencesOf(packages.map(path => join(root, path))))
writeFileSync(
  join(outdir, 'build.txt'),
  nameOf(bundles.flatMap(({ metafile }) => Object.keys(metafile.outputs))),
)
if (entries.length === 0) {
  await bundleStart()
  keepFormerName()
  runOnce()
}

function bundleModules(entryPoints) {
  return build({
    ...common,
    entryPoints,
    entryNames: '[name]',
    splitting: true,
    format: 'esm',
    // Packages in the older module format ask for Node's modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
    },
    plugins: [
      unaskedOfPdfkit,
      unaskedOfFdir,
      canvasLeftOut,
      loadedWhenAsked,
      framesMade,
      partsPacked,
      templatesParsed,
    ],
  })
}

function bundleAskedForByFew() {
  return build({
    ...common,
    ...small,
    entryPoints: askedForByFew,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  })
}

/**
 * An expression: the function that Node would make of such a file. What it imports at run time it asks the caller for;
 * in code from a cache, Node 20 does not know who should answer.
 */
async function bundleProgram() {
  const bundle = await build({
    ...common,
    entryPoints: { program: 'src/cli/run.ts' },
    outExtension: { '.js': '.cjs' },
    external: ['cli-progress', 'tinypool'],
    format: 'cjs',
    ...small,
    define: { 'import.meta.url': 'programUrl' },
    banner: {
      js: "(function (exports, require, module, __filename, __dirname, importModule) { const programUrl = require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
    plugins: [
      unaskedOfPdfkit,
      unaskedOfFdir,
      loadedWhenUsed,
      loadedWhenAsked,
      pdfReaderBeside,
      framesMade,
      partsPacked,
      templatesParsed,
    ],
  })
  const file = join(outdir, 'program.cjs')
  writeFileSync(file, inAscii(readFileSync(file, 'utf8').replace(/\bimport\(/g, 'importModule(')))
  return bundle
}

/** esbuild has done so in texts, but leaves patterns as they are. */
function inAscii(source) {
  return source.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function bundleStart() {
  const digest = createHash('sha256')
    .update(readFileSync(join(outdir, 'program.cjs')))
    .digest('hex')
  return build({
    ...common,
    entryPoints: ['src/cli/main.ts', 'src/cli/worker.ts'],
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname', PROGRAM_DIGEST: JSON.stringify(digest.slice(0, 16)) },
  })
}

function keepFormerName() {
  writeFileSync(join(outdir, 'main.js'), "#!/usr/bin/env node\nimport './main.cjs'\n")
  for (const name of ['main.cjs', 'main.js']) chmodSync(join(outdir, name), 0o755)
}

/** Other code, another name: papers that an earlier build made are made again. */
function nameOf(outputs) {
  const hash = createHash('sha256')
  for (const path of outputs.sort()) hash.update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/** The command keeps its compiled code itself. */
function runOnce() {
  const out = mkdtempSync(join(tmpdir(), 'reply-build-'))
  const example = join(root, 'examples/01-jincheng-suggestion/case.yaml')
  const args = [join(outdir, 'main.cjs'), 'render', example, '--out', out, '--fonts', 'bundled']
  const { NODE_OPTIONS: _, ...env } = process.env
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  rmSync(out, { recursive: true })
  if (status !== 0) throw new Error(`the bundle does not render the first example:\n${stderr}`)
}

/** Every PDF/A names its colours by this; pdfkit looks for it beside its own code. */
function copyColourProfile() {
  const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'))
  mkdirSync(join(outdir, 'data'))
  copyFileSync(join(pdfkit, 'data/sRGB_IEC61966_2_1.icc'), join(outdir, 'data/sRGB_IEC61966_2_1.icc'))
}
