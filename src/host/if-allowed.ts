// For steps on the disk: what the system refuses is as good as not done, or not there.
import { HostError } from './host.ts'

export function ifAllowed<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
