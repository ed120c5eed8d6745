// A paragraph's inlines as characters to set: one segment for each line that the text itself ends, and in it what
// stands left of a flush-right mark and what stands right of it.

import type { TextStyle } from '../style/style-sheet.ts'
import type { StyledInline, StyledText } from '../style/styled-document.ts'
import type { Character, InlinePlace, Sort } from './character.ts'
import type { Glyphs } from './glyphs.ts'
import { traitsOf } from './punctuation.ts'
import { characterWidth, isAttached, isBlank, isStrong, kindOf, type RunKind } from './runs.ts'

export interface Segment {
  readonly begin: InlinePlace
  readonly left: readonly Character[]
  readonly right?: { readonly begin: InlinePlace; readonly characters: readonly Character[] }
}

export function readInlines(inlines: readonly StyledInline[], glyphs: Glyphs): readonly Segment[] {
  const segments: OpenSegment[] = [openSegment(0)]
  const before: Before = { afterHan: false, kind: 'latin' }
  let opportunity = false
  for (const [inline, content] of inlines.entries()) {
    const segment = segments.at(-1) as OpenSegment
    const side = segment.right?.characters ?? segment.left
    if (content.kind === 'break') segments.push(openSegment(inline + 1))
    else if (content.kind === 'opportunity') opportunity = true
    else if (content.kind === 'flush-right') {
      segment.right ??= { begin: { inline: inline + 1, offset: 0 }, characters: [] }
    } else {
      const first = side.length
      if (content.kind === 'checkbox') side.push(checkboxOf(content, inline))
      else readText(content, inline, before, glyphs, side)
      const character = opportunity ? side[first] : undefined
      if (character) {
        side[first] = { ...character, opportunity }
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

/** What the kind of a paragraph's next character depends on: its last strong one, and the one before it. */
interface Before {
  afterHan: boolean
  kind: RunKind
}

/** Adds the characters of a text to those that stand before it. */
function readText(
  { text, style, origin }: StyledText,
  inline: number,
  before: Before,
  glyphs: Glyphs,
  characters: Character[],
): void {
  const sorts = glyphs.sortsOf(style)
  const first = characters.length
  let end = 0
  for (let offset = 0; offset < text.length; offset = end) {
    const codePoint = text.codePointAt(offset) ?? 0
    end = offset + (codePoint > 0xffff ? 2 : 1)
    if (isAttached(codePoint)) {
      const last = characters.length > first ? characters.at(-1) : undefined
      if (last) characters[characters.length - 1] = { ...last, text: last.text + text.slice(offset, end) }
      else characters.push(characterOf(castSort(codePoint, style, before.kind, glyphs), inline, offset))
    } else {
      const key = codePoint * 2 + (before.afterHan ? 1 : 0)
      let sort = sorts.get(key)
      if (!sort) {
        sort = castSort(codePoint, style, kindOf(codePoint, before.afterHan), glyphs)
        sorts.set(key, sort)
      }
      if (!sort.face) glyphs.miss(style.role, text, offset, origin)
      characters.push(characterOf(sort, inline, offset))
      before.kind = sort.kind
      if (isStrong(codePoint)) before.afterHan = sort.kind === 'han'
    }
  }
}

function castSort(codePoint: number, style: TextStyle, kind: RunKind, glyphs: Glyphs): Sort {
  const blank = isBlank(codePoint)
  const glyph = glyphs.find(style.role, blank ? SPACE : codePoint)
  const em = characterWidth(codePoint, kind, glyph?.advance ?? 1)
  return {
    text: blank ? ' ' : String.fromCodePoint(codePoint),
    traits: traitsOf(codePoint),
    kind,
    blank,
    width: em * style.size,
    style,
    face: glyph?.face,
  }
}

/** Written out: a spread of every character took a tenth of the layout's time. */
function characterOf(sort: Sort, inline: number, offset: number): Character {
  return {
    text: sort.text,
    traits: sort.traits,
    kind: sort.kind,
    blank: sort.blank,
    width: sort.width,
    style: sort.style,
    face: sort.face,
    inline,
    offset,
    opportunity: false,
    asChinese: false,
    checkbox: undefined,
  }
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
    inline,
    offset: 0,
    opportunity: false,
    asChinese: false,
    checkbox: { checked, label },
  }
}

const BALLOT_BOX = 0x2610
