// A text file written piece by piece: a log that grows, or a file that appears whole when it is closed.
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { TextFile } from './host.ts'
import { makeFolder } from './make-folder.ts'
import { refuse } from './refuse.ts'

/** Pieces of a whole file are gathered up to this length: a system call for each would cost more than the text. */
const ENOUGH = 1 << 16

export function openTextFile(path: string, { whole }: { readonly whole: boolean }): TextFile {
  const place = whole ? join(dirname(path), `.${basename(path)}-${process.pid}.tmp`) : path
  let file: number | undefined
  let waiting = ''

  /** After a refusal nothing more is written, and half a whole file is taken away. */
  const asking = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      abandon()
      refuse(path)(error as NodeJS.ErrnoException)
    }
  }
  const abandon = () => {
    try {
      release()
      if (whole) rmSync(place, { force: true })
    } catch {
      // What was refused first is what is told.
    }
  }
  const release = () => {
    const open = file
    file = undefined
    if (open !== undefined) closeSync(open)
  }
  const put = () => {
    if (file !== undefined) writeAll(file, waiting)
    waiting = ''
  }

  asking(() => {
    makeFolder(dirname(path))
    file = openSync(place, 'w')
  })
  return {
    write(text) {
      waiting += text
      if (!whole || waiting.length >= ENOUGH) asking(put)
    },
    close() {
      if (file === undefined) return
      asking(() => {
        put()
        release()
        if (whole) renameSync(place, path)
      })
    },
  }
}

/** A system may take a part only. */
function writeAll(file: number, text: string): void {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
