// `reply packs`: the packs there are, with their titles and what they build on.
import { join } from 'node:path'
import { loadPack } from '../../pack/load-pack.ts'
import { displayWidth } from '../../source/display-width.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { diagnosticPrinter } from '../reporters/frame.ts'
import type { Session } from '../session.ts'

export async function packs(session: Session): Promise<ExitCode> {
  const { host, terminal } = session
  const print = diagnosticPrinter(session)
  const names = await host.listFolder(join(host.installation, 'templates'))
  const width = Math.max(...names.map(displayWidth))
  let exitCode: ExitCode = EXIT.done
  for (const name of names) {
    const pack = await loadPack(host, name)
    for (const diagnostic of pack.diagnostics) print(diagnostic)
    if (!pack.ok) {
      exitCode = EXIT.problems
      continue
    }
    const { title, lineage } = pack.value
    const descent = lineage.map(layer => layer.name).join(' ← ')
    terminal.out(`${name.padEnd(width + 2)}${title}${lineage.length > 1 ? `  (${descent})` : ''}\n`)
  }
  return exitCode
}
