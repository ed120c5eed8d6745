// Everything that shapes a case → one checksum. Where it is the same, the case gives the same papers: its own bytes,
// the settings above it, its pack and that pack's parents, the fonts, the program, and what was asked for.
import { dirname, join, relative, resolve, sep } from 'node:path'
import { CONFIG_NAME } from '../config/config-name.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from '../host/host.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import { sha256 } from '../manifest/sha256.ts'
import type { FontChoice, RenderRequest } from '../pipeline.ts'
import { fingerprintFonts } from './fingerprint-fonts.ts'
import { isPartial, PACK_FILES } from './pack-files.ts'

export interface ShapeRequest extends RenderRequest {
  readonly fonts: FontChoice
}

export interface Shapes {
  /** Of the case, whose checksum this is, and its settings alone. */
  ownOf(request: ShapeRequest, sum: string): string
  /** `own` as above; `packs` are the folders of its pack and that pack's parents. */
  of(request: ShapeRequest, own: string, packs: readonly string[]): Promise<string>
  /** The nearest reply.config.yaml, absolute. */
  configOf(request: ShapeRequest): string | undefined
  /** What there is to say of these fonts, whatever the case. */
  fontDiagnostics(choice: FontChoice): Promise<readonly Diagnostic[]>
  /** Whether a file that many cases share was changed since it was first looked at. */
  haveChanged(): boolean
}

export function openShapes(host: Host, version: string): Shapes {
  const { disk, cwd } = host
  const configs = new Map<string, string | undefined>()
  const settings = new Map<string, string>()
  const shared = new Map<string, string>()
  const fonts = new Map<FontChoice, Promise<string>>()
  const fontsSaid = new Map<FontChoice, Promise<readonly Diagnostic[]>>()

  /** Where it lies counts: a pack of its own is looked for from there. `typed`: a folder. */
  function settingsOf(typed: string): string {
    const known = settings.get(typed)
    if (known !== undefined) return known
    const folder = resolve(cwd, typed)
    const config = nearestConfig(folder)
    const own =
      config === undefined ? NONE : `${relative(folder, config).replaceAll(sep, '/')} ${sharedSum(config)}`
    settings.set(typed, own)
    return own
  }

  function nearestConfig(folder: string): string | undefined {
    if (configs.has(folder)) return configs.get(folder)
    const path = join(folder, CONFIG_NAME)
    const parent = dirname(folder)
    const found = isFile(path) ? path : parent === folder ? undefined : nearestConfig(parent)
    configs.set(folder, found)
    return found
  }

  const isFile = (path: string) => ifAllowed(() => disk.stateOf(path)?.kind === 'file') ?? false

  const sumOf = (path: string) => {
    const bytes = ifAllowed(() => disk.read(path))
    return bytes ? sha256(bytes) : NONE
  }

  function sharedSum(path: string): string {
    const sum = shared.get(path) ?? sumOf(path)
    shared.set(path, sum)
    return sum
  }

  /** Names too: a file that is new may stand before a parent's. */
  function packSum(folder: string): string {
    const partials = (ifAllowed(() => disk.list(join(folder, 'partials'))) ?? []).filter(isPartial)
    const files = [...PACK_FILES, ...partials.map(name => `partials/${name}`)]
    return sha256(JSON.stringify(files.map(file => [file, sumOf(join(folder, file))])))
  }

  function sharedPackSum(folder: string): string {
    const key = `${folder}${sep}`
    const sum = shared.get(key) ?? packSum(folder)
    shared.set(key, sum)
    return sum
  }

  const configOf = ({ case: path }: ShapeRequest) => nearestConfig(dirname(resolve(cwd, path)))

  return {
    configOf,
    ownOf: (request, sum) => `${sum} ${settingsOf(dirname(request.case))}`,
    async of(request, own, packs) {
      const { documents, formats, pdfStandard, sourceDateEpoch } = request
      const fontSum = fonts.get(request.fonts) ?? fingerprintFonts(host, request.fonts)
      fonts.set(request.fonts, fontSum)
      const everything = [
        [version, host.build],
        own,
        packs.map(sharedPackSum),
        [request.fonts, await fontSum],
        documents ? [...documents].sort() : NONE,
        formats ? [...formats].sort() : NONE,
        pdfStandard ?? NONE,
        sourceDateEpoch ?? host.environment('SOURCE_DATE_EPOCH') ?? '',
      ]
      return sha256(JSON.stringify(everything))
    },
    fontDiagnostics(choice) {
      const said = fontsSaid.get(choice) ?? sayOfFonts(host, choice)
      fontsSaid.set(choice, said)
      return said
    },
    haveChanged: () =>
      [...shared].some(([path, sum]) => (path.endsWith(sep) ? packSum(path) : sumOf(path)) !== sum),
  }
}

async function sayOfFonts(host: Host, choice: FontChoice): Promise<readonly Diagnostic[]> {
  if (choice === 'bundled') return []
  const { openFontSet } = await import('../font/open-font-set.ts')
  return (await openFontSet(host, choice)).diagnostics
}

const NONE = '-'
