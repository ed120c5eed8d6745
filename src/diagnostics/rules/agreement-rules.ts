// `--check-agreement`: where another program lays our DOCX out otherwise than our PDF, or could not be asked.
import type { RuleTable } from '../rule.ts'
import { refusalReason } from './refusal-reason.ts'

interface Line {
  /** Name of the file, without its ending. */
  readonly paper: string
  readonly page: number
  readonly text: string
}

export interface AgreementRuleParams {
  'agreement/no-libreoffice': Record<never, never>
  /** The folder for temporary files, and the system's code. */
  'agreement/no-working-folder': { readonly path: string; readonly code: string }
  'agreement/not-laid-out': { readonly paper: string; readonly reason: string }
  'agreement/other-number-of-pages': { readonly paper: string; readonly pdf: number; readonly docx: number }
  'agreement/other-lines': {
    readonly paper: string
    readonly page: number
    readonly pdf: readonly string[]
    readonly docx: readonly string[]
  }
  'agreement/other-page': Line & { readonly docxPage: number; readonly lines: number }
  'agreement/line-moved': Line & { readonly lines: number; readonly dy: number }
  'agreement/glyph-moved': Line & { readonly glyph: string; readonly dx: number; readonly dy: number }
  'agreement/rule-moved': {
    readonly paper: string
    readonly page: number
    readonly direction: 'horizontal' | 'vertical'
    readonly at: number
    /** undefined where only `side` has it. */
    readonly distance: number | undefined
    readonly side: 'ours' | 'theirs'
  }
  'agreement/unreadable-glyph': Line & { readonly side: 'ours' | 'theirs' }
}

const HELP = {
  zh: '印出去和存档请用 PDF。DOCX 里这一处请改动几个字，再检查一次；请把案卷（隐去人名电话）发给开发者。',
  en: 'Print and file the PDF. Change a few words there and check again; please send the case to the developers.',
} as const

const WHAT_IT_IS = {
  zh: `--check-agreement 让本机的 LibreOffice 用自带字体把 DOCX 排一遍，再同 PDF 逐字比较：页数、每一行的文字应当相同，
每个字左右相差不超过 0.5 毫米、上下不超过 0.1 毫米，表格线和红线不超过 0.1 毫米。超出的，一处一条提醒；文件照样生成。`,
  en: `--check-agreement lets LibreOffice lay the DOCX out with the bundled faces and compares with the PDF glyph by
glyph: pages and the text of each line must be the same, glyphs at most 0.5 mm apart sideways and 0.1 mm in height,
rules at most 0.1 mm. Each place beyond that is a warning; the files are written all the same.`,
} as const

