// A pack's folder and those of its parents → the pack. Child first, then parent: the manifest is put together key by
// key, a template file is replaced whole. A pack is untrusted: nothing in it can name a path outside its folder.
import { type Checked, checked, failed, hasErrors } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Host } from '../host/host.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { type AskedFor, findPack } from './find-pack.ts'
import { mergeFields } from './merge-fields.ts'
import type { DocumentId, Pack, PackDocument, PackSettings, ReplyClass, Wording } from './pack.ts'
import { type PackFiles, readPackFiles } from './read-pack-files.ts'

export async function loadPack(host: Host, name: string, asked: AskedFor = {}): Promise<Checked<Pack>> {
  const lineage = await readLineage(host, name, asked)
  if (!lineage.ok) return lineage
  const merged = mergeLayers(name, lineage.value)
  return { ...merged, diagnostics: [...lineage.diagnostics, ...merged.diagnostics] }
}

/** The pack's own files first, then its parent's, and so on. */
async function readLineage(host: Host, name: string, asked: AskedFor): Promise<Checked<Layers>> {
  const layers: PackFiles[] = []
  const diagnostics: Diagnostic[] = []
  let next: { name: string; asked: AskedFor } | undefined = { name, asked }
  while (next) {
    const found = await findPack(host, next.name, next.asked)
    if (!found.ok) return failed(...diagnostics, ...found.diagnostics)
    const seen = layers.findIndex(({ folder }) => folder === found.value)
    if (seen >= 0) {
      const chain = [...layers.slice(seen).map(layer => layer.name), next.name]
      return failed(...diagnostics, report('pack/extends-itself', { chain }, next.asked))
    }
    const files = await readPackFiles(host, next.name, found.value)
    diagnostics.push(...files.diagnostics)
    if (!files.ok) return failed(...diagnostics)
    layers.push(files.value)
    const { manifest } = files.value
    const parent = manifest.values.extends
    next = parent === undefined ? undefined : { name: parent, asked: { span: manifest.spanOf(['extends']) } }
  }
  const [first, ...rest] = layers
  return first ? checked([first, ...rest] as const, diagnostics) : failed(...diagnostics)
}

type Layers = readonly [PackFiles, ...PackFiles[]]

function mergeLayers(name: string, layers: Layers): Checked<Pack> {
  const diagnostics: Diagnostic[] = []
  const [own] = layers
  const parentFirst = layers.toReversed()
  const top: Span = { file: own.manifestFile, start: 0, end: 0 }

  const need = <T>(what: string, value: T | undefined): value is T => {
    if (value === undefined) diagnostics.push(report('pack/incomplete', { what }, { span: top }))
    return value !== undefined
  }
  const document = (id: DocumentId, zh: string): PackDocument | undefined => {
    const template = layers.map(({ documents }) => documents.get(id)).find(file => file !== undefined)
    const title = layers
      .map(({ manifest }) => manifest.values.documents?.[id]?.title)
      .find(text => text !== undefined)
    const complete = [need(`documents/${id}.hbs`, template), need(`文书.${zh}.名称`, title)].every(Boolean)
    return complete && template && title !== undefined ? { title, template } : undefined
  }

  const record = document('record', '记录表')
  const letter = document('letter', '答复')
  const settings = Object.assign({}, ...parentFirst.map(({ manifest }) => manifest.values.settings))
  for (const [key, zh] of SETTINGS) need(`设置.${zh}`, settings[key])
  const classes = classesOf(layers)
  need('办理结果', classes[0])
  diagnostics.push(...repeatedCodes(classes))

  const wording = new Map<string, Wording>()
  const partials = new Map<string, SourceFile>()
  for (const layer of parentFirst) {
    for (const [key, text] of Object.entries(layer.manifest.values.wording ?? {}))
      wording.set(key, { text, span: layer.manifest.spanOf(['wording', key]) })
    for (const [key, file] of layer.partials) partials.set(key, file)
  }
  for (const [key, { span }] of wording)
    if (partials.has(key)) diagnostics.push(report('pack/name-taken', { name: key }, { span }))

  if (!record || !letter || hasErrors(diagnostics)) return failed(...diagnostics)
  const pack: Pack = {
    name,
    title: own.manifest.values.title,
    lineage: layers.map(({ name, folder }) => ({ name, folder })),
    documents: { record, letter },
    classes,
    settings: settings as PackSettings,
    wording,
    partials,
    styles: layers.flatMap(({ styles }) => styles ?? []),
    fields: mergeFields(layers.map(({ fields }) => fields)),
  }
  return checked(pack, diagnostics)
}

const SETTINGS: readonly (readonly [keyof PackSettings, string])[] = [
  ['head', '版头'],
  ['sealed', '用印'],
  ['class_mark', '标明办理结果'],
  ['disclosure_mark', '标明公开属性'],
]

/** The nearest list: classes mean something only together. */
function classesOf(layers: Layers): readonly ReplyClass[] {
  const layer = layers.find(({ manifest }) => manifest.values.classes !== undefined)
  const { classes = [] } = layer?.manifest.values ?? {}
  return classes.flatMap((one, i) => (layer ? [{ ...one, span: layer.manifest.spanOf(['classes', i]) }] : []))
}

function repeatedCodes(classes: readonly ReplyClass[]): readonly Diagnostic[] {
  return classes
    .filter(({ code }, i) => classes.findIndex(other => other.code === code) < i)
    .map(({ code, span }) => report('pack/repeated-class', { code }, { span }))
}
