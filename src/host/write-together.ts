// Writes several files all or none. Every file is first written whole beside its place; then all are renamed into
// place in one go. When a rename is refused (on Windows: the paper is open in Word), the old files come back.
import { accessSync, constants, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HostError } from './host.ts'
import { makeFolder } from './make-folder.ts'

interface Staged {
  readonly path: string
  readonly temporary: string
}

export function writeTogether(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const staged: Staged[] = []
  try {
    for (const { path, bytes } of files) {
      asking(path, () => {
        makeFolder(dirname(path))
        refuseToReplace(path)
        const temporary = join(dirname(path), `.reply-${process.pid}-${staged.length}.tmp`)
        staged.push({ path, temporary })
        writeFileSync(temporary, bytes)
      })
    }
    putInPlace(staged)
  } finally {
    for (const { temporary } of staged) quietly(() => rmSync(temporary, { force: true }))
  }
}

/** A folder in the way, or a file that its owner made read-only. */
function refuseToReplace(path: string): void {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
  accessSync(path, constants.W_OK)
}

function putInPlace(staged: readonly Staged[]): void {
  const undo: (() => void)[] = []
  const kept: string[] = []
  try {
    for (const { path, temporary } of staged) {
      asking(path, () => {
        if (existsSync(path)) {
          const old = `${temporary}.old`
          renameSync(path, old)
          kept.push(old)
          undo.unshift(() => renameSync(old, path))
        }
        renameSync(temporary, path)
        undo.unshift(() => rmSync(path))
      })
    }
  } catch (error) {
    for (const step of undo) quietly(step)
    throw error
  }
  for (const old of kept) quietly(() => rmSync(old, { force: true }))
}

/** One step that is refused must not keep the others from being done. */
function quietly(act: () => void): void {
  try {
    act()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
  }
}

function asking(path: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    throw new HostError(code, path, { cause: error })
  }
}
