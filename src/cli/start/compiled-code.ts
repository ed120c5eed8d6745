// What V8 compiled of a program, kept beside it: a file for each release of Node and kind of machine. V8 itself refuses
// what another release made, but tells two programs apart by their length only, hence the digest in the name. Whoever
// can write such a file can make the program do anything: one that others than the program's owner may have written is
// never read, and only the owner writes one.
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'

/** Of program.cjs; the build puts it here. */
declare const PROGRAM_DIGEST: string

export function readCompiledCode(program: string): Buffer | undefined {
  return attempt(() => {
    const file = openSync(placeBeside(program), 'r')
    try {
      const { uid, mode } = fstatSync(file)
      const isOwners = uid === statSync(program).uid && (mode & 0o022) === 0
      return isOwners || process.platform === 'win32' ? readFileSync(file) : undefined
    } finally {
      closeSync(file)
    }
  })
}

/** Whole or not at all; where it cannot be written, nothing happens. */
export function keepCompiledCode(program: string, compile: () => Buffer): void {
  // Options of Node change what V8 makes and takes: the next start may be without them.
  if (process.execArgv.length > 0 || process.env.NODE_OPTIONS) return
  const place = placeBeside(program)
  const draft = `${place}.${process.pid}`
  attempt(() => {
    if (process.geteuid && process.geteuid() !== statSync(program).uid) return
    const file = openSync(draft, 'w', 0o644)
    try {
      writeFileSync(file, compile())
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, place)
  })
  attempt(() => rmSync(draft))
}

const placeBeside = (program: string) =>
  program.replace(/\.cjs$/, `-${PROGRAM_DIGEST}-${process.version}-${process.arch}.compiled`)

/** Nobody needs to know that it failed: the program runs all the same. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
