// Who makes what: by format and name, how a contender is opened. Opened, it makes the n-th paper of the desk, again and
// again, in the same process; LibreOffice, which starts anew each time, makes many at once.
import { readFileSync } from 'node:fs'
import { docxFillers } from './peers/docx-fillers.mjs'
import { libreOfficeVersion, openLibreOffice } from './peers/libre-office.mjs'

export const OURS_WHOLE = 'reply, from the case file'
export const OURS_WORDS = 'reply, from the words'

export const contenders = {
  pdf: {
    [OURS_WHOLE]: desk => openOurs(desk, 'pdf'),
    [OURS_WORDS]: desk => openSetter(desk, 'writePdf'),
    Typst: async desk => fromWords(desk, (await import('./peers/typst.mjs')).openTypst(desk.fonts)),
    pdfmake: async desk => fromWords(desk, (await import('./peers/pdfmake.mjs')).openPdfmake(desk.fonts)),
    ...(libreOfficeVersion() && { LibreOffice: openLibreOffice }),
  },
  docx: {
    [OURS_WHOLE]: desk => openOurs(desk, 'docx'),
    [OURS_WORDS]: desk => openSetter(desk, 'writeDocx'),
    ...Object.fromEntries(docxFillers.map(filler => [filler.name, desk => openFiller(desk, filler)])),
  },
}

const fromWords =
  ({ papers }, make) =>
  (document, index) =>
    make(document, papers[index].words[document])

async function openOurs({ library, papers }, format) {
  const { createNodeHost, openRenderer } = await import(library)
  const renderer = openRenderer(createNodeHost(), { fonts: 'bundled' })
  return async (document, index) => {
    const request = { case: papers[index].path, documents: [document], formats: [format] }
    const rendered = await renderer.render(request)
    return rendered.value[0].bytes
  }
}

/** The words in the shape of ours, a document tree: as the peers have them ready in the shape of theirs. */
async function openSetter({ library, papers }, writer) {
  const { createNodeHost, openRenderer, setWords, [writer]: write } = await import(library)
  const host = createNodeHost()
  const renderer = openRenderer(host, { fonts: 'bundled' })
  const set = await setWords(host)
  const ready = []
  for (const { path } of papers) ready.push((await renderer.check({ case: path })).value)
  return (document, index) => {
    const { tree, info } = ready[index].find(paper => paper.document === document)
    return write(set(tree), info)
  }
}

async function openFiller(desk, { name, open }) {
  const paths = desk.templates[name]
  return fromWords(
    desk,
    await open({ letter: readFileSync(paths.letter), record: readFileSync(paths.record) }),
  )
}
