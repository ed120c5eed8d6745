// Characters that must not reach paper: XML (in DOCX) forbids some, and the private-use area looks different in every
// font, or like nothing.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { ForbiddenKind } from '../diagnostics/rules/data-file-rules.ts'
import type { SourceFile, Span } from '../source/source-file.ts'

/** A file damaged all over says the same a thousand times; this many tell enough. */
const MOST_REPORTED = 20

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff\ue000-\uf8ff\p{Cs}]|[\u{f0000}-\u{10ffff}]/gu

export function findForbiddenCharacters(file: SourceFile): readonly Diagnostic[] {
  return [...file.text.matchAll(FORBIDDEN)]
    .slice(0, MOST_REPORTED)
    .map(({ 0: character, index }) =>
      forbidden(character, { file, start: index, end: index + character.length }),
    )
}

/** The same for a value that YAML escapes (`"\u0007"`) brought in; the value's place stands for the character's. */
export function findForbiddenInValue(text: string, span: Span): readonly Diagnostic[] {
  const found = text.search(FORBIDDEN)
  return found >= 0
    ? [forbidden(text.slice(found), span)]
    : text.includes('\r')
      ? [forbidden('\r', span)]
      : []
}

/** `text` begins with it. */
function forbidden(text: string, span: Span): Diagnostic {
  const code = text.codePointAt(0) ?? 0
  const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return report('data/forbidden-character', { codePoint, kind: kindOf(code) }, { span })
}

function kindOf(code: number): ForbiddenKind {
  if (code < 0xa0) return 'control'
  if (code >= 0xd800 && code <= 0xdfff) return 'surrogate'
  if (code === 0xfffd) return 'replacement'
  return code === 0xfffe || code === 0xffff ? 'noncharacter' : 'private-use'
}
