// A paragraph's inlines as characters to set: one segment for each line that the text itself ends, and in it what
// stands left of a flush-right mark and what stands right of it.
import type { StyledInline } from '../style/styled-document.ts'
import type { Character, InlinePlace } from './character.ts'
import type { Glyphs } from './glyphs.ts'
import { traitsOf } from './punctuation.ts'
import { characterWidth, isAttached, isBlank, type RunJudge, runJudge } from './runs.ts'

export interface Segment {
  readonly begin: InlinePlace
  readonly left: readonly Character[]
  readonly right?: { readonly begin: InlinePlace; readonly characters: readonly Character[] }
}

export function readInlines(inlines: readonly StyledInline[], glyphs: Glyphs): readonly Segment[] {
  const segments: OpenSegment[] = [openSegment(0)]
  const judge = runJudge()
  let opportunity = false
  for (const [inline, content] of inlines.entries()) {
    const segment = segments.at(-1) as OpenSegment
    const side = segment.right?.characters ?? segment.left
    if (content.kind === 'break') segments.push(openSegment(inline + 1))
    else if (content.kind === 'opportunity') opportunity = true
    else if (content.kind === 'flush-right') {
      segment.right ??= { begin: { inline: inline + 1, offset: 0 }, characters: [] }
    } else {
      const characters =
        content.kind === 'checkbox'
          ? [checkboxOf(content, inline)]
          : charactersOf(content, inline, judge, glyphs)
      for (const character of characters) {
        side.push(opportunity ? { ...character, opportunity } : character)
        opportunity = false
      }
    }
  }
  return segments as readonly Segment[]
}

interface OpenSegment {
  readonly begin: InlinePlace
  readonly left: Character[]
  right?: { readonly begin: InlinePlace; readonly characters: Character[] }
}

function openSegment(inline: number): OpenSegment {
  return { begin: { inline, offset: 0 }, left: [] }
}

function charactersOf(
  content: StyledInline & { readonly kind: 'text' },
  inline: number,
  judge: RunJudge,
  glyphs: Glyphs,
): Character[] {
  const { text, style, origin } = content
  const characters: Character[] = []
  let offset = 0
  for (const symbol of text) {
    const codePoint = symbol.codePointAt(0) ?? 0
    const kind = judge(codePoint)
    const last = characters.at(-1)
    if (last && isAttached(codePoint)) {
      characters[characters.length - 1] = { ...last, text: last.text + symbol }
    } else {
      const blank = isBlank(codePoint)
      const glyph = glyphs.find(style.role, blank ? SPACE : codePoint)
      if (!glyph && !isAttached(codePoint)) glyphs.miss(style.role, text, offset, origin)
      const em = characterWidth(codePoint, kind, glyph?.advance ?? 1)
      characters.push({
        text: blank ? ' ' : symbol,
        traits: traitsOf(codePoint),
        kind,
        blank,
        width: em * style.size,
        style,
        face: glyph?.face,
        place: { inline, offset },
        opportunity: false,
      })
    }
    offset += symbol.length
  }
  return characters
}

const SPACE = 0x20

function checkboxOf(content: StyledInline & { readonly kind: 'checkbox' }, inline: number): Character {
  const { checked, label, style } = content
  return {
    text: checked ? '☑' : '☐',
    traits: traitsOf(BALLOT_BOX),
    kind: 'han',
    blank: false,
    width: style.size,
    style,
    face: undefined,
    place: { inline, offset: 0 },
    opportunity: false,
    checkbox: { checked, label },
  }
}

const BALLOT_BOX = 0x2610
