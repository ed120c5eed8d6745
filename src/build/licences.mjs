// Paths of bundled files → the folders of their packages → one text with the licence of each.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export function packagesIn(paths) {
  const folders = paths.flatMap(path => path.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0] ?? [])
  return [...new Set(folders)].sort()
}

export function licencesOf(folders) {
  const pages = folders.map(folder => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name))
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `By ${author?.name ?? author}.`
    return `${[name, version, license && `(${license})`].filter(Boolean).join(' ')}\n\n${text}\n`
  })
  return `The code in this folder holds these packages.\n\n${pages.join(`\n${'-'.repeat(80)}\n\n`)}`
}
