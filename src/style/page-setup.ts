// One entry under 版面 (pages) of styles.yaml → PageSetup (GB/T 9704-2012 5.1, 5.2.1, 7.5, 10.1).
import type { Bounds, Settings } from './read-settings.ts'
import type { LetterheadSetup, PageNumberSetup, PageSetup } from './style-sheet.ts'
import { type Pt, roundToTwip } from './units.ts'

const ANY: Bounds = { least: 0, most: 2000 }

export function pageSetup(name: string, settings: Settings): PageSetup {
  const edge = (key: string): Pt => roundToTwip(settings.points([key], ANY))
  return {
    name,
    width: edge('width'),
    height: edge('height'),
    margin: { top: edge('top'), right: edge('right'), bottom: edge('bottom'), left: edge('left') },
    ...(settings.has(['letterhead']) && { letterhead: letterheadSetup(settings) }),
    ...(settings.has(['page_number']) && { pageNumber: pageNumberSetup(settings) }),
  }
}

function letterheadSetup(settings: Settings): LetterheadSetup {
  const length = (key: string): Pt => settings.points(['letterhead', key], ANY)
  return {
    top: length('top'),
    ruleBelow: length('rule_below'),
    ruleAboveBottom: length('rule_above_bottom'),
    textBelow: length('text_below'),
    rule: {
      width: length('rule_width'),
      thick: length('thick'),
      gap: length('gap'),
      thin: length('thin'),
      color: settings.text(['letterhead', 'color']).toUpperCase(),
    },
  }
}

function pageNumberSetup(settings: Settings): PageNumberSetup {
  return {
    style: settings.text(['page_number', 'style']),
    below: settings.points(['page_number', 'below'], ANY),
    onFirstPage: settings.yes(['page_number', 'first_page']),
  }
}
