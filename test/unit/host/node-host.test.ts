import { execFileSync, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HostError, type Refused } from '../../../src/host/host.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'

const host = createNodeHost()
const bytes = (text: string) => new TextEncoder().encode(text)

function leadsTo(link: string, path: string): boolean {
  try {
    return readlinkSync(link) === path
  } catch {
    return false
  }
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-host-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('reading', () => {
  test('tells files, folders and nothing apart', async () => {
    writeFileSync(join(folder, '一'), '12345')
    expect(await host.fileInfo(join(folder, '一'))).toEqual({ kind: 'file', size: 5 })
    expect(await host.fileInfo(folder)).toMatchObject({ kind: 'directory' })
    expect(await host.fileInfo('/dev/null')).toMatchObject({ kind: 'other' })
    expect(await host.fileInfo(join(folder, '二'))).toBeUndefined()
    expect(await host.fileInfo(join(folder, '一', '里面'))).toBeUndefined()
  })

  test.skipIf(process.platform === 'win32')('a pipe among the cases does not keep us waiting', () => {
    const pipe = join(folder, 'pipe.yaml')
    execFileSync('mkfifo', [pipe])
    // So that whoever does wait comes to an end.
    const writer = spawn('sh', ['-c', 'echo x > "$0"', pipe])
    expect(() => host.disk.read(pipe)).toThrow(HostError)
    writer.kill('SIGKILL')
  })

  test('lists names in code unit order, nothing where there is no folder', async () => {
    for (const name of ['b', 'a', 'B', '建', '2']) writeFileSync(join(folder, name), '')
    expect(await host.listFolder(folder)).toEqual(['2', 'B', 'a', 'b', '建'])
    expect(await host.listFolder(join(folder, 'none'))).toEqual([])
  })

  test('lists a tree without hidden folders, packages and what links lead to', async () => {
    for (const name of ['b', '甲/乙', '.git', 'node_modules/x'])
      mkdirSync(join(folder, name), { recursive: true })
    for (const name of ['z', 'b/2', 'b/1', '甲/乙/3', '.git/4', 'node_modules/x/5', '.hidden'])
      writeFileSync(join(folder, name), '')
    symlinkSync(folder, join(folder, 'b', 'round'))
    symlinkSync('../z', join(folder, 'b', 'to-file'))
    const refused: Refused[] = []
    const list = (path: string) => host.listTree(path, what => refused.push(what))
    const expected = ['.hidden', 'b/1', 'b/2', 'b/to-file', 'z', '甲/乙/3']
    expect(await list(folder)).toEqual(expected.map(path => join(path)))
    expect(refused).toEqual([])
    expect(await list(join(folder, 'none'))).toEqual([])
    expect(refused).toEqual([{ path: '', kind: 'directory', code: 'ENOENT' }])
  })

  test('a file that cannot be read is a HostError with the code', async () => {
    await expect(host.readFile(join(folder, 'none'))).rejects.toMatchObject({
      name: 'Error',
      code: 'ENOENT',
      path: join(folder, 'none'),
    })
    await expect(host.readFile(folder)).rejects.toMatchObject({ code: 'EISDIR' })
  })

  test('reads ranges of files in turn, and of a file that has been replaced meanwhile', async () => {
    const [one, two, draft] = [join(folder, '一'), join(folder, '二'), join(folder, '草稿')]
    writeFileSync(one, '12345')
    writeFileSync(two, 'abcde')
    expect(host.readRange(one, 1, 2)).toEqual(bytes('23'))
    expect(host.readRange(two, 3, 9)).toEqual(bytes('de'))
    expect(host.readRange(one, 4, 1)).toEqual(bytes('5'))
    writeFileSync(draft, '67890')
    renameSync(draft, one)
    await new Promise(turn => setImmediate(turn))
    expect(host.readRange(one, 4, 1)).toEqual(bytes('0'))
    expect(() => host.readRange(draft, 0, 1)).toThrow(HostError)
    expect(() => host.readRange(folder, 0, 1)).toThrow(HostError)
  })

  test.skipIf(process.platform !== 'linux')('leaves no file open that a range was read of', async () => {
    const path = join(folder, '一')
    writeFileSync(path, '12345')
    const opened = () => readdirSync('/proc/self/fd').filter(fd => leadsTo(`/proc/self/fd/${fd}`, path))
    host.readRange(path, 0, 5)
    expect(opened()).toHaveLength(1)
    await new Promise(turn => setImmediate(turn))
    expect(opened()).toEqual([])
  })

  test('finds its own installation and the files of packages', () => {
    expect(existsSync(join(host.installation, 'package.json'))).toBe(true)
    expect(existsSync(join(host.installation, 'src'))).toBe(true)
    expect(existsSync(host.resolvePackageFile('yaml/package.json'))).toBe(true)
  })
})

describe('writing', () => {
  const at = (...parts: string[]) => join(folder, ...parts)
  const left = () => readdirSync(folder, { recursive: true }).map(String).sort()

  test('creates folders and leaves nothing but the files', async () => {
    await host.writeFiles([
      { path: at('出', '稿', '甲.docx'), bytes: bytes('一') },
      { path: at('出', '稿', '甲.pdf'), bytes: bytes('二') },
    ])
    expect(readFileSync(at('出', '稿', '甲.pdf'), 'utf8')).toBe('二')
    expect(left()).toEqual(['出', join('出', '稿'), join('出', '稿', '甲.docx'), join('出', '稿', '甲.pdf')])
  })

  test('replaces what was there', async () => {
    writeFileSync(at('甲'), '旧旧旧')
    await host.writeFiles([{ path: at('甲'), bytes: bytes('新') }])
    expect(readFileSync(at('甲'), 'utf8')).toBe('新')
    expect(left()).toEqual(['甲'])
  })

  test('a folder in the way of the second file leaves the first as it was', async () => {
    writeFileSync(at('甲'), '旧')
    mkdirSync(at('乙'))
    const files = [
      { path: at('甲'), bytes: bytes('新') },
      { path: at('乙'), bytes: bytes('新') },
    ]
    await expect(host.writeFiles(files)).rejects.toMatchObject({ code: 'EISDIR', path: at('乙') })
    expect(readFileSync(at('甲'), 'utf8')).toBe('旧')
    expect(left()).toEqual(['乙', '甲'])
  })

  test('a rename that is refused brings the old files back', async () => {
    // Only the rename can notice a name that is too long: by then 甲 has been replaced.
    writeFileSync(at('甲'), '旧')
    const name = '丙'.repeat(80)
    const files = [
      { path: at('甲'), bytes: bytes('新') },
      { path: at(`${name}${name}`), bytes: bytes('新') },
    ]
    await expect(host.writeFiles(files)).rejects.toMatchObject({ code: 'ENAMETOOLONG' })
    expect(readFileSync(at('甲'), 'utf8')).toBe('旧')
    expect(left()).toEqual(['甲'])
  })

  test('a file where a folder should be is an error', async () => {
    writeFileSync(at('甲'), '')
    await expect(host.writeFiles([{ path: at('甲', '乙'), bytes: bytes('') }])).rejects.toMatchObject({
      code: expect.stringMatching(/ENOTDIR|EEXIST/),
    })
    expect(left()).toEqual(['甲'])
  })

  test.skipIf(!existsSync('/proc/self'))(
    'a folder that refuses children is an error, not an endless wait',
    async () => {
      const path = '/proc/reply/out/1.pdf'
      await expect(host.writeFiles([{ path, bytes: bytes('1') }])).rejects.toMatchObject({ path })
    },
  )

  test.skipIf(process.getuid?.() === 0)('a read-only folder and a read-only file are errors', async () => {
    mkdirSync(at('锁'), { mode: 0o555 })
    writeFileSync(at('定稿'), '旧', { mode: 0o444 })
    for (const path of [at('锁', '甲'), at('定稿')]) {
      await expect(host.writeFiles([{ path, bytes: bytes('') }])).rejects.toMatchObject({ code: 'EACCES' })
    }
    expect(readFileSync(at('定稿'), 'utf8')).toBe('旧')
  })
})
