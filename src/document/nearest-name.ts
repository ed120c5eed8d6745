// «Did you mean …?»: the known names that a typing slip could have made into this one.

export function nearestNames(typed: string, known: Iterable<string>): readonly string[] {
  const wanted = typed.toLowerCase()
  const limit = wanted.length <= 2 ? 1 : Math.max(1, Math.floor(wanted.length / 2.5))
  return [...new Set(known)]
    .map(name => ({ name, distance: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= limit && distance < Math.max(wanted.length, name.length))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Levenshtein distance in code points, with neighbours swapped counting once. */
function distance(from: string, to: string): number {
  const a = [...from]
  const b = [...to]
  let before: number[] = []
  let above = b.map((_, i) => i).concat(b.length)
  for (const [i, x] of a.entries()) {
    const row = [i + 1]
    for (const [j, y] of b.entries()) {
      const replaced = (above[j] ?? 0) + (x === y ? 0 : 1)
      const swapped = x === b[j - 1] && a[i - 1] === y && j > 0 && i > 0 ? (before[j - 1] ?? 0) + 1 : replaced
      row.push(Math.min(replaced, swapped, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}
