// For `catch`: the system's no to what was tried at a path → HostError.
import { HostError } from './host.ts'

export function refuse(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw new HostError(error.code ?? 'UNKNOWN', path, { cause: error })
  }
}
