// Files made of many pieces, on a real disk.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writePieces } from '../../../../src/cli/reports/write-pieces.ts'
import { HostError } from '../../../../src/host/host.ts'
import { nodeDisk } from '../../../../src/host/node-disk.ts'
import { memoryMachine } from '../../../support/memory-disk.ts'

const host = { disk: nodeDisk, machine: memoryMachine() }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-pieces-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the old file stands until the new one is whole, and nothing else stays', () => {
  const path = join(folder, 'report.json')
  writeFileSync(path, 'old')
  function* pieces() {
    for (let n = 0; n < 3; n += 1) {
      yield '𠮷'.repeat(50_000)
      expect(readFileSync(path, 'utf8')).toBe('old')
    }
    yield 'end'
  }
  writePieces(host, path, pieces())
  expect(readFileSync(path, 'utf8')).toBe(`${'𠮷'.repeat(150_000)}end`)
  expect(readdirSync(folder)).toEqual(['report.json'])
})

test('its folder is made', () => {
  const path = join(folder, '新', '一', 'report.json')
  writePieces(host, path, [])
  expect(readFileSync(path, 'utf8')).toBe('')
})

test('a folder in the way, or a file where a folder should be: nothing is left', () => {
  const path = join(folder, 'report.json')
  mkdirSync(path)
  expect(() => writePieces(host, path, ['x'])).toThrow(expect.objectContaining({ code: 'EISDIR' }))
  writeFileSync(join(folder, 'a'), '')
  expect(() => writePieces(host, join(folder, 'a', 'b', 'report.json'), ['x'])).toThrow(HostError)
  expect(readdirSync(folder).sort()).toEqual(['a', 'report.json'])
})

test('a file its owner made read-only is left alone', () => {
  const path = join(folder, 'report.json')
  writeFileSync(path, 'old')
  const guarded = {
    ...nodeDisk,
    refuseReadOnly(path: string) {
      throw new HostError('EACCES', path)
    },
  }
  expect(() => writePieces({ ...host, disk: guarded }, path, ['new'])).toThrow(HostError)
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('a disk that fills up midway: refused, the old file and nothing else is there', () => {
  const path = join(folder, 'report.json')
  writeFileSync(path, 'old')
  let appended = 0
  const full = {
    ...nodeDisk,
    append(path: string, bytes: Uint8Array) {
      appended += bytes.length
      if (appended > 100_000) throw new HostError('ENOSPC', path)
      nodeDisk.append(path, bytes)
    },
  }
  const pieces = Array.from({ length: 10 }, () => 'x'.repeat(70_000))
  expect(() => writePieces({ ...host, disk: full }, path, pieces)).toThrow(
    expect.objectContaining({ code: 'ENOSPC' }),
  )
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['report.json'])
})
