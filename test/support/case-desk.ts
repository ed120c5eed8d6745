// The real program over one case file that exists only in memory, with the bundled fonts.
import { createNodeHost } from '../../src/host/node-host.ts'
import { openRenderer, type Renderer } from '../../src/pipeline.ts'

export const CASE_PATH = '/desk/case.yaml'

export interface CaseDesk {
  readonly renderer: Renderer
  /** What lies on the desk from now on. */
  put(file: string | Uint8Array): void
}

export function openCaseDesk(): CaseDesk {
  const real = createNodeHost()
  let bytes = new Uint8Array()
  const renderer = openRenderer(
    {
      ...real,
      cwd: '/desk',
      environment: () => undefined,
      fileInfo: async path =>
        path === CASE_PATH ? { kind: 'file', size: bytes.length } : real.fileInfo(path),
      readFile: async path => (path === CASE_PATH ? bytes : real.readFile(path)),
    },
    { fonts: 'bundled' },
  )
  return {
    renderer,
    put(file) {
      bytes = typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(file)
    },
  }
}
