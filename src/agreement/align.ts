// Two lists → the longest common subsequence as pairs of places, the way `diff` finds it.

export function align(ours: readonly string[], theirs: readonly string[]): readonly Pair[] {
  // Papers that agree are paired without a table, which for the longest letter would fill the memory.
  let same = 0
  while (same < ours.length && ours[same] === theirs[same]) same++
  const begin = ours.slice(0, same).map((_, index): Pair => [index, index])
  const rest = alignByTable(ours.slice(same), theirs.slice(same))
  return [...begin, ...rest.map(([i, j]): Pair => [same + i, same + j])]
}

type Pair = readonly [number, number]

function alignByTable(ours: readonly string[], theirs: readonly string[]): readonly Pair[] {
  const [height, width] = [ours.length, theirs.length]
  // lengths[i][j]: how many can still be paired from i and j on.
  const lengths = Array.from({ length: height + 1 }, () => new Uint32Array(width + 1))
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = height - 1; i >= 0; i--) {
    const row = lengths[i]
    for (let j = width - 1; row && j >= 0; j--)
      row[j] =
        ours[i] === theirs[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < height && j < width; ) {
    if (ours[i] === theirs[j]) pairs.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return pairs
}
