// reply-manifest.json: what a folder of papers remembers of how each was made, so that they can be made again. It
// knows no clock and no absolute path: the same papers in the same place always have the same manifest.
import type { DocumentId, FontChoice, Format, PdfStandard } from '../pipeline.ts'

export const MANIFEST_NAME = 'reply-manifest.json'

/** Path of a case, seen from the manifest's folder, with forward slashes → what it gave. */
export type Manifest = ReadonlyMap<string, CaseRecord>

export interface CaseRecord {
  /** By the file's name. A file belongs to the case that wrote it last. */
  readonly outputs: ReadonlyMap<string, OutputRecord>
}

/** All that is asked of the program, beside the case itself, to make this file again. */
export interface OutputRecord {
  readonly document: DocumentId
  readonly format: Format
  readonly fonts: FontChoice
  /** Where the command line asked for one; else it is the settings' affair. */
  readonly pdfStandard?: PdfStandard
  /** SOURCE_DATE_EPOCH, where it was set. */
  readonly sourceDateEpoch?: string
  readonly sha256: string
}
