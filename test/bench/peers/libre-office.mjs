// LibreOffice converting our DOCX, as people do today: one start for many files, which is its best. It sees the faces
// that all others use.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from '../run.mjs'

/** Undefined where it is not installed. */
export function libreOfficeVersion() {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.split(' ').slice(0, 2).join(' ') : undefined
}

export async function openLibreOffice({ folder, fonts, library, papers }) {
  const { createNodeHost, openRenderer, writeDocx } = await import(library)
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  const home = join(folder, 'libre-office')
  const files = { letter: [], record: [] }
  for (const [index, { path }] of papers.entries()) {
    const checked = await renderer.check({ case: path })
    for (const { document, layout, info } of checked.value) {
      mkdirSync(join(home, document), { recursive: true })
      const file = join(home, document, `${index}.docx`)
      writeFileSync(file, await writeDocx(layout, info))
      files[document].push(file)
    }
  }
  const env = { FONTCONFIG_FILE: join(fonts, 'fonts.conf'), XDG_CACHE_HOME: join(home, 'cache') }
  const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`
  /** The documents of that kind at once, PDF/A-2 and tagged; returns them all. */
  function makeAll(document) {
    const filter =
      'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    const outdir = join(home, document)
    run(
      'soffice',
      [profile, '--headless', '--norestore', '--convert-to', filter, '--outdir', outdir, ...files[document]],
      { env },
    )
    return files[document].map(file => readFileSync(file.replace(/docx$/, 'pdf')))
  }
  return Object.assign((document, index) => makeAll(document)[index], { makeAll })
}
