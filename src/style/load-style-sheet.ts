// styles.yaml of a pack and of its ancestors → one StyleSheet, merged property by property.
import schema from '../../schemas/styles.schema.json' with { type: 'json' }
import { loadData } from '../data/load-data.ts'
import { type Checked, checked, hasErrors } from '../diagnostics/checked.ts'
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { SourceFile } from '../source/source-file.ts'
import { type Cascade, createCascade, type Section } from './cascade.ts'
import { lineageOf } from './lineage.ts'
import { pageSetup } from './page-setup.ts'
import { paragraphStyle } from './paragraph-style.ts'
import { readSettings, type Settings } from './read-settings.ts'
import type { PageSetup, StyleSheet, TableStyle } from './style-sheet.ts'

/** `sources`: the pack's own file first, then its parent's, and so on. */
export function loadStyleSheet(sources: readonly SourceFile[]): Checked<StyleSheet> {
  const files = sources.map(source => loadData<unknown>(source, schema))
  const problems: Diagnostic[] = files.flatMap(file => [...file.diagnostics])
  if (hasErrors(problems)) return { ok: false, diagnostics: problems }

  const cascade = createCascade(files.flatMap(file => (file.ok ? [file.value] : [])))
  const each = <T>(section: Section, build: (name: string, settings: Settings) => T) =>
    Object.fromEntries(
      cascade.names(section).map(name => {
        const roots = lineageOf(cascade, section, name, problems).map(ancestor => [section, ancestor])
        return [name, build(name, readSettings(cascade, name, roots, problems))]
      }),
    )
  const sheet: StyleSheet = {
    paragraphs: each('paragraphs', paragraphStyle),
    pages: each('pages', pageSetup),
    table: tableStyle(readSettings(cascade, '表格', [['table']], problems)),
  }
  checkPages(sheet, cascade, problems)
  return checked(sheet, withoutRepeats(problems))
}

function tableStyle(settings: Settings): TableStyle {
  return {
    border: settings.points(['border'], { least: 0, most: 6 }),
    cellMargin: {
      horizontal: settings.points(['horizontal_margin'], { least: 0, most: 30 }),
      vertical: settings.points(['vertical_margin'], { least: 0, most: 30 }),
    },
    smallestSize: settings.points(['smallest_size'], { least: 5, most: 42 }),
    smallestRowHeight: settings.points(['smallest_row_height'], { least: 0, most: 200 }),
  }
}

/** What only shows once all styles are known: the page number's style, and room left for text. */
function checkPages(sheet: StyleSheet, cascade: Cascade, problems: Diagnostic[]): void {
  const styles = Object.keys(sheet.paragraphs)
  for (const [name, page] of Object.entries(sheet.pages)) {
    const style = page.pageNumber?.style
    if (style && !Object.hasOwn(sheet.paragraphs, style)) {
      const span = cascade.spanOf(['pages', name, 'page_number', 'style']) ?? cascade.spanOf(['pages', name])
      problems.push(
        report('style/unknown-style', { name: style, nearest: suggest(style, styles)[0] }, { span }),
      )
    }
    if (!hasRoomForText(page)) {
      problems.push(
        report('style/no-room-for-text', { page: name }, { span: cascade.spanOf(['pages', name]) }),
      )
    }
  }
}

/** At least 50 mm each way. */
function hasRoomForText({ width, height, margin }: PageSetup): boolean {
  const least = 141
  return width - margin.left - margin.right > least && height - margin.top - margin.bottom > least
}

/** A mistake that many styles inherit is one mistake. */
function withoutRepeats(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return problems.filter(({ rule, params, span }) => {
    const property = 'key' in params ? params.key : ''
    const mistake = `${rule} ${property} ${span?.file.path} ${span?.start}`
    return seen.size !== seen.add(mistake).size
  })
}
