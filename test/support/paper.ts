// From a case's text to a paper's tree with the real packs, and packs with a thing changed. Throws where something is
// wrong on the way, so that a test that expects a tree says so by itself.

import type { CaseData } from '../../src/case/case.ts'
import { loadData } from '../../src/data/load-data.ts'
import type { Checked } from '../../src/diagnostics/checked.ts'
import { type Diagnostic, messageOf } from '../../src/diagnostics/diagnostic.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import { caseSchemaOf } from '../../src/pack/case-schema-of.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import type { DocumentId, Pack } from '../../src/pack/pack.ts'
import { createSourceFile, positionAt } from '../../src/source/source-file.ts'
import { compilePack } from '../../src/template/compile-pack.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { expandTemplate } from '../../src/template/expand-template.ts'
import { buildView } from '../../src/view/build-view.ts'
import type { View } from '../../src/view/view.ts'

export const gb9704: Pack = sound(await loadPack(createNodeHost(), 'gb9704'))
export const jincheng: Pack = sound(await loadPack(createNodeHost(), 'jincheng'))

export function caseOf(yaml: string, pack: Pack = gb9704): CaseData {
  return sound(loadData(createSourceFile('case.yaml', yaml), caseSchemaOf(pack)))
}

export function viewOf(yaml: string, pack: Pack = gb9704): View {
  return sound(buildView(caseOf(yaml, pack), pack))
}

export function paperOf(document: DocumentId, yaml: string, pack: Pack = gb9704): DocumentTree {
  const template = sound(compilePack(pack))[document]
  return sound(parseDocument(sound(expandTemplate(template, viewOf(yaml, pack)))))
}

/** Expands a template of one's own over a case. */
export function expandOver(yaml: string, template: string, pack: Pack = gb9704): DocumentTree {
  const compiled = sound(compileTemplate(createSourceFile('a.hbs', template), pack))
  return sound(parseDocument(sound(expandTemplate(compiled, viewOf(yaml, pack)))))
}

/** What is wrong with a template: `rule line:column`. */
export function problemsIn(template: string, pack: Pack = gb9704): readonly string[] {
  return listed(compileTemplate(createSourceFile('a.hbs', template), pack).diagnostics)
}

export function listed(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ rule, span }) => {
    const { line, column } = span ? positionAt(span.file, span.start) : { line: 0, column: 0 }
    return `${rule} ${line}:${column}`
  })
}

export function withWording(entries: Readonly<Record<string, string>>, pack: Pack = gb9704): Pack {
  const wording = new Map(pack.wording)
  for (const [name, text] of Object.entries(entries))
    wording.set(name, {
      text,
      span: { file: createSourceFile('pack.yaml', text), start: 0, end: text.length },
    })
  return { ...pack, wording }
}

export function sound<T>(result: Checked<T>): T {
  if (result.ok) return result.value
  throw new Error(
    result.diagnostics.map(one => `${listed([one])[0]} ${messageOf(one, 'en').summary}`).join('\n'),
  )
}
