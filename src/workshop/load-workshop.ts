// A pack's name → its workshop.
import { type Checked, checked } from '../diagnostics/checked.ts'
import { createFindings } from '../diagnostics/findings.ts'
import type { Host } from '../host/host.ts'
import { caseSchemaOf } from '../pack/case-schema-of.ts'
import type { AskedFor } from '../pack/find-pack.ts'
import { loadPack } from '../pack/load-pack.ts'
import { loadStyleSheet } from '../style/load-style-sheet.ts'
import { compilePack } from '../template/compile-pack.ts'
import { recallWorkshop } from './recall-workshop.ts'
import type { Workshop } from './workshop.ts'

export async function loadWorkshop(host: Host, name: string, asked: AskedFor): Promise<Checked<Workshop>> {
  const recalled = await recallWorkshop(host, name)
  return recalled ? checked(recalled) : makeWorkshop(host, name, asked)
}

export async function makeWorkshop(
  host: Host,
  name: string,
  asked: AskedFor = {},
): Promise<Checked<Workshop>> {
  const { take, all } = createFindings()
  const pack = take(await loadPack(host, name, asked))
  if (!pack) return { ok: false, diagnostics: all }
  const sheet = take(loadStyleSheet(pack.styles))
  const templates = take(compilePack(pack))
  if (!sheet || !templates) return { ok: false, diagnostics: all }
  return checked({ pack, caseSchema: caseSchemaOf(pack), sheet, templates }, all)
}
