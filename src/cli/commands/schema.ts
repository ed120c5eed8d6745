// `reply schema [PACK]`: the JSON Schema of a case with this pack, for editors, under Chinese or English keys.
import { baseCaseSchema, mergeCaseSchema } from '../../case/case-schema.ts'
import { localiseSchema } from '../../data/localise-schema.ts'
import { loadPack } from '../../pack/load-pack.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { diagnosticPrinter } from '../reporters/frame.ts'
import type { Session } from '../session.ts'

export async function schema(session: Session, packName = 'gb9704'): Promise<ExitCode> {
  const { host, terminal, language } = session
  const pack = await loadPack(host, packName, { folder: '.' })
  const print = diagnosticPrinter(session)
  for (const diagnostic of pack.diagnostics) print(diagnostic)
  if (!pack.ok) return EXIT.couldNotStart

  const { classes, fields } = pack.value
  const merged = mergeCaseSchema(baseCaseSchema, {
    classes: Object.fromEntries(classes.map(({ code, label }) => [code, label])),
    local: fields,
  })
  terminal.out(`${JSON.stringify(localiseSchema(merged, language), undefined, 2)}\n`)
  return EXIT.done
}
