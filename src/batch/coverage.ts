// Which cases a run was given: what reports of several shards need, so that they can be put together and say whether
// every case was covered exactly once.
import { sha256 } from '../manifest/sha256.ts'

export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

export interface Coverage {
  /** How many cases the command line named, over all shards. */
  readonly cases: number
  /** SHA-256 over the paths of all of them: shards of one batch have it in common. */
  readonly digest: string
  /** Where this run did a part only. */
  readonly shard?: Shard
}

/** Of paths seen from the working folder, with forward slashes; in any order. */
export const digestOf = (paths: readonly string[]): string => sha256([...paths].sort().join('\n'))
