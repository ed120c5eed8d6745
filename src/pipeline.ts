// The whole program on one screen: what happens to a case, stage after stage.
import type { Checked } from './diagnostics/checked.ts'

export type DocumentId = 'record' | 'letter'
export type Format = 'docx' | 'pdf'
export type FontChoice = 'auto' | 'official' | 'bundled'

export interface RenderRequest {
  /** Path of the case file, as typed. */
  readonly case: string
  readonly documents?: readonly DocumentId[]
  readonly formats?: readonly Format[]
  readonly out?: string
}

export interface RenderedFile {
  readonly document: DocumentId
  readonly format: Format
  readonly path: string
  readonly pages: number
  readonly bytes: Uint8Array
}

export interface Rendered {
  readonly files: readonly RenderedFile[]
}

/** Keeps packs and fonts between cases, so a batch opens each once. */
export interface Renderer {
  /** Makes the files of one case in memory; writes nothing. */
  render(request: RenderRequest): Promise<Checked<Rendered>>
  /** Everything but the two writers. */
  check(request: RenderRequest): Promise<Checked<{ readonly pages: ReadonlyMap<DocumentId, number> }>>
}
