// Turns placed glyphs and rules into a PDF file, tagged and fit for archives unless less is asked for. The layout has
// decided every place; nothing moves here.
import type { PdfStandard } from '../config/output-settings.ts'
import type { Face } from '../font/face.ts'
import type { Layout } from '../layout/layout.ts'
import type { DocumentInfo } from '../style/styled-document.ts'
import { ACCESSIBLE_XMP } from './accessible-xmp.ts'
import { addBookmarks } from './add-bookmarks.ts'
import { addTags } from './add-tags.ts'
import { modifiedDateXmp, pdfInfo } from './document-info.ts'
import { drawPage } from './draw-page.ts'
import { PdfFile } from './pdf-file.ts'
import { claimsOf } from './pdf-standard.ts'

export async function writePdf(
  layout: Layout,
  info: DocumentInfo,
  standard: PdfStandard = 'a-2a+ua',
): Promise<Uint8Array> {
  const { subset, accessible } = claimsOf[standard]
  const pdf = new PdfFile({
    autoFirstPage: false,
    // Else pdfkit names Helvetica, which it does not embed. Its types know no null.
    font: null as unknown as string,
    // Characters are asked for one by one, each once.
    fontLayoutCache: false,
    pdfVersion: '1.7',
    ...(subset && { subset }),
    tagged: accessible,
    lang: 'zh-CN',
    displayTitle: true,
    info: pdfInfo(info),
  })
  pdf.appendXML(modifiedDateXmp(info))
  if (accessible) pdf.appendXML(ACCESSIBLE_XMP)
  const tags = accessible ? addTags(pdf, layout.structure) : undefined
  const blankFace = faceWithBlank(layout)
  for (const page of layout.pages) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 })
    drawPage(pdf, page, tags, blankFace)
  }
  addBookmarks(pdf, layout)
  pdf.end()
  return pdf.bytes()
}

function faceWithBlank({ pages }: Layout): Face | undefined {
  for (const { items } of pages) {
    for (const item of items) if (item.kind === 'text' && item.face.has(0x20)) return item.face
  }
  return undefined
}
