// Which fonts play which role. GB/T 9704-2012 asks for kinds of type (仿宋体, 黑体, 楷体, 小标宋体, 宋体); offices print
// them with the fonts named here. Where none is installed, openly licensed faces that come with this program stand in.
import type { FontRole } from '../style/style-sheet.ts'

export interface BundledFace {
  /** Path inside an npm package. */
  readonly file: string
  readonly name: string
  readonly family: string
  readonly licence: string
  /** Its text, inside the same npm package. */
  readonly licenceFile: string
}

export interface RoleFonts {
  readonly title: { readonly zh: string; readonly en: string }
  /** What DOCX files name; first of `official` too. */
  readonly docx: { readonly name: string; readonly alternatives: readonly string[] }
  /** Installed fonts that are this kind of type, best first: family, full or PostScript names. */
  readonly official: readonly string[]
  /** Installed fonts that come nearer than the bundled face. */
  readonly near: readonly string[]
  readonly bundled: BundledFace
}

const OFL = 'OFL-1.1'

export const fontRoles: Readonly<Record<FontRole, RoleFonts>> = {
  fangsong: {
    title: { zh: '仿宋', en: 'Fangsong (body)' },
    docx: { name: '仿宋_GB2312', alternatives: ['仿宋', 'FangSong'] },
    official: [
      '仿宋_GB2312',
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '方正仿宋_GBK',
      'FZFangSong-Z02',
      '方正仿宋_GB2312',
      '方正仿宋简体',
      'FZFangSong-Z02S',
      '华文仿宋',
      'STFangsong',
    ],
    near: [
      'Zhuque Fangsong (technical preview)',
      '朱雀仿宋',
      'LXGW Zhuque Fangsong',
      'FandolFang-Regular',
      'FandolFang',
    ],
    bundled: {
      file: '@expo-google-fonts/noto-serif-sc/300Light/NotoSerifSC_300Light.ttf',
      name: 'NotoSerifSC-Light',
      family: 'Noto Serif SC Light',
      licence: OFL,
      licenceFile: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    },
  },
  kaiti: {
    title: { zh: '楷体', en: 'Kaiti (second-level headings)' },
    docx: { name: '楷体_GB2312', alternatives: ['楷体', 'KaiTi'] },
    official: [
      '楷体_GB2312',
      'KaiTi_GB2312',
      '楷体',
      'KaiTi',
      '方正楷体_GBK',
      'FZKai-Z03',
      '方正楷体_GB2312',
      '方正楷体简体',
      'FZKai-Z03S',
      '华文楷体',
      'STKaiti',
    ],
    near: [],
    bundled: {
      file: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
      name: 'LXGWWenKai-Regular',
      family: 'LXGW WenKai',
      licence: OFL,
      licenceFile: '@fontsource/lxgw-wenkai/LICENSE',
    },
  },
  heiti: {
    title: { zh: '黑体', en: 'Heiti (first-level headings)' },
    docx: { name: '黑体', alternatives: ['SimHei'] },
    official: [
      '黑体',
      'SimHei',
      '方正黑体_GBK',
      'FZHei-B01',
      '方正黑体简体',
      'FZHei-B01S',
      '华文黑体',
      'STHeiti',
    ],
    near: [],
    bundled: {
      file: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
      name: 'NotoSansSC-Medium',
      family: 'Noto Sans SC Medium',
      licence: OFL,
      licenceFile: '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
    },
  },
  xiaobiaosong: {
    title: { zh: '小标宋', en: 'Xiaobiaosong (titles)' },
    docx: { name: '方正小标宋简体', alternatives: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S'] },
    official: [
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S',
      'FZXBSJW--GB1-0',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
    ],
    near: ['华文中宋', 'STZhongsong'],
    bundled: {
      file: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
      name: 'NotoSerifSC-Bold',
      family: 'Noto Serif SC',
      licence: OFL,
      licenceFile: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    },
  },
  songti: {
    title: { zh: '宋体', en: 'Songti (page numbers)' },
    docx: { name: '宋体', alternatives: ['SimSun'] },
    official: ['宋体', 'SimSun', '新宋体', 'NSimSun', '华文宋体', 'STSong'],
    near: [],
    bundled: {
      file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
      name: 'NotoSerifSC-Regular',
      family: 'Noto Serif SC',
      licence: OFL,
      licenceFile: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    },
  },
}

export const FONT_ROLES = Object.keys(fontRoles) as readonly FontRole[]

/** Latin letters and digits of every role. Tinos has the widths of Times New Roman, so lines break the same. */
export const latinFont = {
  title: { zh: '西文和数字', en: 'Latin letters and digits' },
  docx: 'Times New Roman',
  installed: ['Times New Roman', 'TimesNewRomanPSMT'],
  bundled: {
    file: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    name: 'Tinos-Regular',
    family: 'Tinos',
    licence: OFL,
    licenceFile: '@expo-google-fonts/tinos/LICENSE_FONT',
  },
} as const

export const symbolFace: BundledFace = {
  file: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff',
  name: 'NotoSansSymbols2-Regular',
  family: 'Noto Sans Symbols 2',
  licence: OFL,
  licenceFile: '@fontsource/noto-sans-symbols-2/LICENSE',
}

/** Installed fonts with the characters of rare names beyond the bundled faces, tried last. */
export const RARE_CHARACTER_FONTS = [
  'SimSun-ExtB',
  'SimSun-ExtG',
  'Plangothic P1',
  'Plangothic P2',
  'HanaMinA',
  'HanaMinB',
  'BabelStone Han',
] as const
