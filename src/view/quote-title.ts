// A title in 书名号. Marks inside the marks become single ones, 《…〈…〉…》 (GB/T 15834-2011 4.15.3).

export function quoteTitle(title: string): string {
  const bare = isQuoted(title) ? title.slice(1, -1) : title
  return `《${bare.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}

/** Whether the first 《 is closed by the last 》: 《甲》和《乙》 is not. */
function isQuoted(title: string): boolean {
  if (!title.startsWith('《')) return false
  let depth = 0
  for (let i = 0; i < title.length; i += 1) {
    if (title[i] === '《') depth += 1
    if (title[i] === '》') depth -= 1
    if (depth === 0) return i === title.length - 1
  }
  return false
}
