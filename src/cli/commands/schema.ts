// `reply schema [PACK]`: the JSON Schema of a case with this pack, for editors, under Chinese or English keys.
import { localiseSchema } from '../../data/localise-schema.ts'
import { caseSchemaOf } from '../../pack/case-schema-of.ts'
import { loadPack } from '../../pack/load-pack.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { diagnosticPrinter } from '../reporters/frame.ts'
import type { Session } from '../session.ts'

export async function schema(session: Session, packName = 'gb9704'): Promise<ExitCode> {
  const { host, terminal, language } = session
  const pack = await loadPack(host, packName, { folder: '.' })
  diagnosticPrinter(session)(pack.diagnostics)
  if (!pack.ok) return EXIT.couldNotStart

  const localised = localiseSchema(caseSchemaOf(pack.value), language)
  terminal.out(`${JSON.stringify(localised, undefined, 2)}\n`)
  return EXIT.done
}
