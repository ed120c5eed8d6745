// A value → the text that `JSON.stringify(value, undefined, 2)` would give, piece by piece: the report of thousands of
// cases is never one string.

/** `depth`: so deep it is taken apart; what lies below is small. */
export function* jsonPieces(value: unknown, depth: number, margin = ''): Iterable<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${margin}`)
    return
  }
  const isList = Array.isArray(value)
  const members: readonly (readonly [key: string, member: unknown])[] = isList
    ? value.map(member => ['', member])
    : Object.entries(value).filter(([, member]) => member !== undefined)
  if (members.length === 0) {
    yield isList ? '[]' : '{}'
    return
  }
  let sign = isList ? '[' : '{'
  for (const [key, member] of members) {
    yield `${sign}\n${margin}  ${isList ? '' : `${JSON.stringify(key)}: `}`
    yield* jsonPieces(member, depth - 1, `${margin}  `)
    sign = ','
  }
  yield `\n${margin}${isList ? ']' : '}'}`
}