export const agreementRules: RuleTable<AgreementRuleParams> = {
  'agreement/no-libreoffice': {
    severity: 'error',
    zh: () => ({
      summary: '本机没有找到 LibreOffice，无法检查 DOCX 和 PDF 是否一致',
      help: '请安装 LibreOffice（7.4 或更高），让 soffice 在 PATH 里；或者不用 --check-agreement。',
    }),
    en: () => ({
      summary: 'LibreOffice was not found, so the agreement of DOCX and PDF cannot be checked',
      help: 'Install LibreOffice (7.4 or later) with soffice on the PATH, or leave out --check-agreement.',
    }),
    explain: {
      zh: `要求检查而无法检查，不能当作检查通过，所以一个文件也不写，退出码是 2。\n\n${WHAT_IT_IS.zh}`,
      en: `A check that was asked for and could not be made must not look like one that passed: no file is
written, the exit code is 2.\n\n${WHAT_IT_IS.en}`,
    },
  },
  'agreement/no-working-folder': {
    severity: 'error',
    zh: ({ path, code }) => ({
      summary: `不能在临时文件夹“${path}”里为 LibreOffice 准备字体：${refusalReason(code).zh}`,
      help: '请在那里腾出空间，或者让环境变量 TMPDIR（Windows 是 TEMP）指向别的文件夹；或者不用 --check-agreement。',
    }),
    en: ({ path, code }) => ({
      summary: `cannot put the fonts for LibreOffice into the temporary folder “${path}”: ${refusalReason(code).en}`,
      help: 'Make room there, let TMPDIR (TEMP on Windows) name another folder, or leave out --check-agreement.',
    }),
    explain: {
      zh: `LibreOffice 排版要用的自带字体约 70 MB，每次检查时放进系统的临时文件夹，完了就删掉。放不进去就检查不了，所以一个文件也不写，
退出码是 2。\n\n${WHAT_IT_IS.zh}`,
      en: `The bundled faces, some 70 MB, are put into the system's temporary folder for LibreOffice and cleared away
afterwards. Where that is refused nothing can be checked: no file is written, the exit code is 2.\n\n${WHAT_IT_IS.en}`,
    },
  },
  'agreement/not-laid-out': {
    severity: 'error',
    zh: ({ paper, reason }) => ({
      summary: `LibreOffice 没有排出“${paper}”：${reason}`,
      help: '请再运行一次；仍然不行，就不用 --check-agreement，并打开 DOCX 看一看。',
    }),
    en: ({ paper, reason }) => ({
      summary: `LibreOffice did not lay out “${paper}”: ${reason}`,
      help: 'Run again; if it stays so, leave out --check-agreement and look at the DOCX.',
    }),
    explain: {
      zh: `LibreOffice 出错或者超过了时限。没有检查成，这件案卷的文件就不写。\n\n${WHAT_IT_IS.zh}`,
      en: `LibreOffice failed or took too long. Nothing was checked, so no file of the case is written.\n\n${WHAT_IT_IS.en}`,
    },
  },
  'agreement/other-number-of-pages': {
    severity: 'warning',
    zh: ({ paper, pdf, docx }) => ({
      summary: `“${paper}”的 PDF 有 ${pdf} 页，LibreOffice 把 DOCX 排成 ${docx} 页`,
      help: HELP.zh,
    }),
    en: ({ paper, pdf, docx }) => ({
      summary: `“${paper}” has ${pdf} pages as PDF; LibreOffice lays the DOCX out on ${docx}`,
      help: HELP.en,
    }),
    explain: WHAT_IT_IS,
  },
  'agreement/other-lines': {
    severity: 'warning',
    zh: ({ paper, page, pdf, docx }) => ({
      summary: `“${paper}”第 ${page} 页有几行断得不一样。PDF：${quoted(pdf).zh}；DOCX：${quoted(docx).zh}`,
      help: HELP.zh,
    }),
    en: ({ paper, page, pdf, docx }) => ({
      summary: `“${paper}”, page ${page}: lines are unlike. PDF: ${quoted(pdf).en}; DOCX: ${quoted(docx).en}`,
      help: HELP.en,
    }),
    explain: WHAT_IT_IS,
  },
  'agreement/other-page': {
    severity: 'warning',
    zh: ({ paper, page, docxPage, text, lines }) => ({
      summary: `“${paper}”从“${text}”起 ${lines} 行，PDF 里在第 ${page} 页，DOCX 里在第 ${docxPage} 页`,
      help: HELP.zh,
    }),
    en: ({ paper, page, docxPage, text, lines }) => ({
      summary: `“${paper}”: ${lines} line(s) from “${text}” on stand on page ${page} of the PDF, page ${docxPage} of the DOCX`,
      help: HELP.en,
    }),
    explain: WHAT_IT_IS,
  },
  'agreement/line-moved': {
    severity: 'warning',
    zh: ({ paper, page, text, lines, dy }) => ({
      summary: `“${paper}”第 ${page} 页从“${text}”起 ${lines} 行，DOCX 里${dy > 0 ? '低' : '高'} ${millimetres(dy)} 毫米`,
      help: HELP.zh,
    }),
    en: ({ paper, page, text, lines, dy }) => ({
      summary: `“${paper}”, page ${page}: ${lines} line(s) from “${text}” on stand ${millimetres(dy)} mm ${dy > 0 ? 'lower' : 'higher'} in the DOCX`,
      help: HELP.en,
    }),
    explain: WHAT_IT_IS,
  },
  'agreement/glyph-moved': {
    severity: 'warning',
    zh: ({ paper, page, text, glyph, dx, dy }) => ({
      summary: `“${paper}”第 ${page} 页“${text}”一行，“${glyph}”左右相差 ${millimetres(dx)} 毫米，上下相差 ${millimetres(dy)} 毫米`,
      help: HELP.zh,
    }),
    en: ({ paper, page, text, glyph, dx, dy }) => ({
      summary: `“${paper}”, page ${page}, line “${text}”: “${glyph}” is off by ${millimetres(dx)} mm sideways, ${millimetres(dy)} mm in height`,
      help: HELP.en,
    }),
    explain: WHAT_IT_IS,
  },
  'agreement/rule-moved': {
    severity: 'warning',
    zh: ({ paper, page, direction, at, distance, side }) => {
      const where =
        direction === 'horizontal'
          ? `离上边 ${millimetres(at)} 毫米的横线`
          : `离左边 ${millimetres(at)} 毫米的竖线`
      const what =
        distance === undefined ? `只有 ${SIDE[side]} 里有` : `在 DOCX 里相差 ${millimetres(distance)} 毫米`
      return { summary: `“${paper}”第 ${page} 页${where}，${what}`, help: HELP.zh }
    },
    en: ({ paper, page, direction, at, distance, side }) => {
      const where = `the ${direction} rule ${millimetres(at)} mm from the ${direction === 'horizontal' ? 'top' : 'left'}`
      const what =
        distance === undefined ? `is in the ${SIDE[side]} only` : `is off by ${millimetres(distance)} mm`
      return { summary: `“${paper}”, page ${page}: ${where} ${what}`, help: HELP.en }
    },
    explain: WHAT_IT_IS,
  },
  'agreement/unreadable-glyph': {
    severity: 'warning',
    zh: ({ paper, page, text, side }) => ({
      summary: `“${paper}”第 ${page} 页“${text}”一行，${SIDE[side]} 里有个字形没有注明是什么字，无从比较`,
      help: HELP.zh,
    }),
    en: ({ paper, page, text, side }) => ({
      summary: `“${paper}”, page ${page}, line “${text}”: the ${SIDE[side]} has a glyph that stands for no character, so it cannot be compared`,
      help: HELP.en,
    }),
    explain: WHAT_IT_IS,
  },
}

const SIDE = { ours: 'PDF', theirs: 'DOCX' } as const

const millimetres = (value: number) => Math.abs(value).toFixed(2)

/** A page that went astray would otherwise stand in the message whole. */
function quoted(lines: readonly string[]) {
  const shown = `“${lines.slice(0, 3).join(' / ')}”`
  const left = lines.length - 3
  return left > 0
    ? { zh: `${shown}等 ${lines.length} 行`, en: `${shown} and ${left} more` }
    : { zh: shown, en: shown }
}
