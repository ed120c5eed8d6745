// A folder with all those above it. Folder by folder: Node 20's own recursive mkdir never ends where a folder refuses
// children (`/proc/x`).
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!existsSync(path)) throw error
  }
}
