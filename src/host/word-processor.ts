// A program that lays out Word files on its own: it judges whether our DOCX has the pages of our PDF.

export interface PaperFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface WordProcessor {
  /** Its name and version, as it says itself. */
  title(): Promise<string>
  /** Lays DOCX files out; one result for each, in their order. Many at once are much faster than one by one. */
  toPdf(papers: readonly PaperFile[]): Promise<readonly Conversion[]>
  /** Clears away what it kept between calls. */
  close(): Promise<void>
}

/** `reason`: what the program said, or that it took too long. */
export type Conversion =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string }
