// How deep YAML tokens are nested, counted without recursion and no further than asked.
import type { CST } from 'yaml'

export function depthOf(tokens: readonly CST.Token[], limit: number): number {
  let level: readonly CST.Token[] = tokens.flatMap(token =>
    token.type === 'document' && token.value ? [token.value] : [],
  )
  let depth = 0
  while (level.length > 0 && depth <= limit) {
    level = level.flatMap(token => childrenOf(token))
    depth += 1
  }
  return depth
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }: CST.CollectionItem) => [
    ...(key ? [key] : []),
    ...(value ? [value] : []),
  ])
}
