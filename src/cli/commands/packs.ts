// `reply packs`: the packs there are, with their titles and what they build on.
import { listPacks } from '../../pack/list-packs.ts'
import { displayWidth } from '../../source/display-width.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'

export async function packs({ host, terminal, language }: Session): Promise<ExitCode> {
  const listed = await listPacks(host)
  const broken = { zh: '（pack.yaml 有错）', en: '(its pack.yaml has errors)' }[language]
  const width = Math.max(...listed.map(({ name }) => displayWidth(name)))
  for (const { name, title = broken, extends: parent } of listed) {
    terminal.out(`${name.padEnd(width + 2)}${title}${parent === undefined ? '' : `  ← ${parent}`}\n`)
  }
  return EXIT.done
}
