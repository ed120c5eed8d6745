// The same engine as the command line, for programs. Nothing is written to disk: the caller gets the bytes.
import type { Checked } from './diagnostics/checked.ts'
import { createNodeHost } from './host/node-host.ts'
import {
  type FontChoice,
  openRenderer,
  type Paper,
  type RenderedFile,
  type RenderRequest,
} from './pipeline.ts'

export type { Checked } from './diagnostics/checked.ts'
export { type Diagnostic, messageOf } from './diagnostics/diagnostic.ts'
export type { Language, Message, Severity } from './diagnostics/rule.ts'
export type { Host } from './host/host.ts'
export { createNodeHost } from './host/node-host.ts'
export {
  type DocumentId,
  type FontChoice,
  type Format,
  openRenderer,
  type Paper,
  type PdfStandard,
  type RenderedFile,
  type Renderer,
  type RenderRequest,
} from './pipeline.ts'
export { positionAt, type SourceFile, type Span } from './source/source-file.ts'

export interface LibraryRequest extends RenderRequest {
  /** Which faces to set with; `auto` where left out. */
  readonly fonts?: FontChoice
}

/** One case → its files in memory. For many cases keep an `openRenderer`, which opens packs and fonts once. */
export function renderCase({
  fonts = 'auto',
  ...request
}: LibraryRequest): Promise<Checked<readonly RenderedFile[]>> {
  return openRenderer(createNodeHost(), { fonts }).render(request)
}

/** Everything `renderCase` does but the writing of the two formats. */
export function checkCase({
  fonts = 'auto',
  ...request
}: LibraryRequest): Promise<Checked<readonly Paper[]>> {
  return openRenderer(createNodeHost(), { fonts }).check(request)
}
