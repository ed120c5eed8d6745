// Files onto the disk, all or none; what the system has against it becomes a diagnostic.
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../../host/host.ts'

export async function writeFiles(
  host: Host,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<Diagnostic | undefined> {
  try {
    await host.writeFiles(files)
    return undefined
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    const { code, path } = error
    if (code === 'EISDIR') return report('output/is-a-directory', { path })
    return report('output/cannot-write', { path, code })
  }
}
