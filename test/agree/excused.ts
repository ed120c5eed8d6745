// Lines that may differ, each by name and with the cause. A fault of LibreOffice that no hint in the DOCX gets round.

export interface Excuse {
  /** As the table names it. */
  readonly paper: string
  /** The line's text in our PDF. */
  readonly line: string
  readonly cause: string
}

export const excused: readonly Excuse[] = []
