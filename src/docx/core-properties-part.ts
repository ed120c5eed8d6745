// docProps/core.xml: title, office and date of a paper, and never the clock's.
import type { DocumentInfo } from '../style/styled-document.ts'
import { element, escapeText, part } from './xml.ts'

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
