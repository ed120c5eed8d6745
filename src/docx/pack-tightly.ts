// Packs as tight as fflate can. Loaded only where something is to be packed that the build has not packed.
import { deflateSync } from 'fflate'
import { type Packed, packedAs } from './write-zip.ts'

export const packTightly = (bytes: Uint8Array): Packed => packedAs(bytes, deflateSync(bytes))
