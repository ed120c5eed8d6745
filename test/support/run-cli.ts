// Runs the bundled `reply` in a fresh folder with the given files, and tells all that can be seen of it afterwards.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundleFolder } from './bundle-folder.ts'

export interface Scene {
  /** Name → content; a folder is made for every path that needs one, and for names that end in `/`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly environment?: Readonly<Record<string, string>>
  /** What is piped in. */
  readonly input?: string
}

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Every file there is afterwards, sorted. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export async function runCli(args: readonly string[], scene: Scene = {}): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'reply-scene-'))
  try {
    for (const [name, content] of Object.entries(scene.files ?? {})) {
      const path = join(folder, name)
      await mkdir(name.endsWith('/') ? path : dirname(path), { recursive: true })
      if (!name.endsWith('/')) await writeFile(path, content)
    }
    return { ...(await run(args, folder, scene)), files: await filesIn(folder) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(args: readonly string[], cwd: string, { environment, input }: Scene) {
  return new Promise<Omit<Outcome, 'files'>>((resolve, reject) => {
    const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', ...environment }
    const child = spawn(process.execPath, [join(bundleFolder, 'main.cjs'), ...args], { cwd, env })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', chunk => stdout.push(chunk))
    child.stderr.on('data', chunk => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', code =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    )
    child.stdin.end(input)
  })
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name)
    if ((await stat(path)).isFile()) found.set(name, await readFile(path))
  }
  return found
}
