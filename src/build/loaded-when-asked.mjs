// Packages that only few runs ask for lie in files of their own, beside the bundle: what is wrong with values that obey no
// schema, and templates that do not come with the program.
import { fileURLToPath } from 'node:url'

/** By the file's name, what lies in it. */
export const askedForByFew = {
  ajv: 'ajv',
  'handlebars-parser': 'handlebars/dist/cjs/handlebars/compiler/base.js',
}

/** What the program has in their stead. */
const STEADS = {
  ajv: `export class Ajv { constructor(options) { return new (require('./ajv.cjs').Ajv)(options) } }`,
  handlebars: `const parser = () => require('./handlebars-parser.cjs')
export default {
  parse: text => parser().parse(text),
  parseWithoutProcessing: text => parser().parseWithoutProcessing(text),
}`,
}

export const loadedWhenAsked = {
  name: 'loaded-when-asked',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(ajv|handlebars)$/ }, ({ path, importer }) =>
      importer.includes('node_modules') ? undefined : { path, namespace: 'stead' },
    )
    onLoad({ filter: /.*/, namespace: 'stead' }, ({ path }) => ({
      contents: STEADS[path],
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    }))
    onResolve({ filter: /^\.\//, namespace: 'stead' }, ({ path }) => ({ path, external: true }))
  },
}
