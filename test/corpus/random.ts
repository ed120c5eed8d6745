// Chance that is the same everywhere and always: a seed → numbers (mulberry32).

export interface Random {
  /** From `min` to `max`, both among them. */
  between(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly [T, ...T[]]): T
  /** So many different ones, in their order of drawing. */
  sample<T>(choices: readonly T[], count: number): readonly T[]
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0

  /** In [0, 1). */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    between,
    chance: probability => next() < probability,
    pick: choices => choices[between(0, choices.length - 1)] ?? choices[0],
    sample(choices, count) {
      const left = [...choices]
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(between(0, left.length - 1), 1),
      ).flat()
    },
  }
}
