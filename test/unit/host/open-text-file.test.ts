// Files written piece by piece, on a real disk.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTextFile } from '../../../src/host/open-text-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reply-text-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('one that grows: what was written can be read before it is closed', () => {
  const path = join(folder, '新', 'log.ndjson')
  const file = openTextFile(path, { whole: false })
  file.write('一\n')
  expect(readFileSync(path, 'utf8')).toBe('一\n')
  file.write('二\n')
  file.close()
  expect(readFileSync(path, 'utf8')).toBe('一\n二\n')
})

test('a whole one: the old file stands until the new one is closed, and nothing else stays', () => {
  const path = join(folder, 'report.json')
  writeFileSync(path, 'old')
  const file = openTextFile(path, { whole: true })
  file.write('𠮷'.repeat(100_000))
  expect(readFileSync(path, 'utf8')).toBe('old')
  file.write('end')
  file.close()
  expect(readFileSync(path, 'utf8')).toBe(`${'𠮷'.repeat(100_000)}end`)
  expect(readdirSync(folder)).toEqual(['report.json'])
})

test('a folder in the way: told as the path that was asked for, nothing left', () => {
  const path = join(folder, 'report.json')
  mkdirSync(path)
  const file = openTextFile(path, { whole: true })
  expect(() => file.close()).toThrow(expect.objectContaining({ path, code: 'EISDIR' }))
  expect(readdirSync(folder)).toEqual(['report.json'])
  expect(() => openTextFile(path, { whole: false })).toThrow(
    expect.objectContaining({ path, code: 'EISDIR' }),
  )
})

test('a file where a folder should be', () => {
  writeFileSync(join(folder, 'a'), '')
  const path = join(folder, 'a', 'b', 'report.json')
  expect(() => openTextFile(path, { whole: true })).toThrow(expect.objectContaining({ path }))
})

test.skipIf(!existsSync('/dev/full'))('a full disk: refused once, quiet afterwards', () => {
  const file = openTextFile('/dev/full', { whole: false })
  expect(() => file.write('x')).toThrow(expect.objectContaining({ code: 'ENOSPC' }))
  file.write('y')
  file.close()
})
