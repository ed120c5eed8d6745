// The fonts that may be chosen → one checksum. A font file of many megabytes is known by its size and its directory
// of tables, which holds a checksum of each (OpenType 1.9, "Table Directory"; WOFF 1.0, section 5).

import type { FaceFile } from '../font/open-face.ts'
import { planFonts } from '../font/plan-fonts.ts'
import { type Host, HostError } from '../host/host.ts'
import { sha256 } from '../manifest/sha256.ts'
import type { FontChoice } from '../pipeline.ts'

export async function fingerprintFonts(host: Host, choice: FontChoice): Promise<string> {
  const { roles, latin, lastResort } = await planFonts(host, choice)
  const print = (file: FaceFile) => fingerprint(host, file)
  const fonts = [
    roles.map(({ role, official, installed, bundled }) => [
      role,
      official,
      installed && print(installed),
      print(bundled),
    ]),
    latin.map(print),
    lastResort.map(print),
  ]
  return sha256(JSON.stringify(fonts))
}

function fingerprint(host: Host, { path, size, index, name, family, source }: FaceFile): unknown {
  return [name, family, source, index, size, directoryOf(host, path, index)]
}

function directoryOf(host: Host, path: string, index: number): string {
  try {
    const start = host.readRange(path, 0, DIRECTORY)
    // Of a collection, the directory of each font lies where its head says.
    const isCollection = new TextDecoder('latin1').decode(start.subarray(0, 4)) === 'ttcf'
    const at = 12 + 4 * index
    if (!isCollection || at + 4 > start.length) return sha256(start)
    const place = new DataView(start.buffer, start.byteOffset).getUint32(at)
    return sha256(start) + sha256(host.readRange(path, place, DIRECTORY))
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return ''
  }
}

const DIRECTORY = 4096
