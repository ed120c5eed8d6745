// Where the papers of a case belong: the folder that --out or the settings name, else that of the case. Its manifest
// lies there.
import { isUtf8 } from 'node:buffer'
import { dirname } from 'node:path'
import { type Checked, checked } from '../diagnostics/checked.ts'
import { type Host, HostError } from '../host/host.ts'
import type { ShapeRequest, Shapes } from './shape.ts'

/** As typed; undefined where the settings cannot be understood: rendering says why. */
export function outputPlace(
  host: Host,
  { configOf }: Pick<Shapes, 'configOf'>,
): (request: ShapeRequest) => Promise<string | undefined> {
  const known = new Map<string, Promise<Checked<string | undefined>>>()
  return async request => {
    if (request.out !== undefined) return request.out
    const config = configOf(request)
    const beside = dirname(request.case)
    if (config === undefined) return beside
    const out = known.get(config) ?? outIn(host, config)
    known.set(config, out)
    const found = await out
    return found.ok ? (found.value ?? beside) : undefined
  }
}

async function outIn(host: Host, config: string): Promise<Checked<string | undefined>> {
  if (!mayNameOut(host, config)) return checked(undefined)
  const { loadConfig } = await import('../config/load-config.ts')
  const loaded = await loadConfig(host, config)
  return loaded.ok ? checked(loaded.value?.out) : loaded
}

/** Reading the settings takes longer than a thousand unchanged cases. An escape may spell anything. */
function mayNameOut({ disk }: Host, path: string): boolean {
  try {
    const bytes = disk.read(path) ?? new Uint8Array()
    return !isUtf8(bytes) || /out|输出|\\|\0/.test(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof HostError) return true
    throw error
  }
}
