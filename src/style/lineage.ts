// A style with the styles it is based on, nearest first: 二级标题 → 一级标题 → 正文.
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Cascade, Section } from './cascade.ts'

export function lineageOf(
  cascade: Cascade,
  section: Section,
  name: string,
  problems: Diagnostic[],
): readonly string[] {
  const known = cascade.names(section)
  const lineage = [name]
  for (let current = name; ; ) {
    const base = cascade.find([section, current, 'based_on'])
    if (!base) return lineage
    const { text, span } = base
    // A style further up the line reports its own mistakes when its own turn comes.
    const mine = current === name
    if (!known.includes(text)) {
      if (mine)
        problems.push(
          report('style/unknown-base', { name, base: text, nearest: suggest(text, known)[0] }, { span }),
        )
      return lineage
    }
    if (lineage.includes(text)) {
      if (text === name) problems.push(report('style/circular-base', { names: [...lineage, text] }, { span }))
      return lineage
    }
    lineage.push(text)
    current = text
  }
}
