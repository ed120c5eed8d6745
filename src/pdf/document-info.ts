// The file's properties. pdfkit writes them twice: as PDF strings, and unescaped into the XMP packet.
import type { DocumentInfo } from '../style/styled-document.ts'

export function pdfInfo(info: DocumentInfo): PDFKit.DocumentInfo {
  const date = new Date(info.date)
  return {
    ...(info.title && { Title: xmlSafe(info.title) }),
    ...(info.author && { Author: xmlSafe(info.author) }),
    ...(info.subject && { Subject: xmlSafe(info.subject) }),
    Creator: 'gongwen-reply',
    CreationDate: date,
    ModDate: date,
  }
}

/** PDF/A wants every date of the properties in XMP too; pdfkit leaves this one out. */
export function modifiedDateXmp(info: DocumentInfo): string {
  const date = `${new Date(info.date).toISOString().slice(0, 19)}Z`
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${date}</xmp:ModifyDate></rdf:Description>`
}

/** The text itself where its value is read (PDF strings), escaped where it is put into other text (XMP). */
class XmlSafeText extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, character => ENTITIES[character] ?? '')
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** pdfkit takes String objects as it takes strings; only its types do not say so. */
function xmlSafe(text: string): string {
  return new XmlSafeText(text) as unknown as string
}
