// Points of a list that the clerk numbered by hand, without the numbers: the templates number them. Only where every
// point carries its own number in turn, so that `3.5亿元…` or a lone `1.` is never taken for one.

export function withoutNumbers(points: readonly string[]): readonly string[] {
  const bare = points.map((point, i) => withoutNumber(point, i + 1))
  return bare.every(point => point !== undefined) ? bare : points
}

function withoutNumber(point: string, expected: number): string | undefined {
  const [whole, digits, han] =
    /^\s*[（(]?(?:(\d+)|([一二三四五六七八九十]+))(?:[.．、)）](?!\d)\s*)+/u.exec(point) ?? []
  if (whole === undefined || whole.length === point.length) return undefined
  return Number(digits) === expected || han === HAN_NUMBERS[expected] ? point.slice(whole.length) : undefined
}

const HAN_NUMBERS =
  '零 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ')
