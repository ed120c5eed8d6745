// What a PDF file claims to be, and what it must carry for that: PDF/A-2 (ISO 19005-2) is for keeping, level b as a
// picture of the page, level a with the text's structure; PDF/UA-1 (ISO 14289-1) is for readers who listen.
import type { PdfStandard } from '../config/output-settings.ts'

export interface Claims {
  /** pdfkit's name for the part of PDF/A. */
  readonly subset?: 'PDF/A-2a' | 'PDF/A-2b'
  /** PDF/UA-1: a structure tree says what each piece of text is, in reading order. */
  readonly accessible: boolean
}

/** The tree is a tenth of a file, so those who ask for less get none. */
export const claimsOf: Readonly<Record<PdfStandard, Claims>> = {
  none: { accessible: false },
  'a-2b': { subset: 'PDF/A-2b', accessible: false },
  'a-2a+ua': { subset: 'PDF/A-2a', accessible: true },
}
