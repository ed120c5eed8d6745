// pdfkit's document with what costs it time done in another way: streams are packed alike under every Node (pdfkit would
// ask Node's zlib, which is whichever Node was built with), a page is written in one piece, and all goes into one buffer,
// which is at hand when the document ends.
import PDFDocument from 'pdfkit'
import type { Face } from '../font/face.ts'
import { adler32 } from '../packing/adler.ts'
import { OPERATORS } from '../packing/codes.ts'
import { packText } from '../packing/pack-text.ts'
import { ZlibStream, zlibStream } from '../packing/zlib-stream.ts'
import { objectText } from './object-text.ts'
import type { PdfFont } from './use-face.ts'

export class PdfFile extends PDFDocument {
  /** Here, not in a WeakMap: what hangs on that outlives the quick rounds of the garbage collector. */
  readonly openFonts: Map<Face, PdfFont> = new Map()

  // pdfkit writes before a field of ours could have its value.
  declare private written: Buffer | undefined
  /** What comes behind it; one character for each byte. */
  declare private pending: string | undefined
  declare private operators: string[] | undefined
  declare page: PDFKit.PDFPage & PageContent
  /** pdfkit's: how much is written. */
  declare private _offset: number

  /** To be called once, after `end`. */
  bytes(): Uint8Array {
    const written = this.writtenSoFar(0)
    this.written = undefined
    if (written.length <= MOST_KEPT) spare = written
    return Buffer.from(written.subarray(0, this._offset))
  }

  /** pdfkit's way to the stream it is; text comes as one character for each byte, and a line by itself. */
  _write(data: string | Uint8Array): void {
    if (typeof data === 'string') {
      this.pending = `${this.pending ?? ''}${data}\n`
      this._offset += data.length + 1
    } else {
      this.writtenSoFar(data.length).set(data, this._offset)
      this._offset += data.length
    }
  }

  /** All that came, and room for more bytes. */
  private writtenSoFar(more: number): Buffer {
    const { pending = '' } = this
    const written = this.roomFor(this._offset + more)
    written.write(pending, this._offset - pending.length, 'latin1')
    this.pending = ''
    return written
  }

  private roomFor(end: number): Buffer {
    this.written ??= takeSpare()
    const { written } = this
    if (end <= written.length) return written
    const larger = Buffer.allocUnsafe(2 * end)
    larger.set(written)
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

  /** Sequences of ours never lie in each other, so there is nothing to be closed first. */
  override markContent(tag: string, { type, actual, mcid }: Marking = {}): this {
    const dictionary = {
      MCID: mcid,
      Type: type,
      ActualText: actual === undefined ? undefined : new String(actual),
    }
    this.page.markings.push({ tag })
    return this.addContent(`/${tag} ${objectText(dictionary)} BDC`)
  }

  override flushPages(): void {
    if (this.operators) this.page.write(Buffer.from(`${this.operators.join('\n')}\n`, 'latin1'))
    this.operators = undefined
    super.flushPages()
  }

  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data)
    reference.finalize = finalize
    return reference
  }
}

/** What pdfkit's types leave out of a page. */
interface PageContent {
  readonly fonts: Record<string, unknown>
  readonly markings: { readonly tag: string }[]
}

interface Marking {
  readonly mcid?: number
  readonly type?: string
  readonly actual?: string
}

/** What the last file was written into. Memory beside its heap makes V8 look through the heap more often. */
let spare: Buffer | undefined

function takeSpare(): Buffer {
  const taken = spare ?? Buffer.allocUnsafe(FIRST_ROOM)
  spare = undefined
  return taken
}

/** Bytes. */
const FIRST_ROOM = 1 << 16
const MOST_KEPT = 1 << 22

/** Writes an object. The dictionary of a stream has named a filter since its first write. */
function finalize(this: Reference): void {
  const { document, id, gen, data, buffer } = this
  this.offset = document._offset
  if (buffer.length > 0) {
    const content = joined(buffer)
    const packed = this.compress ? pack(content) : undefined
    if (!packed) data.Filter = undefined
    const bytes = packed ?? content
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

/** TrueType fonts come packed. Other fonts and the colour profile, which are no text, would hardly become smaller. */
function pack(bytes: Uint8Array): ZlibStream | undefined {
  if (bytes instanceof ZlibStream) return bytes
  return isText(bytes) ? zlibStream(OPERATORS, [packText(bytes, OPERATORS)], adler32(bytes)) : undefined
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = chunks
  return first && others.length === 0 ? first : Buffer.concat(chunks)
}

/** Begins with a sign, not with a number. */
const isText = (bytes: Uint8Array) => (bytes[0] ?? 0) >= 0x20

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
