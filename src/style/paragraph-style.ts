// One entry under 样式 (paragraphs) of styles.yaml → ParagraphStyle.
import type { Settings } from './read-settings.ts'
import type { Alignment, FontRole, ParagraphStyle } from './style-sheet.ts'

export function paragraphStyle(name: string, settings: Settings): ParagraphStyle {
  const size = settings.points(['size'], { least: 5, most: 100 })
  return {
    name,
    // The schema allows no other words here.
    role: settings.text(['font']) as FontRole,
    size,
    color: settings.text(['color'], '000000').toUpperCase(),
    bold: settings.yes(['bold']),
    tracking: settings.points(['tracking'], { least: -5, most: 50, otherwise: 0 }),
    // Lines closer than the type is high would print over each other.
    lineHeight: settings.points(['line_height'], { least: size, most: 200 }),
    align: settings.text(['align'], 'left') as Alignment,
    indent: {
      firstLine: settings.characters(['first_line'], size),
      left: settings.characters(['left'], size),
      right: settings.characters(['right'], size),
    },
    before: settings.points(['before'], { least: 0, most: 500, otherwise: 0 }),
    after: settings.points(['after'], { least: 0, most: 500, otherwise: 0 }),
    keepWithNext: settings.yes(['keep_with_next']),
  }
}
