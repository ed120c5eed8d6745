// The name somebody probably meant, for "did you mean".

/** The closest of `names`, if fewer than half of its characters had to change; the first where several are. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const name of names) {
    const changes = editDistance(typed, name)
    if (changes < fewest && changes <= Math.max(typed.length, name.length) / 2) {
      nearest = name
      fewest = changes
    }
  }
  return nearest
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
