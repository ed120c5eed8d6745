// All cases of a batch → those of one shard. Which shard a case belongs to depends on its path alone, as seen from the
// working folder: the same on every machine, and still the same when other cases come or go.
import { sha256 } from '../manifest/sha256.ts'
import { type Coverage, digestOf, type Shard } from './coverage.ts'
import type { FoundCase } from './find-cases.ts'

/** `seenFromDesk`: a path as every machine has it. */
export function takeShard(
  cases: readonly FoundCase[],
  shard: Shard | undefined,
  seenFromDesk: (path: string) => string,
): { readonly mine: readonly FoundCase[]; readonly coverage: Coverage } {
  const digest = digestOf(cases.map(({ path }) => seenFromDesk(path)))
  const coverage = { cases: cases.length, digest, ...(shard && { shard }) }
  if (!shard) return { mine: cases, coverage }
  return { mine: cases.filter(({ path }) => shardOf(seenFromDesk(path), shard.of) === shard.index), coverage }
}

/** The first 48 bits of the checksum, which a number holds exactly. */
function shardOf(path: string, of: number): number {
  return (Number.parseInt(sha256(path).slice(0, 12), 16) % of) + 1
}
