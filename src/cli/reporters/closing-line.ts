// What a run came to, in one line.
import type { Language } from '../../diagnostics/rule.ts'
import type { Summary } from '../case-result.ts'

/** `writes`: the run was to make files, and the line counts them. */
export function closingLine(summary: Summary, writes: boolean): Record<Language, string> {
  const { cases, ok, failed, skipped, notRun, errors, warnings, files } = summary
  const found = {
    zh: listed('，', [errors, n => `${n} 处错误`], [warnings, n => `${n} 处提醒`]),
    en: listed(', ', [errors, n => count(n, 'error')], [warnings, n => count(n, 'warning')]),
  }
  const written = { zh: `已生成 ${files} 个文件`, en: `${count(files, 'file')} written` }
  if (cases === 1) {
    const outcome = outcomeOf(summary, writes) ?? written
    return {
      zh: `${[outcome.zh, found.zh].filter(Boolean).join('：')}。`,
      en: `${[outcome.en, found.en].filter(Boolean).join(': ')}.`,
    }
  }
  const zh = listed('，', [skipped, n => `没有变化 ${n} 件`], [notRun, n => `没有处理 ${n} 件`])
  const en = listed(', ', [skipped, n => `${n} unchanged`], [notRun, n => `${n} not run`])
  const parts = {
    zh: [`共 ${cases} 件案卷，成功 ${ok} 件，失败 ${failed} 件`, zh].filter(Boolean).join('，'),
    en: [`${cases} cases: ${ok} ok, ${failed} failed`, en].filter(Boolean).join(', '),
  }
  return {
    zh: `${[parts.zh, writes && written.zh, found.zh].filter(Boolean).join('；')}。`,
    en: `${[parts.en, writes && written.en, found.en].filter(Boolean).join('; ')}.`,
  }
}

/** Of a single case; undefined where its files tell. */
function outcomeOf({ failed, skipped, notRun }: Summary, writes: boolean) {
  if (notRun > 0) return { zh: '没有处理', en: 'not run' }
  if (skipped > 0) return { zh: '没有变化，成稿照旧', en: 'unchanged, its papers stand as they are' }
  if (failed > 0) {
    return writes ? { zh: '没有生成文件', en: 'nothing written' } : { zh: '检查没有通过', en: 'not in order' }
  }
  return writes ? undefined : { zh: '检查通过', en: 'no errors' }
}

/** Those that are not nought. */
function listed(sign: string, ...counts: readonly (readonly [n: number, text: (n: number) => string])[]) {
  return counts
    .filter(([n]) => n > 0)
    .map(([n, text]) => text(n))
    .join(sign)
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
