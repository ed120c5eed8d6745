// A pack's template → checked instructions. Everything that can be wrong with it is found here, before any case exists.
import { type Checked, checked } from '../diagnostics/checked.ts'
import { createFindings } from '../diagnostics/findings.ts'
import type { Pack } from '../pack/pack.ts'
import type { SourceFile } from '../source/source-file.ts'
import { viewFields } from '../view/field.ts'
import { checkStructure } from './check-structure.ts'
import { BodyCompiler } from './compile-body.ts'
import { Includes } from './includes.ts'
import { parseTemplate } from './parse-template.ts'
import type { Template } from './template.ts'
import { sourceOfFile } from './template-source.ts'

export type { Template } from './template.ts'

export function compileTemplate(file: SourceFile, pack: Pack): Checked<Template> {
  const source = sourceOfFile(file)
  const parsed = parseTemplate(source)
  if (!parsed.ok) return parsed
  const root = viewFields(pack.fields)
  const includes = new Includes(pack)
  const compiler = new BodyCompiler(source, includes)
  const body = compiler.compile(parsed.value, { context: root, root, named: new Map(), loop: false })
  const template = { file, body, includes: includes.used }
  const found = [...parsed.diagnostics, ...compiler.diagnostics, ...includes.diagnostics]
  // A partial that is included twice is checked twice; what is wrong in it is said once.
  const { take, all } = createFindings()
  take(checked(template, [...found, ...checkStructure(template)]))
  return checked(template, all)
}
