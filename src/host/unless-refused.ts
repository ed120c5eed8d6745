// For `catch`: what the system refuses (a folder that may not be looked into, a path too long) is as good as not there.
import { HostError } from './host.ts'

export function unlessRefused<T>(instead: T) {
  return (error: unknown): T => {
    if (error instanceof HostError) return instead
    throw error
  }
}
