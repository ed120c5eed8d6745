// Where the papers of a run go: which cases need not be made again, and what was made onto the disk, all files of a
// case or none, every folder with its manifest.
import { resolve } from 'node:path'
import { FORMATS } from '../config/output-settings.ts'
import { type Checked, hasErrors } from '../diagnostics/checked.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Host, HostError } from '../host/host.ts'
import { ifAllowed } from '../host/if-allowed.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import type { CaseRecord, OutputRecord } from '../manifest/manifest.ts'
import { sha256 } from '../manifest/sha256.ts'
import type { DocumentId, RenderedFile, RenderRequest } from '../pipeline.ts'
import { createClaims } from './claims.ts'
import { hasLeftovers, papersBelow } from './forsaken-folders.ts'
import { outputPlace } from './output-place.ts'
import { nameIn, openPaperFolder, type PaperFolder } from './paper-folder.ts'
import { createRealFolder } from './real-folder.ts'
import { keepRemarks, sealOf, tellRemarks } from './remarks.ts'
import { createRunPlan, type OutputsOf } from './run-plan.ts'
import { openShapes, type ShapeRequest } from './shape.ts'
import { shapingFiles } from './shaping-files.ts'

export interface OutputOptions {
  /** Of this program. */
  readonly version: string
  /** Makes every case again, and replaces what a person has edited, of which a copy is kept. */
  readonly force?: boolean
  /** Takes away papers whose case has gone. */
  readonly prune?: boolean
}

/** A file that stands on the disk. */
export type StandingFile = Pick<RenderedFile, 'document' | 'format' | 'path' | 'pages'> & {
  readonly bytes: number
  readonly sha256: string
}

/** What became of a case. */
export interface Settled {
  readonly passedOver?: 'skipped'
  readonly diagnostics: readonly Diagnostic[]
  readonly outputs: readonly StandingFile[]
}

export interface Output {
  /** Before anything is written: the cases of this run. */
  expect(requests: readonly RenderRequest[], outputsOf: OutputsOf<RenderRequest>): void
  /**
   * After all cases were looked at: opens the folders, among those that papers of these arguments lie in, where papers
   * are left over and no case leads any more.
   */
  openForsaken(typed: readonly string[], out: string | undefined): Promise<void>
  /** Before a case is rendered: what became of it, where there is no need to render it or no place for its papers. */
  unchanged(request: ShapeRequest): Promise<Settled | undefined>
  /** After it was. */
  write(request: ShapeRequest, rendered: Checked<readonly RenderedFile[]>): Promise<Settled>
  /**
   * Writes the manifests and gives the folders free: at once, so that it can be done wherever a run is ended. What
   * there is to say is about the run as a whole.
   */
  close(): readonly Diagnostic[]
}

