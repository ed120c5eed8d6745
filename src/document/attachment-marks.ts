// What the program puts before the names of attachments: 附件： and, where there are several, a number (GB/T 9704-2012
// 7.3.4).

export const ATTACHMENTS_LABEL = '附件：'

/** Of the attachment at `index`, from 0; a single one has none. */
export function attachmentNumber(index: number, count: number): string {
  return count > 1 ? `${index + 1}.` : ''
}
