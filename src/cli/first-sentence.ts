// A page of `reply explain` → its first sentence on one line.
import type { Language } from '../diagnostics/rule.ts'

export function firstSentence(page: string, language: Language): string {
  const [first = ''] = /^.*?(?:。|\.(?=\s|$)|$)/s.exec(page.trim()) ?? []
  return unwrap(first, language)
}

/** Without the breaks of the source's own lines, which are no words' business. */
export const unwrap = (text: string, language: Language) =>
  text.trim().replace(/\s*\n\s*/g, language === 'zh' ? '' : ' ')
