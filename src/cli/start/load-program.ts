// program.cjs, the command and all it runs on in one file, is loaded with the code that V8 made of it in an earlier run:
// most of a start is otherwise spent on parsing and compiling. The file is ASCII, so that V8 keeps a byte a character.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import type * as Program from '../run.ts'
import { keepCompiledCode, readCompiledCode } from './compiled-code.ts'

export interface LoadedProgram {
  readonly program: typeof Program
  /** For the next start, where this one found no code, or none that V8 takes. Never fails. */
  keepCompiled(): void
}

export function loadProgram(): LoadedProgram {
  const filename = join(import.meta.dirname, 'program.cjs')
  const cachedData = readCompiledCode(filename)
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: {} }
  const require = createRequire(filename)
  script.runInThisContext()(module.exports, require, module, filename, import.meta.dirname, importModule)
  return {
    program: module.exports as typeof Program,
    keepCompiled() {
      if (!cachedData || script.cachedDataRejected)
        keepCompiledCode(filename, () => script.createCachedData())
    },
  }
}

/** For what the program is not bundled with: fontkit, pdf.js. */
const importModule = (specifier: string): Promise<unknown> => import(specifier)
