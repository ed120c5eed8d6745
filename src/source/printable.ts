// Signs that a terminal obeys instead of showing them → what can be seen. A line break in the name of a file would make
// two lines of one, and the second might look like whatever its writer likes.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a terminal
const OBEYED = /[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu

export const printable = (text: string): string => text.replace(OBEYED, spellOut)

/** `<U+000A>` */
export function spellOut(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
