// The checksum by which a file is known again, in the manifest and in reports.
import { createHash } from 'node:crypto'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
