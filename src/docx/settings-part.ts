// word/settings.xml, the same in every file of ours. Compression of punctuation stays off: the layout gives every
// full-width mark its whole square.
import { NEVER_ENDS, NEVER_STARTS } from '../layout/punctuation.ts'
import { element, part, value, WORD } from './xml.ts'

export function settingsPart(): string {
  return part(
    element('w:settings', { 'xmlns:w': WORD }, [
      value('w:defaultTabStop', 420),
      element('w:evenAndOddHeaders'),
      value('w:characterSpacingControl', 'doNotCompress'),
      noLineBreaks('After', NEVER_ENDS),
      noLineBreaks('Before', NEVER_STARTS),
      element('w:compat', {}, [
        element('w:doNotExpandShiftReturn'),
        element('w:useFELayout'),
        ...COMPATIBILITY.map(([name, val]) =>
          element('w:compatSetting', {
            'w:name': name,
            'w:uri': 'http://schemas.microsoft.com/office/word',
            'w:val': val,
          }),
        ),
      ]),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ]),
  )
}

/** Our lists in place of Word's own for Chinese, which would let — and … begin a line. */
function noLineBreaks(where: 'After' | 'Before', characters: ReadonlySet<string>): string {
  return element(`w:noLineBreaks${where}`, { 'w:lang': 'zh-CN', 'w:val': [...characters].join('') })
}

const COMPATIBILITY = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
] as const
