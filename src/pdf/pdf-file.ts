// pdfkit's document with what costs it time done in another way: streams are packed alike under every Node (pdfkit would
// ask Node's zlib, which is whichever Node was built with), a page is written in one piece, and the bytes are at hand when
// the document ends.
import { zlibSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { packText } from './pack-text.ts'
import { ZlibStream } from './zlib-stream.ts'

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

/** TrueType fonts come packed. Other fonts and the colour profile, which are no text, are left to fflate. */
function pack(chunks: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = chunks
  if (first instanceof ZlibStream) return first
  const bytes = first && others.length === 0 ? first : Buffer.concat(chunks)
  return isText(bytes) ? packText(bytes) : packOnce(bytes)
}

/** Begins with a sign, not with a number. */
const isText = (bytes: Uint8Array) => (bytes[0] ?? 0) >= 0x20

/** The colour profile is one object for all documents. */
function packOnce(bytes: Uint8Array): Uint8Array {
  const packed = packedBefore.get(bytes) ?? zlibSync(bytes, { level: 2 })
  packedBefore.set(bytes, packed)
  return packed
}

const packedBefore = new WeakMap<Uint8Array, Uint8Array>()

/** pdfkit's object of a PDF file; its types tell only a part. */
interface Reference {
  compress: boolean
  buffer: readonly Uint8Array[]
  finalize(): void
}
