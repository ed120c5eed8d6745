// A path → the text that stands there. The size is asked first, so that a wrong file of 50 MB is never read.
import { type Checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../host/host.ts'
import { createSourceFile, MOST_BYTES, type SourceFile } from '../source/source-file.ts'
import { decodeText } from './decode-text.ts'

/** `shownAs`: how messages call the file, when not by `path` itself. */
export async function readSourceFile(host: Host, path: string, shownAs = path): Promise<Checked<SourceFile>> {
  const where = { span: { file: createSourceFile(shownAs, ''), start: 0, end: 0 } }
  try {
    const info = await host.fileInfo(path)
    if (info === undefined) return failed(report('data/missing-file', { path: shownAs }, where))
    if (info.kind === 'directory') return failed(report('data/directory', { path: shownAs }, where))
    if (info.kind === 'other') return failed(report('data/special-file', { path: shownAs }, where))
    if (info.size > MOST_BYTES) {
      return failed(report('data/too-large', { bytes: info.size, limit: MOST_BYTES }, where))
    }
    return decodeText(shownAs, await host.readFile(path))
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return failed(report('data/unreadable-file', { path: shownAs, code: error.code }, where))
  }
}
