// The whole program on one screen: what happens to a case, stage after stage.
import { dirname, join, resolve } from 'node:path'
import type { Case, CaseData } from './case/case.ts'
import { baseCaseSchema } from './case/case-schema.ts'
import { loadCase } from './case/load-case.ts'
import { validateCase } from './case/validate-case.ts'
import { CONFIG_NAME } from './config/config-name.ts'
import { type Config, loadConfig } from './config/load-config.ts'
import { FORMATS, type Format, type PdfStandard } from './config/output-settings.ts'
import { type Checked, checked, hasErrors } from './diagnostics/checked.ts'
import { createFindings, type Findings } from './diagnostics/findings.ts'
import { describeDocument } from './document/describe-document.ts'
import { parseDocument } from './document/parse-document.ts'
import { readEpoch } from './document/read-epoch.ts'
import type { DocumentTree } from './document/tree.ts'
import type { FontSet } from './font/face.ts'
import { openFontSet } from './font/open-font-set.ts'
import type { FontChoice } from './font/plan-fonts.ts'
import type { Host } from './host/host.ts'
import { type Guard, unguarded } from './host/time-limit.ts'
import type { Layout } from './layout/layout.ts'
import { layoutPages } from './layout/layout-pages.ts'
import { type AskedFor, findPack, isOwnPack } from './pack/find-pack.ts'
import type { DocumentId, Pack } from './pack/pack.ts'
import { applyStyles } from './style/apply-styles.ts'
import type { StyleSheet } from './style/style-sheet.ts'
import type { DocumentInfo } from './style/styled-document.ts'
import { expandTemplate } from './template/expand-template.ts'
import type { Template } from './template/template.ts'
import { buildView } from './view/build-view.ts'
import type { View } from './view/view.ts'
import { loadWorkshop } from './workshop/load-workshop.ts'
import type { Workshop } from './workshop/workshop.ts'

export type { DocumentId, FontChoice, Format, PdfStandard }

export interface RenderRequest {
  /** Path of the case file, as typed. */
  readonly case: string
  readonly documents?: readonly DocumentId[]
  readonly formats?: readonly Format[]
  /** What PDF files claim to be; PDF/A-2a and PDF/UA-1 where neither this nor the config says. */
  readonly pdfStandard?: PdfStandard
  /** Folder for the files; beside the case where neither this nor the config says. */
  readonly out?: string
  /** Below that folder (of this or of the config): where the case lies below the folder that was named. */
  readonly subfolder?: string
  /** In place of the environment's SOURCE_DATE_EPOCH; '' for none. */
  readonly sourceDateEpoch?: string
}

/** One paper of a case, laid out and ready for the writers. */
export interface Paper {
  readonly document: DocumentId
  /** Goes into the file name: 面商记录表, 答复. */
  readonly title: string
  readonly tree: DocumentTree
  readonly layout: Layout
  readonly info: DocumentInfo
}

export interface RenderedFile {
  readonly document: DocumentId
  readonly format: Format
  readonly path: string
  readonly pages: number
  readonly bytes: Uint8Array
  /** Folders of the pack it was made with and of that pack's parents, child first. */
  readonly packs?: readonly string[]
}

/** Keeps settings, packs and fonts between cases, so a batch opens each once. */
export interface Renderer {
  /** Everything but the two writers. */
  check(request: RenderRequest): Promise<Checked<readonly Paper[]>>
  /** Where the files of a case would go, without laying it out. */
  outputs(request: RenderRequest): Promise<Checked<readonly string[]>>
  /** Makes the files of one case in memory; writes nothing. */
  render(request: RenderRequest): Promise<Checked<readonly RenderedFile[]>>
}

/** A case read and judged. */
interface Opened {
  readonly config: Config | undefined
  readonly workshop: Workshop
  /** None where the case is not in order. */
  readonly data: CaseData | undefined
}

/** A case whose papers are laid out. */
interface Job {
  readonly papers: readonly Paper[]
  readonly plan: Plan
}

/** The files to make of a case. */
interface Plan {
  readonly files: readonly Omit<RenderedFile, 'pages' | 'bytes'>[]
  readonly standard: PdfStandard | undefined
}

const DOCUMENTS: readonly DocumentId[] = ['record', 'letter']

/** What a case is judged by where neither it nor the config names a pack. */
const BASE_PACK = 'gb9704'

export interface RendererOptions {
  readonly fonts: FontChoice
  /** Runs what may take long where a template or a case has run wild, and may end it by throwing. */
  readonly guard?: Guard
}

