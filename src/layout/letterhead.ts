// The head of a letter (GB/T 9704-2012 10.1): the office's name 30 mm from the paper's top edge, a red double rule
// 4 mm under it (thick over thin), another 20 mm from the bottom edge (thin over thick), text 7/8 of a character below.
import { report } from '../diagnostics/diagnostic.ts'
import type { LetterheadSetup } from '../style/style-sheet.ts'
import type { StyledParagraph } from '../style/styled-document.ts'
import { type Pt, pt } from '../style/units.ts'
import { naturalWidth } from './character.ts'
import type { PlacedRule } from './layout.ts'
import { readInlines } from './read-inlines.ts'
import { fitParagraph, type SetParagraph, setParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'
import { spanOf } from './table/cell-label.ts'

export interface SetLetterhead {
  readonly set: SetParagraph
  /** Top of its line box. */
  readonly top: Pt
  readonly ruleTop: Pt
  /** Where the characters under the rule begin. */
  readonly textTop: Pt
  readonly rules: readonly PlacedRule[]
}

export function setLetterhead(
  paragraph: StyledParagraph,
  setup: LetterheadSetup,
  setting: Setting,
): SetLetterhead {
  const { page, area } = setting
  // Centred on the page like the rules, though the margins differ.
  const indent = {
    firstLine: pt(0),
    left: pt(Math.max(0, page.margin.right - page.margin.left)),
    right: pt(Math.max(0, page.margin.left - page.margin.right)),
  }
  const fitting = fitOnLine(paragraph, area.width - indent.left - indent.right, setting)
  const fitted = fitParagraph(fitting, setting.nextId(), { indent, before: pt(0), after: pt(0) })
  const { size, lineHeight } = fitting.style
  const baseline = setup.top + INK_ABOVE * size
  const ruleTop = pt(baseline + INK_BELOW * size + setup.ruleBelow)
  const { thick, gap, thin } = setup.rule
  return {
    set: setParagraph(fitted, area, setting.glyphs),
    top: pt(baseline - 0.8 * lineHeight),
    ruleTop,
    textTop: pt(ruleTop + thick + gap + thin + setup.textBelow),
    rules: doubleRules(setup, ruleTop, setting),
  }
}

/** A Han character's ink reaches so far over and under the baseline, in em; measured on 小标宋 faces. */
const INK_ABOVE = 0.84
const INK_BELOW = 0.08

/** A name too long for one line is set smaller, never on two. */
function fitOnLine(paragraph: StyledParagraph, width: number, setting: Setting): StyledParagraph {
  const segments = readInlines(paragraph.inlines, setting.glyphs)
  const longest = Math.max(...segments.map(({ left }) => naturalWidth(left)))
  if (longest <= width) return paragraph
  const { size } = paragraph.style
  const smaller = Math.floor(((size * width) / longest) * 2) / 2
  const span = spanOf(paragraph.origin)
  if (smaller < SMALLEST) {
    const characters = Math.max(...segments.map(({ left }) => left.length))
    setting.noticed.push(report('layout/letterhead-too-long', { characters }, { span }))
    return paragraph
  }
  setting.noticed.push(report('layout/letterhead-reduced', { size: smaller }, { span }))
  return resize(paragraph, smaller / size)
}

/** 小五: what does not fit at this size is no name of an office. */
const SMALLEST = 9

function resize(paragraph: StyledParagraph, factor: number): StyledParagraph {
  const shrink = <T extends { readonly size: Pt; readonly tracking: Pt }>(style: T): T => ({
    ...style,
    size: pt(style.size * factor),
    tracking: pt(style.tracking * factor),
  })
  return {
    ...paragraph,
    style: shrink(paragraph.style),
    inlines: paragraph.inlines.map(inline =>
      'style' in inline ? { ...inline, style: shrink(inline.style) } : inline,
    ),
  }
}

/** `ruleAboveBottom` reaches from the paper's edge to the nearest ink, the thick line. */
function doubleRules({ rule, ruleAboveBottom }: LetterheadSetup, top: Pt, { page }: Setting): PlacedRule[] {
  const bottom = page.height - ruleAboveBottom
  const line = (y: number, height: Pt): PlacedRule => ({
    kind: 'rule',
    x: pt((page.width - rule.width) / 2),
    y: pt(y),
    width: rule.width,
    height,
    color: rule.color,
  })
  return [
    line(top, rule.thick),
    line(top + rule.thick + rule.gap, rule.thin),
    line(bottom - rule.thick - rule.gap - rule.thin, rule.thin),
    line(bottom - rule.thick, rule.thick),
  ]
}
