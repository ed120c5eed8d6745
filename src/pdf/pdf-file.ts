// pdfkit's document with what costs it time done in another way: streams are packed by fflate, which gives the same bytes
// under every Node (pdfkit would ask Node's zlib, which is whichever Node was built with), a page is written in one piece,
// and the bytes are at hand when the document ends.
import { zlibSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { ZlibStream } from './join-literals.ts'

export class PdfFile extends PDFDocument {
  // pdfkit writes before a field of ours could have its value.
  declare private chunks: Uint8Array[] | undefined
  declare private operators: string[] | undefined

  /** To be called after `end`. */
  bytes(): Uint8Array {
    return Buffer.concat(this.chunks ?? [])
  }

  /** Where a readable stream takes what it shall hand out; null at its end. */
  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= []
    if (chunk) this.chunks.push(chunk)
    return true
  }

  override addContent(operators: string): this {
    this.operators ??= []
    this.operators.push(operators)
    return this
  }

  override flushPages(): void {
    if (this.operators) super.addContent(this.operators.join('\n'))
    this.operators = undefined
    super.flushPages()
  }

  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data)
    reference.finalize = finalizePacked
    return reference
  }
}

/** Packed now, a stream is not packed again; its dictionary has named the filter since the first write. */
function finalizePacked(this: Reference): void {
  if (this.compress && this.buffer.length > 0) {
    this.buffer = [pack(this.buffer)]
    this.compress = false
  }
  Object.getPrototypeOf(this).finalize.call(this)
}

/** Fonts come packed. What is written in one piece may be the same for all documents: the colour profile is. */
function pack(chunks: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = chunks
  if (!first || others.length > 0) return zlibSync(Buffer.concat(chunks), PACKING)
  if (first instanceof ZlibStream) return first
  const packed = packedBefore.get(first) ?? zlibSync(first, PACKING)
  packedBefore.set(first, packed)
  return packed
}

const packedBefore = new WeakMap<Uint8Array, Uint8Array>()

/** A little more speed than the default for a few per cent of size. */
const PACKING = { level: 2 } as const

/** pdfkit's object of a PDF file; its types tell only a part. */
interface Reference {
  compress: boolean
  buffer: readonly Uint8Array[]
  finalize(): void
}
