// Which characters may begin or end a line, and which may hang over its end (GB/T 15834-2011 5.1; the lists are
// LibreOffice's for Chinese with the signs that Word's have and it has not, — … ％ ‰ ℃, and 分隔号 ／).
import { isAttached } from './runs.ts'

export interface Traits {
  readonly codePoint: number
  readonly alphanumeric: boolean
  readonly digit: boolean
  readonly letter: boolean
  readonly neverStarts: boolean
  readonly neverEnds: boolean
  /** One of these may stand beyond the measure at the end of a line. */
  readonly hangs: boolean
}

export function traitsOf(codePoint: number): Traits {
  const known = cache.get(codePoint)
  if (known) return known
  const character = String.fromCodePoint(codePoint)
  const traits: Traits = {
    codePoint,
    alphanumeric: /[\p{L}\p{N}]/u.test(character),
    digit: /[0-9０-９]/.test(character),
    letter: /\p{L}/u.test(character),
    neverStarts: NEVER_STARTS.has(character) || isAttached(codePoint),
    neverEnds: NEVER_ENDS.has(character),
    hangs: HANGING.has(character),
  }
  cache.set(codePoint, traits)
  return traits
}

const cache = new Map<number, Traits>()

export const NEVER_STARTS: ReadonlySet<string> = new Set(
  '!),.:;?]}>¢\'"%、。〃々〉》」』】〕〗〙〞〟！＂％），．／：；＞？］｜｝～￠｡｣､' +
    '︰︱︳﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞…‥—―–‐-‖•·ˇˉ′″’”›»°℃℉‰‱ー　',
)

export const NEVER_ENDS: ReadonlySet<string> = new Set(
  '([{<£¥€$\'"‵〈《「『【〔〖〘〝（［｛＜＄￡￥﹙﹛﹝“‘‹«№',
)

const HANGING: ReadonlySet<string> = new Set('!,.:;?、。！，．：；？')
