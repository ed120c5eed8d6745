// A box to tick with the mouse: Word's check-box content control. Its content is plain text, ☑ or ☐, because
// programs that gather the text (pandoc, scripts over w:t) overlook Word's own symbol element.
import type { StyledInline } from '../style/styled-document.ts'
import { halfPoints } from './measures.ts'
import { element, value } from './xml.ts'

type Checkbox = Extract<StyledInline, { kind: 'checkbox' }>

export function writeCheckbox({ checked, label, style }: Checkbox): string {
  const look = element('w:rPr', {}, [
    element('w:rFonts', {
      'w:hint': 'eastAsia',
      'w:ascii': CHECKBOX_FONT,
      'w:eastAsia': CHECKBOX_FONT,
      'w:hAnsi': CHECKBOX_FONT,
    }),
    value('w:sz', halfPoints(style.size)),
    value('w:szCs', halfPoints(style.size)),
  ])
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      look,
      ...(label === '' ? [] : [value('w:alias', label), value('w:tag', tagOf(label))]),
      value('w:lock', 'sdtLocked'),
      element('w14:checkbox', {}, [
        element('w14:checked', { 'w14:val': checked ? 1 : 0 }),
        element('w14:checkedState', { 'w14:val': '2611', 'w14:font': CHECKBOX_FONT }),
        element('w14:uncheckedState', { 'w14:val': '2610', 'w14:font': CHECKBOX_FONT }),
      ]),
    ]),
    element('w:sdtContent', {}, [element('w:r', {}, [look, element('w:t', {}, [checked ? '☑' : '☐'])])]),
  ])
}

/** Word allows a tag 64 UTF-16 units; a pack may name its results at any length. */
const tagOf = (label: string) => label.slice(0, 64).replace(/[\uD800-\uDBFF]$/, '')

/** Has both signs, comes with every Windows, and is what Word itself takes. */
export const CHECKBOX_FONT = 'MS Gothic'
