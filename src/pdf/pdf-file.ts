// pdfkit's document with what costs it time done in another way: streams are packed alike under every Node (pdfkit would
// ask Node's zlib, which is whichever Node was built with), a page is written in one piece, and all goes into one buffer,
// which is at hand when the document ends.
import { zlibSync } from 'fflate'
import PDFDocument from 'pdfkit'
import type { Face } from '../font/face.ts'
import { objectText } from './object-text.ts'
import { packText } from './packing/pack-text.ts'
import { ZlibStream } from './packing/zlib-stream.ts'
import type { PdfFont } from './use-face.ts'

export class PdfFile extends PDFDocument {
  /** Here, not in a WeakMap: what hangs on that outlives the quick rounds of the garbage collector. */
  readonly openFonts: Map<Face, PdfFont> = new Map()

  // pdfkit writes before a field of ours could have its value.
  declare private written: Buffer | undefined
  declare private operators: string[] | undefined
  /** pdfkit's: how much is written. */
  declare private _offset: number

  /** To be called after `end`. */
  bytes(): Uint8Array {
    return Buffer.from(this.written?.subarray(0, this._offset) ?? [])
  }

  /** pdfkit's way to the stream it is; text comes as one character for each byte, and a line by itself. */
  _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? `${data}\n` : data
    const end = this._offset + bytes.length
    const written = this.roomFor(end)
    if (typeof bytes === 'string') written.write(bytes, this._offset, 'latin1')
    else written.set(bytes, this._offset)
    this._offset = end
  }

  private roomFor(end: number): Buffer {
    const { written } = this
    if (written && end <= written.length) return written
    const larger = Buffer.allocUnsafe(Math.max(FIRST_ROOM, 2 * end))
    if (written) larger.set(written)
    this.written = larger
    return larger
  }

  /** Nobody reads it as a stream. */
  override push(): boolean {
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
    reference.finalize = finalize
    return reference
  }
}

/** Bytes. */
const FIRST_ROOM = 1 << 16

/** Writes an object. The dictionary of a stream has named the filter since its first write. */
function finalize(this: Reference): void {
  const { document, id, gen, data, buffer } = this
  this.offset = document._offset
  if (buffer.length > 0) {
    const bytes = this.compress ? pack(buffer) : joined(buffer)
    data.Length = bytes.length
    document._write(`${id} ${gen} obj\n${objectText(data)}\nstream`)
    document._write(bytes)
    document._write('\nendstream\nendobj')
    this.buffer = []
  } else {
    document._write(`${id} ${gen} obj\n${objectText(data)}\nendobj`)
  }
  document._refEnd(this)
}

/** TrueType fonts come packed. Other fonts and the colour profile, which are no text, are left to fflate. */
function pack(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks[0] instanceof ZlibStream) return chunks[0]
  const bytes = joined(chunks)
  return isText(bytes) ? packText(bytes) : packOnce(bytes)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = chunks
  return first && others.length === 0 ? first : Buffer.concat(chunks)
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
  readonly document: {
    readonly _offset: number
    _write(data: string | Uint8Array): void
    _refEnd(reference: Reference): void
  }
  readonly id: number
  readonly gen: number
  readonly data: Record<string, unknown>
  readonly compress: boolean
  buffer: readonly Uint8Array[]
  offset: number
}
