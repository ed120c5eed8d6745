// Two validators of PDF/A in Java. Their jars are too large for everyone's `npm ci`: REPLY_VERAPDF names that of
// org.verapdf.apps:greenfield-apps, REPLY_PREFLIGHT that of org.apache.pdfbox:preflight-app, both from Maven Central.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { judge } from './judges.ts'

export const hasVeraPdf = isThere('REPLY_VERAPDF')
export const hasPreflight = isThere('REPLY_PREFLIGHT')

function isThere(variable: string): boolean {
  const jar = process.env[variable] ?? ''
  if (jar === '' && process.env.CI === 'true') throw new Error(`${variable} is not set`)
  return jar !== '' && judge('java') !== undefined
}

/** What veraPDF calls a standard → the clauses that a file breaks (`7.1-3`: the third test of 7.1). */
export type Verdicts = Readonly<Record<string, readonly string[]>>

/** By file name. Without `flavour` each file is judged by all that it claims to be. One Java for all: it starts slowly. */
export function judgeByVeraPdf(files: readonly string[], flavour = '0'): ReadonlyMap<string, Verdicts> {
  const jar = process.env.REPLY_VERAPDF ?? ''
  const main = 'org.verapdf.apps.GreenfieldCliWrapper'
  const args = ['-cp', jar, main, '--flavour', flavour, '--format', 'text', '--verbose', ...files]
  const { stdout, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1e8 })
  const judged = new Map<string, Record<string, string[]>>()
  let broken: string[] | undefined
  for (const line of stdout.split('\n')) {
    const [, path, standard] = /^(?:PASS|FAIL) (.+) (\S+)$/.exec(line) ?? []
    if (path && standard) {
      broken = []
      judged.set(basename(path), { ...judged.get(basename(path)), [standard]: broken })
    } else if (line.trim() !== '') broken?.push(line.replace(/^\s*FAIL /, ''))
  }
  if (judged.size !== files.length) throw new Error(`veraPDF judged ${judged.size} files\n${stdout}${stderr}`)
  return judged
}

/** By file name: `code details`. PDFBox knows PDF/A-1b only. `folder` is for its report. */
export function judgeByPreflight(
  files: readonly string[],
  folder: string,
): ReadonlyMap<string, readonly string[]> {
  const list = join(folder, 'preflight.txt')
  writeFileSync(list, files.join('\n'))
  execFileSync('java', ['-jar', process.env.REPLY_PREFLIGHT ?? '', 'xml', 'group', list], { stdio: 'pipe' })
  const report = readFileSync(`${list}.preflight.xml`, 'utf8')
  const judged = new Map<string, readonly string[]>()
  for (const [, name = '', body = ''] of report.matchAll(/<preflight name="([^"]+)">(.*?)<\/preflight>/gsu)) {
    const errors = [...body.matchAll(/<code>(.*?)<\/code>\s*<details>(.*?)<\/details>/gsu)]
    const valid = /<isValid[^>]*>true</.test(body)
    if (!valid && errors.length === 0) throw new Error(`preflight does not say what is wrong with ${name}`)
    judged.set(
      name,
      errors.map(([, code, details]) => `${code} ${details}`),
    )
  }
  if (judged.size !== files.length) throw new Error(`preflight judged ${judged.size} files\n${report}`)
  return judged
}
