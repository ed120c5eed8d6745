/** · × ° ± ÷ § ¶: Latin to a word processor, yet signs of a Chinese text, set in the Chinese font. */
export const LATIN_SIGNS: ReadonlySet<number> = new Set([0xb7, 0xd7, 0xb0, 0xb1, 0xf7, 0xa7, 0xb6])
