// Titles as offices write them, and how they are set: the text of each line and its width in 字.
import { readFileSync } from 'node:fs'
import { pt } from '../../src/style/units.ts'
import { flush, layOut, paragraph, text, textLines } from '../unit/layout/support.ts'

export const titles: readonly string[] = readFileSync(new URL('titles.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

export const titleStyle = {
  ...flush,
  name: '标题',
  size: pt(22),
  tracking: pt(0),
  lineHeight: pt(33),
  align: 'center' as const,
}

export function setTitle(title: string): readonly { readonly text: string; readonly width: number }[] {
  const layout = layOut([paragraph([text(title, titleStyle)], titleStyle, 'title')])
  return layout.pages
    .flatMap(({ items }) => textLines(items))
    .map(line => ({ text: line.text, width: (line.end - line.x) / titleStyle.size }))
}
