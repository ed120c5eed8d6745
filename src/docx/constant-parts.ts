// Parts that are the same in every file of ours, and the properties, which docx would stamp with the clock.

import { NEVER_ENDS, NEVER_STARTS } from '../layout/punctuation.ts'
import type { DocumentInfo } from '../style/styled-document.ts'
import { element, escapeText, part, value, WORD } from './xml.ts'

/** Compression of punctuation stays off: the layout gives every full-width mark its whole square. */
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

export function corePropertiesPart({ title, author, subject, date }: DocumentInfo): string {
  const time = (name: string): string =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, [escapeText(date)])
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        element('dc:title', {}, [escapeText(title)]),
        element('dc:subject', {}, [escapeText(subject)]),
        element('dc:creator', {}, [escapeText(author)]),
        element('cp:lastModifiedBy', {}, [escapeText(author)]),
        element('cp:revision', {}, ['1']),
        time('created'),
        time('modified'),
        element('dc:language', {}, ['zh-CN']),
      ],
    ),
  )
}
