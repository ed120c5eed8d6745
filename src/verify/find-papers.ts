// A folder → the manifests in it and below, and the cases that stand there.
import { basename, join } from 'node:path'
import { baseCaseSchema } from '../case/case-schema.ts'
import { CONFIG_NAME } from '../config/config-name.ts'
import { schemaAt, titlesOf } from '../data/key-names.ts'
import { readSourceFile } from '../data/read-source-file.ts'
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../host/host.ts'
import { MANIFEST_NAME } from '../manifest/manifest.ts'

export interface Papers {
  readonly manifests: readonly string[]
  readonly cases: readonly string[]
}

export async function findPapers(host: Host, folder: string): Promise<Checked<Papers>> {
  try {
    const info = await host.fileInfo(folder)
    if (info?.kind !== 'directory') return failed(report('verify/not-a-folder', { path: folder }))
    const closed: Diagnostic[] = []
    const names = await host.listTree(folder, ({ path, kind, code }) => {
      if (kind === 'directory')
        closed.push(report('data/unreadable-folder', { path: join(folder, path), code }))
    })
    // What lies in there may be papers, or the cases of papers.
    if (closed.length > 0) return failed(...closed)
    const files = names.map(path => join(folder, path))
    const manifests = files.filter(path => basename(path) === MANIFEST_NAME)
    if (manifests.length === 0) return failed(report('verify/no-manifest', { path: folder }))
    const cases: string[] = []
    for (const path of files) if (await isCase(host, path)) cases.push(path)
    return checked({ manifests, cases })
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return failed(report('data/unreadable-file', { path: error.path, code: error.code }))
  }
}

/** By its name and one field that every case has, also where its YAML is broken: packs and settings lie about too. */
async function isCase(host: Host, path: string): Promise<boolean> {
  if (!/\.ya?ml$/i.test(path) || basename(path) === CONFIG_NAME) return false
  const file = await readSourceFile(host, path)
  return file.ok && SUGGESTION.test(file.value.text)
}

const spellings = ['suggestion', ...titlesOf(schemaAt(baseCaseSchema, ['suggestion']) ?? {})]
const SUGGESTION = new RegExp(`^(${spellings.join('|')})\\s*[:：]`, 'm')
