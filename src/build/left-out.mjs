// What of the packages does not go into a bundle: plugins of esbuild.
import { readFileSync } from 'node:fs'

/** pdfkit loads them at its start to open font files, break lines and encrypt, which we never ask of it. */
export const unaskedOfPdfkit = {
  name: 'unasked-of-pdfkit',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(fontkit|linebreak|@noble\/ciphers\/aes)$/ }, ({ path, importer }) =>
      /[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: 'unasked' } : { path, external: true },
    )
    onLoad({ filter: /.*/, namespace: 'unasked' }, ({ path }) => ({
      contents: `export function create() { throw new Error('${path} is left out of this bundle') }
export { create as default, create as cbc, create as ecb }`,
    }))
  },
}

/** commander loads what starts other programs, for commands that are programs of their own; ours are none. */
export const loadedWhenUsed = {
  name: 'loaded-when-used',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const asked = "const childProcess = require('node:child_process');"
      if (!source.includes(asked)) throw new Error('commander no longer loads child_process as it did')
      const later =
        "const childProcess = { spawn: (...given) => require('node:child_process').spawn(...given) };"
      return { contents: source.replace(asked, later) }
    })
  },
}

/** fdir looks on the disk for what it would match patterns with; tinyglobby brings that along and matches by itself. */
export const unaskedOfFdir = {
  name: 'unasked-of-fdir',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]fdir[\\/]dist[\\/]index\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const asked = /__require\.resolve\("picomatch"\);\s*pm = __require\("picomatch"\);/
      if (!asked.test(source)) throw new Error('fdir no longer loads picomatch as it did')
      return { contents: source.replace(asked, '') }
    })
  },
}

/**
 * pdf.js asks for a drawing surface when it is loaded, which is a native package, and says so aloud where there is none.
 * We read and never draw: names without anything behind them will do.
 */
export const canvasLeftOut = {
  name: 'canvas-left-out',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(\.worker)?\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path.replace(/\.mjs$/, '.min.mjs'), 'utf8')
      if (path.endsWith('worker.mjs')) return { contents: source }
      const asked = /\b\w+\("@napi-rs\/canvas"\)/
      if (!asked.test(source)) throw new Error('pdf.js no longer loads @napi-rs/canvas as it did')
      return {
        contents: source.replace(asked, '{ DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }'),
      }
    })
  },
}

/** pdf.js is as large as all the rest: these modules are made of it … */
export const pdfReader = {
  pdf: 'pdfjs-dist/legacy/build/pdf.mjs',
  'pdf.worker': 'pdfjs-dist/legacy/build/pdf.worker.mjs',
}

/** … which lie beside a bundle made with this. */
export const pdfReaderBeside = {
  name: 'pdf-reader-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^pdfjs-dist[\\/]/ }, ({ path }) => ({
      path: path.replace(/^.*[\\/](.*)\.mjs$/, './$1.js'),
      external: true,
    }))
  },
}
