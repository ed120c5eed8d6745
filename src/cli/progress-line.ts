// How far a batch is, in one line that fits the terminal: what matters least is left out first.
import type { Language } from '../diagnostics/rule.ts'
import { displayWidth } from '../source/display-width.ts'

export interface Standing {
  readonly done: number
  readonly total: number
  readonly failed: number
  /** Cases a second. */
  readonly rate: number
  /** Seconds; no number where nothing is known yet. */
  readonly left: number
}

/** '' where there is no room for anything. The last column stays free: some terminals wrap when it is filled. */
export function progressLine(standing: Standing, language: Language, columns: number): string {
  return linesOf(standing, language).find(line => displayWidth(line) < columns) ?? ''
}

function linesOf({ done, total, failed, rate, left }: Standing, language: Language): readonly string[] {
  const time = timeLeft(left, language)
  const cells = Math.round((BAR * done) / total)
  const bar = '='.repeat(cells) + '-'.repeat(BAR - cells)
  const [whole, short] =
    language === 'zh'
      ? [
          `${done}/${total} 件，每秒 ${rate.toFixed(1)} 件，还要 ${time}，失败 ${failed} 件`,
          `${done}/${total} 件，还要 ${time}，失败 ${failed} 件`,
        ]
      : [
          `${done}/${total} cases, ${rate.toFixed(1)} a second, ${time} left, ${failed} failed`,
          `${done}/${total}, ${time} left, ${failed} failed`,
        ]
  return [`${bar} ${whole}`, whole, short, `${done}/${total}`]
}

const BAR = 20

function timeLeft(seconds: number, language: Language): string {
  if (!Number.isFinite(seconds)) return '…'
  const minutes = Math.floor(seconds / 60)
  const rest = `${seconds % 60}`
  if (language === 'zh') return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`
}
