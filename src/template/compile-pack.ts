// A pack's templates, all compiled and checked, so that a pack is known to be sound before any case is read.

import { type Checked, checked } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { DocumentId, Pack } from '../pack/pack.ts'
import { compileTemplate, type Template } from './compile-template.ts'
import { sourceNamed } from './includes.ts'
import { parseTemplate } from './parse-template.ts'

export function compilePack(pack: Pack): Checked<Readonly<Record<DocumentId, Template>>> {
  const record = compileTemplate(pack.documents.record.template, pack)
  const letter = compileTemplate(pack.documents.letter.template, pack)
  const diagnostics = [...record.diagnostics, ...letter.diagnostics]
  if (!record.ok || !letter.ok) return { ok: false, diagnostics: unique(diagnostics) }
  const templates = { record: record.value, letter: letter.value }
  return checked(templates, unique([...diagnostics, ...checkUnused(pack, Object.values(templates))]))
}

/** A wording no template includes is a slip of the pen in its name; a partial may be kept for a child pack. */
function checkUnused(pack: Pack, templates: readonly Template[]): readonly Diagnostic[] {
  const used = new Set(templates.flatMap(({ includes }) => [...includes]))
  const wordings = [...pack.wording].filter(([name]) => !used.has(name))
  const partials = [...pack.partials.keys()].filter(name => !used.has(name))
  return [
    ...wordings.map(([name, { span }]) =>
      report('template/unused-wording', { name, suggestions: suggest(name, [...used]) }, { span }),
    ),
    ...partials.flatMap(name => {
      const source = sourceNamed(pack, name)
      return source ? parseTemplate(source).diagnostics : []
    }),
  ]
}

/** What is wrong in a partial of both documents is said once. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set<string>()
  return diagnostics.filter(({ rule, span }) => {
    const key = JSON.stringify([rule, span?.file.path, span?.start, span?.end])
    const isFirst = !known.has(key)
    known.add(key)
    return isFirst
  })
}
