// The case named `-`: what is piped in, read once and then kept as the content of a file of that name.
import type { Host } from './host.ts'

export const STANDARD_INPUT = '-'

export function withStandardInput(host: Host, read: () => Promise<Uint8Array>): Host {
  let bytes: Promise<Uint8Array> | undefined
  const content = () => {
    bytes ??= read()
    return bytes
  }
  return {
    ...host,
    fileInfo: async path =>
      path === STANDARD_INPUT ? { kind: 'file', size: (await content()).length } : host.fileInfo(path),
    readFile: path => (path === STANDARD_INPUT ? content() : host.readFile(path)),
  }
}
