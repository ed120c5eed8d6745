// Parts that are the same in every file of ours, and the properties, which docx would stamp with the clock.

import { fontRoles, latinFont } from '../font/font-roles.ts'
import type { DocumentInfo } from '../style/styled-document.ts'
import { element, escapeXml, part, value, WORD } from './xml.ts'

/** Compression of punctuation stays off: the layout gives every full-width mark its whole square. */
export function settingsPart(): string {
  return part(
    element('w:settings', { 'xmlns:w': WORD }, [
      value('w:defaultTabStop', 420),
      element('w:evenAndOddHeaders'),
      value('w:characterSpacingControl', 'doNotCompress'),
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

const COMPATIBILITY = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
] as const

export function fontTablePart(): string {
  const chinese = Object.values(fontRoles).map(({ docx: { name, alternatives } }) =>
    element('w:font', { 'w:name': name }, [
      value('w:altName', alternatives.join(',')),
      value('w:charset', '86'),
      value('w:family', 'auto'),
      value('w:pitch', 'default'),
    ]),
  )
  const latin = element('w:font', { 'w:name': latinFont.docx }, [
    value('w:charset', '00'),
    value('w:family', 'roman'),
    value('w:pitch', 'variable'),
  ])
  return part(element('w:fonts', { 'xmlns:w': WORD }, [...chinese, latin]))
}

export function corePropertiesPart({ title, author, subject, date }: DocumentInfo): string {
  const time = (name: string): string =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, [escapeXml(date)])
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
        element('dc:title', {}, [escapeXml(title)]),
        element('dc:subject', {}, [escapeXml(subject)]),
        element('dc:creator', {}, [escapeXml(author)]),
        element('cp:lastModifiedBy', {}, [escapeXml(author)]),
        element('cp:revision', {}, ['1']),
        time('created'),
        time('modified'),
        element('dc:language', {}, ['zh-CN']),
      ],
    ),
  )
}
