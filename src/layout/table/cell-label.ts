// What a cell is called: its label, else its first words. Labels are repeated with 续 where a cell goes on.
import type { Origin } from '../../document/tree.ts'
import type { Span } from '../../source/source-file.ts'
import type { StyledInline, StyledParagraph } from '../../style/styled-document.ts'
import type { SetCell } from './set-row.ts'

export function labelOf({ styled }: SetCell): string {
  const label = styled.paragraphs.find(({ role }) => role === 'label') ?? styled.paragraphs[0]
  const text = (label?.inlines ?? []).map(inline => (inline.kind === 'text' ? inline.text : '')).join('')
  return [...text.replace(/[：:]\s*$/, '')].slice(0, 16).join('')
}

export function spanOf({ data, template }: Origin): Span | undefined {
  return data ?? template
}

/** `建议主要内容：` → `建议主要内容（续）：`, and so it stays however often it is repeated. */
export function continuedLabel(label: StyledParagraph): StyledParagraph {
  const last = label.inlines.findLastIndex(inline => inline.kind === 'text' && inline.text.trim() !== '')
  const inlines = label.inlines.map(
    (inline, index): StyledInline =>
      index === last && inline.kind === 'text'
        ? { ...inline, text: inline.text.replace(/(?:（续）)?([：:]?\s*)$/, '（续）$1') }
        : inline,
  )
  return { ...label, inlines }
}
