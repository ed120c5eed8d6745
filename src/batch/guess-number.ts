// The number of a case from its text, which takes a fiftieth of the time that reading it as YAML would.
import { resolve } from 'node:path'
import { baseCaseSchema } from '../case/case-schema.ts'
import { schemaAt, titlesOf } from '../data/key-names.ts'
import type { Host } from '../host/host.ts'
import { STANDARD_INPUT } from '../host/standard-input.ts'
import { takeTurnsAtTimes } from '../host/take-turns.ts'
import { unlessRefused } from '../host/unless-refused.ts'

/** Where the text says `number` once, and plainly; undefined wherever more than that is needed to know it. */
export async function guessNumber(host: Host, path: string): Promise<string | undefined> {
  const [said, ...more] = new TextDecoder().decode(await readNow(host, path)).matchAll(NUMBER)
  const [, , number = ''] = more.length === 0 && said?.[1] !== undefined ? (PLAIN.exec(said[1]) ?? []) : []
  return number === '' ? undefined : number.normalize('NFC').toLowerCase()
}

/** By the disk, which refuses a pipe: its content is for whoever renders it. */
async function readNow(host: Host, path: string): Promise<Uint8Array | undefined> {
  if (path === STANDARD_INPUT) return host.readFile(path)
  await takeTurnsAtTimes()
  try {
    return host.disk.read(resolve(host.cwd, path))
  } catch (error) {
    return unlessRefused(undefined)(error)
  }
}

const spellings = ['number', ...titlesOf(schemaAt(baseCaseSchema, ['suggestion', 'number']) ?? {})]
const NUMBER = new RegExp(`(?<![\\p{L}_])(?:${spellings.join('|')})["']?\\s*[:：](.*)`, 'gu')
const PLAIN = /^\s*(["']?)([\p{L}\p{N}]+)\1\s*(?:#.*)?$/u
