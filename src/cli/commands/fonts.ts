// `reply fonts`: which face plays which role here. `reply fonts export DIR`: the bundled ones as files for LibreOffice.
import { join } from 'node:path'
import { type DescribedFont, describeFonts } from '../../font/describe-fonts.ts'
import { exportFonts } from '../../font/export/export-fonts.ts'
import type { FontChoice } from '../../pipeline.ts'
import { alignColumns } from '../align-columns.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { diagnosticPrinter } from '../reporters/frame.ts'
import type { Session } from '../session.ts'
import { writeFiles } from './write-files.ts'

export async function fonts(session: Session, options: { readonly fonts?: FontChoice }): Promise<ExitCode> {
  const { host, terminal, language } = session
  const words = WORDS[language]
  const cells = (font: DescribedFont) => [
    font.title[language],
    font.family,
    words[font.source] + (font.standIn ? words.standIn : ''),
    font.licence || words.ownLicence,
    font.path,
  ]
  const described = await describeFonts(host, options.fonts ?? 'auto')
  for (const line of alignColumns([words.headings, ...described.map(cells)])) terminal.out(`${line}\n`)
  return EXIT.done
}

export async function exportTo(session: Session, folder: string): Promise<ExitCode> {
  const { host, terminal } = session
  const files = (await exportFonts(host)).map(({ name, bytes }) => ({ path: join(folder, name), bytes }))
  const refusal = await writeFiles(host, files)
  if (refusal) {
    diagnosticPrinter(session)([refusal])
    return EXIT.couldNotStart
  }
  for (const { path } of files) terminal.out(`${path}\n`)
  return EXIT.done
}

const WORDS = {
  zh: {
    headings: ['用途', '字体', '来源', '许可', '文件'],
    bundled: '自带',
    system: '已安装',
    standIn: '（代用）',
    ownLicence: '由本单位取得',
  },
  en: {
    headings: ['for', 'font', 'source', 'licence', 'file'],
    bundled: 'bundled',
    system: 'installed',
    standIn: ' (stand-in)',
    ownLicence: 'your own',
  },
} as const
