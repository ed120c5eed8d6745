// `npm run agree [CASE…|examples|corpus] [--out FILE]`: renders papers, lets LibreOffice lay out the DOCX, and says how
// far PDF and DOCX agree: a table of the examples, one of the corpus by kind, the worst disagreements (FILE: all), a
// verdict. Fails beyond the bounds. The papers stay in node_modules/.cache/agreement to be looked at.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWordProcessor } from '../../src/cli/agreement/open-word-processor.ts'
import { messageOf } from '../../src/diagnostics/diagnostic.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import { caseGroups } from './case-groups.ts'
import { compareGroup } from './compare-group.ts'
import { judgeGroup } from './judge-group.ts'
import { printDetails } from './print-details.ts'
import { printTable } from './print-table.ts'

export async function main(root: string, args: readonly string[]): Promise<number> {
  const at = args.indexOf('--out')
  const out = at < 0 ? undefined : args[at + 1]
  const named = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  const host = createNodeHost()
  const opened = await openWordProcessor(host)
  if (!opened.ok) {
    for (const found of opened.diagnostics) say(messageOf(found, 'en').summary)
    return 2
  }
  const wordProcessor = opened.value
  const papers = join(root, 'node_modules/.cache/agreement')
  rmSync(papers, { recursive: true, force: true })
  mkdirSync(papers, { recursive: true })
  let failed = false
  const details: string[] = []
  try {
    say(`PDF against DOCX laid out by ${await wordProcessor.title()}`)
    for (const group of caseGroups(root, named)) {
      const started = performance.now()
      const results = await compareGroup(group, { host, wordProcessor, folder: papers })
      const seconds = ((performance.now() - started) / 1000).toFixed(0)
      say(`\n== ${group.title} (${results.length} papers, ${seconds} s)\n\n${printTable(group, results)}`)
      details.push(printDetails(results))
      const worst = printDetails(results, WORST).trimEnd()
      if (worst !== '' && out === undefined) say(`\n${worst}`)
      const verdict = judgeGroup(group, results)
      say(`\n${verdict.text}`)
      failed ||= !verdict.within
    }
  } finally {
    await wordProcessor.close()
  }
  if (out !== undefined) writeFileSync(out, details.join(''))
  return failed ? 1 : 0
}

/** So many papers are told of on the terminal. */
const WORST = 12

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