export function openRenderer(host: Host, { fonts: choice, guard = unguarded }: RendererOptions): Renderer {
  /** By the pack's name, or its place where it is none of the installation's. */
  const workshops = new Map<string, Promise<Checked<Workshop>>>()
  /** By the folder of the cases. */
  const configs = new Map<string, Promise<Checked<Config | undefined>>>()
  let fontSet: Promise<Checked<FontSet>> | undefined

  async function open({ case: path }: RenderRequest, { take, all }: Findings): Promise<Opened | undefined> {
    const config = take(await openConfig(dirname(path)))
    const file = take(await loadCase(host, path, guard))
    if (!file || hasErrors(all)) return undefined
    const named = file.pack ?? config?.pack
    const folder = !file.pack && config ? config.folder : dirname(path)
    const workshop = take(await openWorkshop(named?.name ?? BASE_PACK, { folder, span: named?.span }))
    // Without its pack, a case can still be told what is wrong in any pack.
    const schema = workshop?.caseSchema ?? baseCaseSchema
    const data = take(await guard(() => validateCase(file, schema, config?.defaults)))
    return workshop && { config, workshop, data }
  }

  async function prepare(request: RenderRequest): Promise<Checked<Job>> {
    const findings = createFindings()
    const { take, all } = findings
    const date = take(readEpoch(request.sourceDateEpoch ?? host.environment('SOURCE_DATE_EPOCH')))
    const opened = await open(request, findings)
    if (!opened) return { ok: false, diagnostics: all }
    const { config, workshop, data } = opened
    const view = data && take(buildView(data, workshop.pack))
    fontSet ??= openFontSet(host, choice)
    const fonts = take(await fontSet)
    if (!data || !view || !fonts) return { ok: false, diagnostics: all }

    const documents = request.documents ?? DOCUMENTS
    const { pack, sheet, templates } = workshop
    const layouts = await guard(() =>
      documents.map(document => layOut(templates[document], view, sheet, fonts)),
    )
    const papers: Paper[] = []
    for (const [index, document] of documents.entries()) {
      const laidOut = take(layouts[index] as Checked<LaidOut>)
      if (!laidOut) continue
      const { title } = pack.documents[document]
      const info = describeDocument(laidOut.tree, data.values, date)
      papers.push({ document, title, ...laidOut, info })
    }
    return checked({ papers, plan: planFiles(request, pack, data.values, config) }, all)
  }

  function openConfig(folder: string): Promise<Checked<Config | undefined>> {
    const config = configs.get(folder) ?? loadConfig(host, join(folder, CONFIG_NAME), guard)
    configs.set(folder, config)
    return config
  }

  /** Opened once, however many cases name it; a name that is wrong is wrong at each case's own place. */
  async function openWorkshop(name: string, asked: AskedFor): Promise<Checked<Workshop>> {
    const key = isOwnPack(name) ? resolve(host.cwd, asked.folder ?? '', name) : name
    const known = workshops.get(key)
    if (known) return known
    const found = await findPack(host, name, asked)
    if (!found.ok) return found
    const workshop = loadWorkshop(host, name, asked)
    workshops.set(key, workshop)
    return workshop
  }

  return {
    async check(request) {
      const job = await prepare(request)
      return job.ok ? { ...job, value: job.value.papers } : job
    },

    async outputs(request) {
      const findings = createFindings()
      const opened = await open(request, findings)
      if (!opened?.data) return { ok: false, diagnostics: findings.all }
      const { files } = planFiles(request, opened.workshop.pack, opened.data.values, opened.config)
      return checked(
        files.map(({ path }) => path),
        findings.all,
      )
    },

    async render(request) {
      const job = await prepare(request)
      if (!job.ok) return job
      const { papers, plan } = job.value
      const files: RenderedFile[] = []
      for (const { document, layout, info } of papers) {
        for (const file of plan.files.filter(file => file.document === document)) {
          const bytes = await write[file.format](layout, info, plan.standard)
          files.push({ ...file, pages: layout.pages.length, bytes })
        }
      }
      return { ...job, value: files }
    },
  }
}

function planFiles(request: RenderRequest, pack: Pack, values: Case, config: Config | undefined): Plan {
  const out = request.out ?? config?.out
  const folder = out === undefined ? dirname(request.case) : join(out, request.subfolder ?? '')
  const packs = pack.lineage.map(({ folder }) => folder)
  const number = fileNameOf(values.suggestion.number) || '案卷'
  const files = (request.documents ?? DOCUMENTS).flatMap(document => {
    const name = `${number}-${fileNameOf(pack.documents[document].title) || document}`
    const formats = request.formats ?? config?.formats ?? FORMATS
    return formats.map(format => ({
      document,
      format,
      path: join(folder, `${name}.${format}`),
      packs,
    }))
  })
  return { files, standard: request.pdfStandard ?? config?.pdfStandard }
}

/** The writers are heavy, so each is loaded when its format is first asked for. */
const write: Readonly<
  Record<Format, (layout: Layout, info: DocumentInfo, standard?: PdfStandard) => Promise<Uint8Array>>
> = {
  docx: async (layout, info) => (await import('./docx/write-docx.ts')).writeDocx(layout, info),
  pdf: async (...paper) => (await import('./pdf/write-pdf.ts')).writePdf(...paper),
}

type LaidOut = Pick<Paper, 'tree' | 'layout'>

function layOut(template: Template, view: View, sheet: StyleSheet, fonts: FontSet): Checked<LaidOut> {
  const { take, all } = createFindings()
  const markup = take(expandTemplate(template, view))
  const tree = markup && take(parseDocument(markup))
  const styled = tree && take(applyStyles(tree, sheet))
  const layout = styled && take(layoutPages(styled, fonts))
  return tree && layout ? checked({ tree, layout }, all) : { ok: false, diagnostics: all }
}

/** A part of a file name, and never of a path: signs that some file system refuses become `-`. */
function fileNameOf(text: string): string {
  return text.replace(/[\\/:*?"<>|\s]+/gu, '-').replace(/^[.-]+|[.-]+$/gu, '')
}
