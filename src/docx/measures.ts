// Word counts in twips (1/20 pt), half points and EMU (1/12700 pt). These units exist only in this folder.
import type { Pt } from '../style/units.ts'

export const twips = (length: number): number => Math.round(length * 20)
export const halfPoints = (size: Pt): number => Math.round(size * 2)
export const eighths = (width: Pt): number => Math.round(width * 8)
export const emu = (length: number): number => Math.round(length * 12700)
