// Rules of fonts: which are missing, which stand in for them, which characters no face has.
import type { Language, RuleTable } from '../rule.ts'

interface Substitution {
  readonly role: string
  readonly title: Readonly<Record<Language, string>>
  /** The official font that was looked for first. */
  readonly wanted: string
}

export interface FontRuleParams {
  'font/substituted': Substitution & { readonly found: string }
  'font/official-missing': Substitution
  'font/unreadable': { readonly family: string; readonly path: string }
  'font/missing-glyph': {
    readonly character: string
    /** `U+2B404`. */
    readonly codePoint: string
    readonly role: string
  }
  'font/more-missing-glyphs': { readonly limit: number }
}

export const fontRules: RuleTable<FontRuleParams> = {
  'font/substituted': {
    severity: 'warning',
    zh: ({ title, wanted, found }) => ({
      summary: `本机没有${title.zh}字体“${wanted}”，PDF 里用“${found}”代替`,
      help: '正式行文请安装官方字体，再重新生成。DOCX 里写的就是官方字体的名称，不受影响。',
    }),
    en: ({ title, wanted, found }) => ({
      summary: `“${wanted}”, the font for ${title.en}, is not installed; the PDF shows “${found}” instead`,
      help: 'Before the paper goes out, install the official fonts and render again. DOCX files name them all the same.',
    }),
    explain: {
      zh: 'GB/T 9704-2012 要求正文用仿宋、标题用小标宋、小标题用黑体和楷体。程序先找本机安装的字体，找不到才用自带的开源字体，位置和分行不变，字形不同。reply fonts 列出每种字体用的是哪个文件；--fonts official 表示缺字体就不生成；--fonts bundled 表示一律用自带字体，不再提醒。',
      en: 'GB/T 9704-2012 asks for Fangsong, Xiaobiaosong, Heiti and Kaiti. Installed fonts are used first, else the open ones that come with the program: lines and places stay the same, the drawing of the characters differs. `reply fonts` lists the file behind each role; --fonts official refuses stand-ins; --fonts bundled always uses them and says nothing.',
    },
  },
  'font/official-missing': {
    severity: 'error',
    zh: ({ title, wanted }) => ({
      summary: `本机没有${title.zh}字体“${wanted}”`,
      help: '请安装该字体；或者不用 --fonts official，由程序用自带的字体代替。',
    }),
    en: ({ title, wanted }) => ({
      summary: `“${wanted}”, the font for ${title.en}, is not installed`,
      help: 'Install it, or leave out --fonts official so that a bundled font stands in.',
    }),
    explain: {
      zh: '--fonts official 只用本机安装的正式字体，缺一种就不生成。reply fonts 列出缺的是哪一种。',
      en: '--fonts official works with the installed official fonts only and refuses where one is missing. `reply fonts` shows which.',
    },
  },
  'font/unreadable': {
    severity: 'warning',
    zh: ({ family, path }) => ({
      summary: `字体“${family}”的文件读不懂，没有使用：${path}`,
      help: '文件可能已损坏，请重新安装这个字体。',
    }),
    en: ({ family, path }) => ({
      summary: `The file of font “${family}” cannot be read and was not used: ${path}`,
      help: 'It may be damaged; install the font again.',
    }),
    explain: {
      zh: '本机安装了这个字体，但文件内容不完整或格式不对，程序改用别的字体。',
      en: 'The font is installed, but its file is incomplete or of a strange format, so another font was used.',
    },
  },
  'font/missing-glyph': {
    severity: 'error',
    zh: ({ character, codePoint }) => ({
      summary: `所有字体都没有“${character}”（${codePoint}）这个字`,
      help: '请检查是不是输错了；人名用字确是此字的，请安装含有它的字体（如 SimSun-ExtB）。',
    }),
    en: ({ character, codePoint }) => ({
      summary: `No font has the character “${character}” (${codePoint})`,
      help: 'Check that it is not a typing mistake; else install a font that has it (as SimSun-ExtB).',
    }),
    explain: {
      zh: '印出来会成为方框的字，程序不放过。自带字体有国标 GB2312、GBK 的全部汉字和《通用规范汉字表》的 8105 字。更生僻的字要靠本机安装的字体：Windows 的 SimSun-ExtB，或花园明朝（HanaMin）、BabelStone Han。',
      en: 'A character that would print as a box stops the paper. The bundled fonts have all of GB2312, GBK and the 8105 characters of general use. Rarer ones need an installed font: SimSun-ExtB on Windows, HanaMin or BabelStone Han.',
    },
  },
  'font/more-missing-glyphs': {
    severity: 'error',
    zh: ({ limit }) => ({
      summary: `没有字体的字超过了 ${limit} 处，从这里起不再一一列出`,
      help: '先改好前面列出的；这么多字都没有，多半是贴错了内容，或者文字已成乱码',
    }),
    en: ({ limit }) => ({
      summary: `More than ${limit} places have a character that no font has; from here on they are not listed`,
      help: 'Mend those above first; so many mostly mean that the wrong thing was pasted, or that the text is garbled',
    }),
    explain: {
      zh: '一份文书里没有字体的字，最多列出 100 处。改好以后再检查一遍，其余的会接着列出。',
      en: 'Of the characters of a paper that no font has, a hundred places are listed. Mend them and check again for the others.',
    },
  },
}