export function openOutput(host: Host, { version, force = false, prune = false }: OutputOptions): Output {
  const { cwd } = host
  const shapes = openShapes(host, version)
  const claims = createClaims()
  const realFolder = createRealFolder(host)
  const plan = createRunPlan<RenderRequest>(cwd, realFolder)
  const folders = new Map<string, Promise<Checked<PaperFolder>>>()
  const opened = new Set<PaperFolder>()
  /** Of each case, before it was rendered. */
  const before = new Map<string, string>()
  /** Cases of this run whose manifest now says what shaped them. */
  const recorded: { readonly folder: PaperFolder; readonly path: string }[] = []
  const placeOf = outputPlace(host, shapes)

  /** undefined where the settings cannot be understood. */
  async function folderOf(request: ShapeRequest): Promise<Checked<PaperFolder> | undefined> {
    const path = await placeOf(request)
    return path === undefined ? undefined : openFolder(path)
  }

  /** `path` as typed; one folder may have several names, and no run may wait for itself. */
  function openFolder(path: string): Promise<Checked<PaperFolder>> {
    const place = realFolder(path)
    const folder = folders.get(place) ?? open(path)
    folders.set(place, folder)
    return folder
  }

  async function open(path: string): Promise<Checked<PaperFolder>> {
    const found = await openPaperFolder(host, path)
    if (found.ok) opened.add(found.value)
    return found
  }

  const caseIn = ({ nameOf }: PaperFolder, { case: path }: ShapeRequest) =>
    path === STANDARD_INPUT ? path : nameOf(path)
  /** `path`: of the case, as its manifest has it. undefined where it cannot be read, or is piped in: it is no file. */
  function ownNow(request: ShapeRequest, { checksums }: PaperFolder, path: string): string | undefined {
    if (path === STANDARD_INPUT) return undefined
    const known = ifAllowed(() => checksums.of(path))
    return known && shapes.ownOf(request, known.sum)
  }

  /** Paths of papers begin with the folder as it is called for this very case. */
  async function paperNames(request: ShapeRequest): Promise<(path: string) => string> {
    const place = resolve(cwd, (await placeOf(request)) ?? '')
    return path => nameIn(place, resolve(cwd, path))
  }

  async function openForsaken(typed: readonly string[], out: string | undefined): Promise<void> {
    for (const path of out === undefined ? await papersBelow(host, typed) : [out]) {
      const isKnown = folders.has(realFolder(path))
      // One that another run works in is that run's affair.
      if (!isKnown && (await hasLeftovers(host, path))) await openFolder(path)
    }
  }

  async function unchanged(request: ShapeRequest): Promise<Settled | undefined> {
    try {
      return (await lookAt(request)) ?? (await withoutFolder(request))
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      // A paper that cannot be read: writing will say so.
      return undefined
    }
  }

  /** What there is to say where this run has lost the folder; not asked where all papers are seen to stand in it. */
  async function withoutFolder(request: ShapeRequest): Promise<Settled | undefined> {
    const found = await folderOf(request)
    const lost = found?.ok ? found.value.lost() : []
    return lost.length > 0 ? { diagnostics: lost, outputs: [] } : undefined
  }

  async function lookAt(request: ShapeRequest): Promise<Settled | undefined> {
    const found = await folderOf(request)
    if (!found) return undefined
    if (!found.ok) return { diagnostics: found.diagnostics, outputs: [] }
    const folder = found.value
    const path = caseIn(folder, request)
    const own = ownNow(request, folder, path)
    if (own === undefined) return undefined
    before.set(request.case, own)
    const { packs, outputs, remarks } = folder.ledger.cases.get(path) ?? {}
    if (force || !packs || !outputs) return undefined
    const folders = folder.packNames.findAll(packs)
    const shape = await shapes.of(request, own, folders)
    const sealed = remarks && [...remarks].find(([sum, each]) => sealOf(shape, each) === sum)
    const [shapedBy, kept] = sealed ?? [shape, []]
    const same: { readonly name: string; readonly output: OutputRecord }[] = []
    outputs.forEach((output, name) => {
      if (output.shapedBy === shapedBy) same.push({ name, output })
    })
    if (same.length === 0) return undefined
    same.sort(asRendered)
    const standing: StandingFile[] = []
    const edited: Diagnostic[] = []
    for (const { name, output } of same) {
      const known = folder.checksums.of(name)
      if (!known) return undefined
      const inTheWay = folder.stranger(name, known.sum)
      if (inTheWay) edited.push(inTheWay)
      standing.push(standingFile(folder.shown(name), output, known.size))
    }
    if (edited.length > 0) return { diagnostics: edited, outputs: [] }
    const told = tellRemarks(kept, shapingFiles(host, request.case, packs, folders))
    // Someone is saving the case just now.
    if (!told || (told.length > 0 && ownNow(request, folder, path) !== own)) return undefined
    const names = same.map(({ name }) => name)
    claims.take(request.case, names, folder.at)
    folder.meet(path)
    return {
      passedOver: 'skipped',
      diagnostics: inOrder(await shapes.fontDiagnostics(request.fonts), told),
      outputs: standing,
    }
  }

  async function write(request: ShapeRequest, rendered: Checked<readonly RenderedFile[]>): Promise<Settled> {
    const { diagnostics } = rendered
    const failed = (...more: readonly Diagnostic[]): Settled => ({
      diagnostics: [...diagnostics, ...more],
      outputs: [],
    })
    if (!rendered.ok || hasErrors(diagnostics)) return failed()
    const files = rendered.value
    const found = await folderOf(request)
    if (!found?.ok) return failed(...(found?.diagnostics ?? []))
    const folder = found.value
    const nameOf = await paperNames(request)
    const named = files.map(file => ({ file, name: nameOf(file.path) }))
    const names = named.map(({ name }) => name)
    const places = named.map(({ file: { path }, name }) => ({ path, place: folder.at(name) }))
    const clashes = claims.clashes(request.case, places)
    if (clashes.length > 0) return failed(...clashes)

    const path = caseIn(folder, request)
    const shape = await shapeOf(request, rendered, folder, path)
    const papers = named.map(each => ({ ...each, output: outputOf(request, each.file, shape?.shapedBy) }))
    const outputs = new Map(papers.map(({ name, output }) => [name, output]))
    const contents = new Map(papers.map(({ name, file }) => [name, file.bytes]))
    const made = { outputs, ...shape?.known }
    const givenUp = await namesGivenUp(folder, path, names)
    const said = folder.write({ case: path, made }, contents, { force, givenUp })
    if (hasErrors(said)) return failed(...said)
    claims.take(request.case, names, folder.at)
    if (shape) recorded.push({ folder, path })
    return {
      diagnostics: [...diagnostics, ...said],
      outputs: papers.map(({ file, output }) => standingFile(file.path, output, file.bytes.length)),
    }
  }

  /** Where two cases have exchanged their numbers, neither is the other's rival. */
  async function namesGivenUp(
    { ledger, place, at }: PaperFolder,
    path: string,
    names: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const givenUp = new Set<string>()
    for (const name of names) {
      const owner = ledger.ownerOf(name) ?? path
      if (owner !== path && (await plan.givesUp(resolve(place, owner), at(name)))) givenUp.add(name)
    }
    return givenUp
  }

  /**
   * undefined where the case must be made again next time: it has something to tell that a skipped case could not, or
   * someone saved it while it was being rendered.
   */
  async function shapeOf(
    request: ShapeRequest,
    { diagnostics, ...rendered }: Checked<readonly RenderedFile[]>,
    folder: PaperFolder,
    path: string,
  ): Promise<{ readonly shapedBy: string; readonly known: Omit<CaseRecord, 'outputs'> } | undefined> {
    const folders = rendered.ok ? rendered.value[0]?.packs : undefined
    const packs = folders && folder.packNames.nameAll(folders)
    const own = ownNow(request, folder, path)
    const asBefore = own !== undefined && own === before.get(request.case)
    before.delete(request.case)
    if (!folders || !packs || !asBefore) return undefined
    const remarks = keepRemarks(
      diagnostics.filter(each => !isOfFonts(each)),
      shapingFiles(host, request.case, packs, folders),
    )
    if (!remarks) return undefined
    const shapedBy = sealOf(await shapes.of(request, own, folders), remarks)
    return {
      shapedBy,
      known: { packs, ...(remarks.length > 0 && { remarks: new Map([[shapedBy, remarks]]) }) },
    }
  }

  function outputOf(request: ShapeRequest, file: RenderedFile, shapedBy: string | undefined): OutputRecord {
    const { document, format, pages, bytes } = file
    const { fonts, pdfStandard, sourceDateEpoch = host.environment('SOURCE_DATE_EPOCH') } = request
    return {
      document,
      format,
      fonts,
      ...(pdfStandard && { pdfStandard }),
      ...(sourceDateEpoch && { sourceDateEpoch }),
      pages,
      sha256: sha256(bytes),
      ...(shapedBy !== undefined && { shapedBy }),
    }
  }

  function close(): readonly Diagnostic[] {
    // What they were shaped by is not sure where a pack or the settings were saved while the run was on.
    if (recorded.length > 0 && shapes.haveChanged()) {
      for (const { folder, path } of recorded) folder.ledger.doubt(path)
    }
    const diagnostics = [...opened].flatMap(folder => folder.close(prune))
    opened.clear()
    return diagnostics
  }

  return { expect: plan.expect, openForsaken, unchanged, write, close }
}

/** As they were told when the case was rendered: fonts are opened before anything is laid out. */
function inOrder(ofFonts: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const ofLayout = told.filter(isOfLayout)
  return [...told.filter(each => !isOfLayout(each)), ...ofFonts, ...ofLayout]
}

const isOfFonts = ({ rule }: Diagnostic) => rule.startsWith('font/')
const isOfLayout = ({ rule }: Diagnostic) => rule.startsWith('layout/')

/** The talk's record before the letter, DOCX before PDF. */
const asRendered = (
  { output: one }: { readonly output: OutputRecord },
  { output: other }: { readonly output: OutputRecord },
) =>
  DOCUMENTS.indexOf(one.document) - DOCUMENTS.indexOf(other.document) ||
  FORMATS.indexOf(one.format) - FORMATS.indexOf(other.format)

const DOCUMENTS: readonly DocumentId[] = ['record', 'letter']

function standingFile(path: string, output: OutputRecord, bytes: number): StandingFile {
  const { document, format, pages = 0, sha256 } = output
  return { document, format, path, pages, bytes, sha256 }
}
