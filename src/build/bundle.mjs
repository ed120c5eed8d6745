// `npm run build`: the command and the library with the packages they run on, in one folder that Node loads in a few
// reads instead of some hundred; it starts a fifth faster for it. Fonts, and fontkit, which only some installed fonts
// need, stay in their packages. `bundle.mjs FOLDER [ENTRY…]` bundles other programs of this project in the same way.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [outdir = join(root, 'dist'), ...entries] = process.argv.slice(2)

rmSync(outdir, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries.length > 0 ? entries : ['src/cli/main.ts', 'src/index.ts'],
  entryNames: '[name]',
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  logLevel: 'warning',
  // Packages in the older module format ask for Node's modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
  },
  plugins: [
    { name: 'font-packages', setup: leaveOutFontPackages },
    { name: 'pdf-reader', setup: leaveOutCanvas },
  ],
})
copyColourProfile()
writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licencesOf(packagesIn(metafile)))

/** pdfkit loads them at its start to open font files and to break lines, which we never ask of it. */
function leaveOutFontPackages({ onResolve, onLoad }) {
  onResolve({ filter: /^(fontkit|linebreak)$/ }, ({ path, importer }) =>
    /[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: 'left-out' } : { path, external: true },
  )
  onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
    contents: `export function create() { throw new Error('${path} is left out of this bundle') }
export { create as default }`,
  }))
}

/**
 * pdf.js asks for a drawing surface when it is loaded, which is a native package, and says so aloud where there is none.
 * We read and never draw: names without anything behind them will do.
 */
function leaveOutCanvas({ onLoad }) {
  onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(\.worker)?\.mjs$/ }, ({ path }) => {
    const source = readFileSync(path.replace(/\.mjs$/, '.min.mjs'), 'utf8')
    if (path.endsWith('worker.mjs')) return { contents: source }
    const asked = /\b\w+\("@napi-rs\/canvas"\)/
    if (!asked.test(source)) throw new Error('pdf.js no longer loads @napi-rs/canvas as it did')
    return {
      contents: source.replace(asked, '{ DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }'),
    }
  })
}

/** Every PDF/A names its colours by this; pdfkit looks for it beside its own code. */
function copyColourProfile() {
  const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'))
  mkdirSync(join(outdir, 'data'))
  copyFileSync(join(pdfkit, 'data/sRGB_IEC61966_2_1.icc'), join(outdir, 'data/sRGB_IEC61966_2_1.icc'))
}

/** Folders of the packages whose code is in the bundle. */
function packagesIn({ inputs }) {
  const folders = Object.keys(inputs).flatMap(
    path => path.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0] ?? [],
  )
  return [...new Set(folders)].sort().map(folder => join(root, folder))
}

function licencesOf(folders) {
  const pages = folders.map(folder => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name))
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `By ${author?.name ?? author}.`
    return `${[name, version, license && `(${license})`].filter(Boolean).join(' ')}\n\n${text}\n`
  })
  return `The code in this folder holds these packages.\n\n${pages.join(`\n${'-'.repeat(80)}\n\n`)}`
}
