// The command starts with what V8 compiled of it earlier. Whatever has become of that file, the command does the same.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleFolder } from '../support/bundle-folder.ts'

const example = resolve('examples/01-jincheng-suggestion/case.yaml')
const isCompiled = (name: string) => name.endsWith('.compiled')

let installation: string
beforeEach(async () => {
  // Inside the project, as its bundle: beside the packages.
  installation = await mkdtemp(`${bundleFolder}-`)
  await cp(bundleFolder, installation, { recursive: true })
})
afterEach(() => rm(installation, { recursive: true }))

const compiledIn = async () => (await readdir(installation)).filter(isCompiled)

async function compiledFile(): Promise<string> {
  const [name = 'none'] = await compiledIn()
  return join(installation, name)
}

async function run(...args: readonly string[]) {
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', REPLY_DEBUG: '1' }
  const child = spawn(process.execPath, [join(installation, 'main.cjs'), ...args], { env })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += chunk
    })
  const code = await new Promise(done => child.on('close', done))
  return { code, said }
}

/** All that a render does: exit code, words, checksums. */
async function render(...options: readonly string[]) {
  const out = await mkdtemp(join(installation, 'out-'))
  const { code, said } = await run('render', example, '--out', out, '--fonts', 'bundled', ...options)
  const sums: Record<string, string> = {}
  for (const name of (await readdir(out)).sort().filter(name => !name.endsWith('.json')))
    sums[name] = createHash('sha256')
      .update(await readFile(join(out, name)))
      .digest('hex')
  await rm(out, { recursive: true })
  return { code, said: said.replaceAll(out, 'OUT'), sums }
}

/** A render puts another file in the place of one that V8 does not take. */
async function isTaken(file: string): Promise<boolean> {
  const before = await stat(file)
  expect((await render()).code).toBe(0)
  return (await stat(file)).ino === before.ino
}

test('the build keeps compiled code that V8 takes', async () => {
  expect(await compiledIn()).toHaveLength(1)
  expect(await isTaken(await compiledFile())).toBe(true)
})

test('a render with it, without it, and with what is left of it: same papers, same words', async () => {
  const file = await compiledFile()
  const sound = await readFile(file)
  const expected = await render()
  expect(expected.code).toBe(0)
  expect(Object.keys(expected.sums)).toHaveLength(4)

  const versionOfV8 = 4
  const damaged = [
    undefined,
    new Uint8Array(),
    sound.subarray(0, sound.length / 2),
    new Uint8Array(sound.length),
    Uint8Array.from(sound, (byte, at) => (at === versionOfV8 ? byte ^ 255 : byte)),
  ]
  for (const bytes of damaged) {
    await (bytes ? writeFile(file, bytes) : rm(file))
    expect(await render()).toEqual(expected)
    expect(await isTaken(file), 'it is made anew').toBe(true)
  }
})

test('a part of the papers is no measure of the whole: nothing is kept', async () => {
  await rm(await compiledFile())
  expect((await render('--format', 'pdf')).code).toBe(0)
  expect((await run('--help')).code).toBe(0)
  expect(await compiledIn()).toEqual([])
})

test('several at once leave one sound file', async () => {
  const file = await compiledFile()
  await rm(file)
  const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => render()))
  expect(others).toEqual(others.map(() => first))
  expect(await isTaken(file)).toBe(true)
  expect((await readdir(installation)).filter(name => name.includes('.compiled'))).toHaveLength(1)
})

test.skipIf(process.platform === 'win32')('what others may have written is not trusted', async () => {
  const file = await compiledFile()
  await chmod(file, 0o666)
  expect((await render()).code).toBe(0)
  expect((await stat(file)).mode & 0o022).toBe(0)
})

test('a program that is damaged ends with 3', async () => {
  await writeFile(join(installation, 'program.cjs'), '(function () { this is no program')
  expect(await run('packs')).toMatchObject({ code: 3, said: expect.stringContaining('SyntaxError') })
})

test('a bug is told alike, to the line', async () => {
  const program = join(installation, 'program.cjs')
  const source = await readFile(program, 'latin1')
  // By what it does: the build gives it a short name.
  const explain =
    /(function [\w$]+\([^)]*\)\{)(?=let\{terminal:[\w$]+,language:[\w$]+\}=[^;]{1,20}Object\.keys)/
  const broken = source.replace(explain, "$1  throw new Error('a bug');\n")
  expect(broken).not.toBe(source)
  await writeFile(program, broken)
  await rm(await compiledFile())
  const before = await run('explain')
  expect(await render()).toMatchObject({ code: 0 })
  expect(await isTaken(await compiledFile())).toBe(true)
  const after = await run('explain')
  expect(before.code).toBe(3)
  expect(before.said).toMatch(/program\.cjs:\d+:\d+/)
  expect(after).toEqual(before)
})
