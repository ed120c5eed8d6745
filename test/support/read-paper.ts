// The words of a finished paper as other programs read them, without white space, page numbers and grid lines.
import { execFileSync } from 'node:child_process'
import mammoth from 'mammoth'

export const squeeze = (text: string) => text.replace(/[\s\u00a0\u200b\ufeff]/gu, '')

/** poppler, in the order of the pages' content, or of the places on the page. */
export function wordsByPdftotext(
  program: string,
  pdf: string,
  order: 'content' | 'place' = 'content',
): string {
  const options = order === 'content' ? ['-raw'] : []
  const pages = execFileSync(program, [...options, pdf, '-'], { encoding: 'utf8' }).split('\f')
  return squeeze(pages.map(page => page.replace(/^\s*—\s*\d+\s*—\s*$/mu, '')).join('\n'))
}

/** The lines of each page from top to bottom; the cells of a table row that stand side by side are one line. */
export function linesByPdftotext(program: string, pdf: string): readonly (readonly string[])[] {
  const pages = execFileSync(program, ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f')
  return pages.map(page =>
    page
      .split('\n')
      .map(squeeze)
      .filter(line => line !== ''),
  )
}

export function wordsByPandoc(program: string, docx: string): string {
  const html = execFileSync(program, ['-f', 'docx', '-t', 'html', '--wrap=none', docx], { encoding: 'utf8' })
  return squeeze(plain(html))
}

export async function wordsByMammoth(docx: string): Promise<string> {
  const { value } = await mammoth.extractRawText({ path: docx })
  return squeeze(value)
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

export function plain(html: string): string {
  return html.replace(/<[^>]*>/gu, '').replace(/&(#?\w+);/gu, (whole, name) => entities[name] ?? whole)
}

export interface Measures {
  readonly pages: number
  /** Points. */
  readonly width: number
  readonly height: number
}

export function measuresByPdfinfo(program: string, pdf: string): Measures {
  const text = execFileSync(program, [pdf], { encoding: 'utf8' })
  const [, pages] = /^Pages:\s+(\d+)/mu.exec(text) ?? []
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+)/mu.exec(text) ?? []
  return { pages: Number(pages), width: Number(width), height: Number(height) }
}

/** A word as poppler sees it; points from the page's top left corner. */
export interface Word {
  readonly page: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

export function wordsInPlace(program: string, pdf: string): readonly Word[] {
  const html = execFileSync(program, ['-bbox', pdf, '-'], { encoding: 'utf8' })
  return html.split('<page ').flatMap((part, page) =>
    [
      ...part.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu,
      ),
    ].map(([, left, top, right, bottom, text]) => ({
      page,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text: plain(text ?? ''),
    })),
  )
}
