// Deflates a file's streams by fflate, which gives the same bytes under every Node; pdfkit would ask Node's zlib, which
// is whichever Node was built with. Font programs come packed.
import { zlibSync } from 'fflate'
import { ZlibStream } from './join-literals.ts'

/** To be called before anything is written to the document. */
export function packStreams(pdf: PDFKit.PDFDocument): void {
  const document = pdf as unknown as { ref(data: object): Reference }
  const ref = document.ref.bind(document)
  document.ref = data => {
    const reference = ref(data)
    const finalize = reference.finalize.bind(reference)
    reference.finalize = () => {
      if (reference.compress && reference.buffer.length > 0) {
        const [first] = reference.buffer
        if (!(first instanceof ZlibStream)) {
          reference.buffer = [zlibSync(Buffer.concat(reference.buffer), PACKING)]
        }
        // Done; the dictionary has named the filter since the first write.
        reference.compress = false
      }
      finalize()
    }
    return reference
  }
}

/** A little more speed than the default for a few per cent of size. */
const PACKING = { level: 2 } as const

/** pdfkit's object of a PDF file; its types tell only a part. */
interface Reference {
  compress: boolean
  buffer: readonly Uint8Array[]
  finalize(): void
}
