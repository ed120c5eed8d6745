// The name somebody probably meant, for "did you mean".

/** The closest of `names`, if at most a third of it (and always one character) is mistyped; the first where several are. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const name of names) {
    const length = Math.max([...typed].length, [...name].length)
    const changes = editDistance([...typed], [...name])
    if (changes < fewest && changes < length && changes <= Math.max(1, length / 3)) {
      nearest = name
      fewest = changes
    }
  }
  return nearest
}

/** Characters to add, drop, replace or swap with a neighbour. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, character] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      const swapped = character === b[j - 1] && a[i - 1] === other ? (before[j - 1] ?? 0) + 1 : Infinity
      const replaced = (row[j] ?? 0) + (character === other ? 0 : 1)
      next.push(Math.min(replaced, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
