import type { Plugin } from 'esbuild'
import type { PackedPart } from '../docx/packed-parts.ts'

export const partsPacked: Plugin
export function packParts(): Promise<Readonly<Record<string, PackedPart>>>
