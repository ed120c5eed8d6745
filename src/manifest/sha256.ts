// The checksum by which a file is known again, in the manifest and in reports.
import { hash } from 'node:crypto'

export const sha256 = (content: Uint8Array | string): string => hash('sha256', content, 'hex')
