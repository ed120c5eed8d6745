// How far apart two layouts may be and still be called one. Pages and lines must be the same; a reader's eye resolves
// about 0.1 mm.

/** Millimetres. Sideways a justified line shares its slack out among glyphs in steps that programs round unlike. */
export const BOUNDS = { dx: 0.5, dy: 0.1, rule: 0.1 } as const

export const POINTS_PER_MM = 72 / 25.4
