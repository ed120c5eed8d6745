// LibreOffice as the judge of a layout: found where it is usually installed, run without a window in a profile of its
// own, so that neither a person's settings nor an open window matter. Where fontconfig serves fonts (Linux) it sees
// only those it is given; elsewhere also the installed ones.
import { rmSync } from 'node:fs'
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuse } from './refuse.ts'
import { runProcess } from './run-process.ts'
import type { Conversion, PaperFile, WordProcessor } from './word-processor.ts'

/** The program's path; undefined where it is not installed. */
export async function findLibreOffice(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  const onPath = folders.flatMap(folder => names.map(name => join(folder, name)))
  for (const path of [...onPath, ...(USUAL[process.platform] ?? [])]) if (await isProgram(path)) return path
  return undefined
}

const USUAL: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/lib/libreoffice/program/soffice',
    '/opt/libreoffice/program/soffice',
    '/snap/bin/libreoffice',
  ],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].map(
    folder => `${folder}\\LibreOffice\\program\\soffice.com`,
  ),
}

const isProgram = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/**
 * Opens it with these fonts; a `fonts.conf` among them says which is shown for which name. Throws HostError where the
 * temporary folder has no room for them, or cannot be written to.
 */
export async function openLibreOffice(program: string, fonts: readonly PaperFile[]): Promise<WordProcessor> {
  const temporary = tmpdir()
  const folder = await mkdtemp(join(temporary, 'reply-libreoffice-')).catch(refuse(temporary))
  const clearAway = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  // However we end: the fonts alone are some 70 MB.
  process.once('exit', clearAway)
  const close = () => {
    process.off('exit', clearAway)
    clearAway()
  }
  const fontFolder = join(folder, 'fonts')
  await writeInto(fontFolder, fonts).catch(error => {
    close()
    return refuse(temporary)(error)
  })
  const env = {
    ...process.env,
    FONTCONFIG_FILE: join(fontFolder, 'fonts.conf'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    // Where it puts what it forgets when it is killed.
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const ask = (timeout: number, ...args: readonly string[]) =>
    runProcess(program, [profile, '--headless', '--norestore', ...args], { env, timeout })
  let desks = 0

  return {
    async title() {
      const { stdout } = await ask(STARTING, '--version')
      return stdout.trim().split(' ').slice(0, 2).join(' ') || 'LibreOffice'
    },

    async toPdf(papers) {
      const desk = join(folder, String(desks++))
      // Papers of different cases may have one name.
      const files = papers.map(({ bytes }, index) => ({ name: `${index}.docx`, bytes }))
      const refusal = await writeInto(desk, files).then(
        () => undefined,
        (error: Error) => error.message,
      )
      if (refusal !== undefined) return papers.map(() => ({ ok: false, reason: refusal }))
      const timeout = STARTING + papers.length * EACH
      const paths = files.map(({ name }) => join(desk, name))
      const { timedOut, stdout, stderr } = await ask(
        timeout,
        '--convert-to',
        'pdf',
        '--outdir',
        desk,
        ...paths,
      )
      const said = stderr.trim() || stdout.trim() || 'no file was made'
      const reason = timedOut ? `no answer within ${timeout / 1000} s` : said
      const results: Conversion[] = []
      for (const index of papers.keys()) {
        const bytes = await readFile(join(desk, `${index}.pdf`)).catch(() => undefined)
        results.push(bytes ? { ok: true, bytes } : { ok: false, reason })
      }
      await rm(desk, { recursive: true, force: true })
      return results
    },

    close: async () => close(),
  }
}

/** Milliseconds. A slow machine needs many seconds for the first start, and less than one for a paper. */
const STARTING = 90_000
const EACH = 5_000

async function writeInto(folder: string, files: readonly PaperFile[]): Promise<void> {
  await mkdir(folder)
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
}
