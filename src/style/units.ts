// Lengths are points (1/72 inch) and only made here, so a millimetre can never be taken for a point.

export type Pt = number & { readonly unit: 'pt' }

export const pt = (points: number): Pt => points as Pt
export const mm = (millimetres: number): Pt => ((millimetres * 72) / 25.4) as Pt

/** To the nearest twentieth of a point, the finest step a Word file knows for pages and columns. */
export const roundToTwip = (length: Pt): Pt => (Math.round(length * 20) / 20) as Pt
export const TWIP = 0.05
export const floorToTwip = (length: Pt): Pt => (Math.floor(length * 20) / 20) as Pt

/** Chinese type sizes (字号) in points, as Word sets them. */
export const TYPE_SIZES: Readonly<Record<string, Pt>> = {
  初号: pt(42),
  小初: pt(36),
  一号: pt(26),
  小一: pt(24),
  二号: pt(22),
  小二: pt(18),
  三号: pt(16),
  小三: pt(15),
  四号: pt(14),
  小四: pt(12),
  五号: pt(10.5),
  小五: pt(9),
}
