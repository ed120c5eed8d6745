// Templates that come with the program are parsed here, once.
import { readdirSync } from 'node:fs'
import Handlebars from 'handlebars'
import { loadSource } from './load-source.mjs'

export const templatesParsed = {
  name: 'templates-parsed',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]template[\\/]syntax-trees\.ts$/ }, async () => ({
      contents: `export const syntaxTrees = new Map(${JSON.stringify(await parseTemplates())})`,
    }))
  },
}

/** Texts and their trees as JSON. ASCII, of which V8 keeps a byte a character. */
export async function parseTemplates() {
  const { createNodeHost, loadPack } = await loadSource('src/host/node-host.ts', 'src/pack/load-pack.ts')
  const host = createNodeHost()
  const texts = new Set()
  for (const name of readdirSync(new URL('../../templates', import.meta.url)).sort()) {
    const pack = await loadPack(host, name)
    if (!pack.ok) throw new Error(`${name}: ${JSON.stringify(pack.diagnostics)}`)
    const { documents, partials, wording } = pack.value
    for (const { template } of Object.values(documents)) texts.add(template.text)
    for (const { text } of [...partials.values(), ...wording.values()]) texts.add(text)
  }
  return [...texts].map(text => [text, inAscii(JSON.stringify(Handlebars.parseWithoutProcessing(text)))])
}

const inAscii = json =>
  json.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
