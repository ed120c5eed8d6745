// “Did you mean”: the candidates a mistyped word may stand for, nearest first. Counts a swapped pair of
// neighbours as one slip (Damerau–Levenshtein), takes a word that contains, or is contained in, the other, and knows
// the traditional forms of the characters that our names are made of.

export function suggest(typed: string, candidates: readonly string[]): readonly string[] {
  const word = simplify(typed)
  if (word === '') return []
  const ranked = candidates.flatMap((candidate, order) => {
    const other = simplify(candidate)
    const slips = distance(word, other)
    if (slips <= allowance(word, other)) return [{ candidate, slips, order }]
    const [short, long] = word.length < other.length ? [word, other] : [other, word]
    return short.length >= 2 && long.includes(short) ? [{ candidate, slips: slips + 10, order }] : []
  })
  ranked.sort((a, b) => a.slips - b.slips || a.order - b.order)
  return ranked.slice(0, 3).map(({ candidate }) => candidate)
}

function simplify(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-“”"'：:]/g, '')
    .replace(/\p{Script=Han}/gu, character => SIMPLIFIED.get(character) ?? character)
}

const PAIRS = `與与兩两義义書书會会辦办區区單单發发號号後后復复覆复複复頭头對对屬属強强錄录時时機机樣样標标電电碼码稱称簽签籤签
類类級级線线紙纸細细結结編编縮缩聯联繫系係系見见認认議议訊讯記记設设證证話话語语說说負负責责輸输邊边進进郵邮長长間间頁页
頂顶題题顏颜開开內内齊齐寬宽`

/** Traditional → simplified. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, traditional = '', simplified = '']) => [traditional, simplified]),
)

/** One slip in a short word, more in a long one; a Chinese word of two characters may have one wrong. */
function allowance(a: string, b: string): number {
  const length = Math.max([...a].length, [...b].length)
  return length < 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (same ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(a.length, b.length)
}
