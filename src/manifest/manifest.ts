// reply-manifest.json: what a folder of papers remembers of how each was made, so that they can be made again. It
// knows no clock and no absolute path: the same papers in the same place always have the same manifest.
import type { DocumentId, FontChoice, Format, PdfStandard } from '../pipeline.ts'
import type { Remark } from './remark.ts'

export const MANIFEST_NAME = 'reply-manifest.json'

/** Path of a case, seen from the manifest's folder, with forward slashes → what it gave. */
export type Manifest = ReadonlyMap<string, CaseRecord>

export interface CaseRecord {
  /** By path from the manifest's folder down, with forward slashes. A file belongs to the case that wrote it last. */
  readonly outputs: ReadonlyMap<string, OutputRecord>
  /** The pack it was last made with and its parents, child first: a name, or a path seen from the manifest's folder. */
  readonly packs?: readonly string[]
  /** What there was to say when it was rendered, by the `shapedBy` of the files made then; none where nothing was. */
  readonly remarks?: ReadonlyMap<string, readonly Remark[]>
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
  readonly pages?: number
  readonly sha256: string
  /** Checksum over everything that shaped it. Nobody knows where the case has since lost a file to another. */
  readonly shapedBy?: string
  /** The case has since given this paper under another name. */
  readonly obsolete?: true
}
