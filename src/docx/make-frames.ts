// The package around a paper's words, as docx writes it: kinds of parts, relationships, roots with their namespaces,
// references to headers and footers. Whatever a paper says comes into its slots.
import { Document, Footer, Header, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { leaveOut } from './leave-out.ts'

export type Slot = 'body' | 'section' | 'red-rules' | 'odd-number' | 'even-number'

export interface Frame extends FrameShape {
  /** By path: XML and the names of slots take turns, XML first. */
  readonly parts: Readonly<Record<string, readonly string[]>>
}

export interface FrameShape {
  readonly letterhead: boolean
  readonly pageNumbers: 'none' | 'from-second-page' | 'from-first-page'
}

export async function makeFrames(): Promise<readonly Frame[]> {
  const shapes = [true, false].flatMap(letterhead =>
    (['none', 'from-second-page', 'from-first-page'] as const).map(pageNumbers => ({
      letterhead,
      pageNumbers,
    })),
  )
  return Promise.all(shapes.map(makeFrame))
}

async function makeFrame(shape: FrameShape): Promise<Frame> {
  const { letterhead, pageNumbers } = shape
  const footer = (number: Slot) => new Footer({ children: [slot(number)] })
  const file = new Document({
    sections: [
      {
        ...(letterhead && { headers: { first: new Header({ children: [slot('red-rules')] }) } }),
        ...(pageNumbers !== 'none' && {
          footers: {
            default: footer('odd-number'),
            even: footer('even-number'),
            ...(pageNumbers === 'from-first-page' && { first: footer('odd-number') }),
          },
        }),
        children: [slot('body')],
      },
    ],
  })
  const packed = Object.entries(unzipSync(await Packer.toBuffer(file)))
  const parts = leaveOut(new Map(packed.map(([path, bytes]) => [path, strFromU8(bytes)])))
  const divided = [...parts].flatMap(([path, xml]) => {
    const pieces = withSection(xml).split(SLOT)
    return pieces.length > 1 || isPackaging(path) ? [[path, pieces] as const] : []
  })
  return { ...shape, parts: Object.fromEntries(divided) }
}

const slot = (name: Slot) => new Paragraph(`slot:${name}`)

const SLOT = /<w:p><w:r><w:t xml:space="preserve">slot:([\w-]+)<\/w:t><\/w:r><\/w:p>/

/** docx's own page gives way. */
const withSection = (xml: string) =>
  xml.replace(
    /<w:pgSz .*(?=<\/w:sectPr>)/,
    '<w:p><w:r><w:t xml:space="preserve">slot:section</w:t></w:r></w:p>',
  )

/** All other parts are ours: styles, settings, theme, fonts, properties. */
const isPackaging = (path: string) => path === '[Content_Types].xml' || path.endsWith('.rels')
