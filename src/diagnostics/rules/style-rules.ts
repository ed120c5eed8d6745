// Rules of styles.yaml, and of the styles, widths and page set-ups that a template asks for.
import type { RuleTable } from '../rule.ts'

interface Named {
  readonly name: string
  readonly nearest: string | undefined
}

export interface StyleRuleParams {
  'style/unknown-style': Named
  'style/unknown-page': Named
  'style/missing-page': { readonly pages: readonly string[] }
  'style/unknown-base': Named & { readonly base: string }
  'style/circular-base': { readonly names: readonly string[] }
  'style/missing-setting': { readonly name: string; readonly key: string; readonly title: string }
  'style/bad-length': { readonly text: string }
  'style/length-in-characters': { readonly text: string; readonly title: string }
  'style/length-out-of-range': {
    readonly name: string
    readonly text: string
    readonly key: string
    readonly title: string
    /** In points. */
    readonly least: number
    readonly most: number
  }
  'style/no-room-for-text': { readonly page: string }
  'style/no-letterhead-here': { readonly page: string }
  'style/second-letterhead': Record<never, never>
  'style/widths-do-not-fit': {
    readonly widths: string
    /** Millimetres. */
    readonly sum: number
    readonly available: number
  }
  'style/bad-widths': { readonly widths: string; readonly cells: number }
  'style/bad-row-height': { readonly text: string }
}

const didYouMean = {
  zh: (nearest: string | undefined, otherwise: string) =>
    nearest === undefined ? otherwise : `是不是想写“${nearest}”？`,
  en: (nearest: string | undefined, otherwise: string) =>
    nearest === undefined ? otherwise : `Did you mean “${nearest}”?`,
}

const points = (length: number) => Number(length.toFixed(2))

export const styleRules: RuleTable<StyleRuleParams> = {
  'style/unknown-style': {
    severity: 'error',
    zh: ({ name, nearest }) => ({
      summary: `样式表里没有样式“${name}”`,
      help: didYouMean.zh(nearest, '请在 styles.yaml 的“样式”下面加上它，或者改用已有的样式。'),
    }),
    en: ({ name, nearest }) => ({
      summary: `There is no style “${name}”`,
      help: didYouMean.en(nearest, 'Add it under 样式 (paragraphs) in styles.yaml, or name one that exists.'),
    }),
    explain: {
      zh: '模板只写样式的名称，字体、字号、行距都在 styles.yaml 的“样式”里。名称要与那里写的完全相同；本模板包没有时，依次到上级模板包里找。',
      en: 'Templates name styles only; fonts, sizes and line heights stand under 样式 (paragraphs) in styles.yaml. The name must be the same there. Styles missing from a pack are looked up in its parents.',
    },
  },
  'style/unknown-page': {
    severity: 'error',
    zh: ({ name, nearest }) => ({
      summary: `没有版面“${name}”`,
      help: didYouMean.zh(nearest, '请在 styles.yaml 的“版面”下面加上它，或者改用已有的版面。'),
    }),
    en: ({ name, nearest }) => ({
      summary: `There is no page set-up “${name}”`,
      help: didYouMean.en(nearest, 'Add it under 版面 (pages) in styles.yaml, or name one that exists.'),
    }),
    explain: {
      zh: '模板最外层的 <文书 版面="…"> 指明用哪一种版面：纸张、边距、红头和页码。版面写在 styles.yaml 的“版面”里。',
      en: 'The outermost element <文书 版面="…"> names the page set-up: paper, margins, letterhead, page numbers. Page set-ups stand under 版面 (pages) in styles.yaml.',
    },
  },
  'style/missing-page': {
    severity: 'error',
    zh: ({ pages }) => ({
      summary: '<文书> 没有写明版面',
      help: `请写成 <文书 版面="…">，可用的版面有：${pages.join('、')}。`,
    }),
    en: ({ pages }) => ({
      summary: '<文书> (document) names no page set-up',
      help: `Write <文书 版面="…"> with one of: ${pages.join(', ')}.`,
    }),
    explain: {
      zh: '每份文书都要用一种版面：纸张、边距、红头和页码。写在模板最外层：<文书 版面="信函">。',
      en: 'Each paper needs a page set-up: paper, margins, letterhead, page numbers. It is named on the outermost element: <文书 版面="信函">.',
    },
  },
  'style/unknown-base': {
    severity: 'error',
    zh: ({ name, base, nearest }) => ({
      summary: `“${name}”基于“${base}”，但没有“${base}”`,
      help: didYouMean.zh(nearest, '请改成已有的名称，或者去掉“基于”。'),
    }),
    en: ({ name, base, nearest }) => ({
      summary: `“${name}” is based on “${base}”, which does not exist`,
      help: didYouMean.en(nearest, 'Name one that exists, or remove 基于 (based_on).'),
    }),
    explain: {
      zh: '“基于”后面写另一个样式（或版面）的名称，没写的项从那里取。样式只能基于样式，版面只能基于版面。',
      en: '基于 (based_on) names another style (or page set-up) that gives every property not written here. A style is based on a style, a page set-up on a page set-up.',
    },
  },
  'style/circular-base': {
    severity: 'error',
    zh: ({ names }) => ({
      summary: `“基于”绕成了一圈：${names.join(' → ')}`,
      help: '请去掉其中一个“基于”。',
    }),
    en: ({ names }) => ({
      summary: `Based on itself: ${names.join(' → ')}`,
      help: 'Remove one of these 基于 (based_on).',
    }),
    explain: {
      zh: '一个样式基于另一个样式，另一个又绕回来基于它，这样就没有人说明真正的字体和字号。',
      en: 'When styles are based on each other in a circle, none of them says what the font and the size are.',
    },
  },
  'style/missing-setting': {
    severity: 'error',
    zh: ({ name, title }) => ({
      summary: `“${name}”缺少“${title}”`,
      help: `请补上“${title}”，或者用“基于”从另一个样式取。`,
    }),
    en: ({ name, key, title }) => ({
      summary: `“${name}” has no ${key} (${title})`,
      help: `Write it, or take it from another style with 基于 (based_on).`,
    }),
    explain: {
      zh: '每个样式都要有字体、字号、行距；每种版面都要有纸宽、纸高和四个边距。可以自己写，也可以“基于”另一个。',
      en: 'Each style needs a font, a size and a line height; each page set-up a width, a height and four margins: written here or taken from the one it is based on.',
    },
  },
  'style/bad-length': {
    severity: 'error',
    zh: ({ text }) => ({
      summary: `看不懂长度“${text}”`,
      help: '请写成数字加单位，如 28.95磅、37mm、2字，或者字号名称，如 三号。',
    }),
    en: ({ text }) => ({
      summary: `“${text}” is not a length`,
      help: 'Write a number with its unit, as 28.95磅, 37mm, 2字, or a type size, as 三号.',
    }),
    explain: {
      zh: '可用的单位：磅（pt）、毫米（mm）、厘米（cm）、字（该样式一个字的宽度）。字号名称：初号、小初、一号、小一、二号、小二、三号、小三、四号、小四、五号、小五。',
      en: 'Units: 磅 (pt), mm, cm, 字 (the width of a character of that style). Type sizes: 初号, 小初, 一号, 小一, 二号, 小二, 三号, 小三, 四号, 小四, 五号, 小五.',
    },
  },
  'style/length-in-characters': {
    severity: 'error',
    zh: ({ text, title }) => ({
      summary: `“${title}”不能用“字”作单位：${text}`,
      help: '请用磅或 mm。只有首行缩进、左缩进、右缩进可以用“字”。',
    }),
    en: ({ text, title }) => ({
      summary: `${title} cannot be given in characters: ${text}`,
      help: 'Use 磅 (pt) or mm. Only indents may be given in 字.',
    }),
    explain: {
      zh: '“字”是该样式一个字的宽度，只用于首行缩进、左缩进和右缩进。行距、段前、边距等请用磅或 mm。',
      en: '字 is the width of one character of the style and is for indents only. Give line heights, spacing and margins in 磅 (pt) or mm.',
    },
  },
  'style/length-out-of-range': {
    severity: 'error',
    zh: ({ name, text, title, least, most }) => ({
      summary: `“${name}”的“${title}”不能是 ${text}`,
      help: `请写 ${points(least)} 磅到 ${points(most)} 磅之间的长度。`,
    }),
    en: ({ name, text, key, title, least, most }) => ({
      summary: `${key} (${title}) of “${name}” cannot be ${text}`,
      help: `Give a length between ${points(least)} and ${points(most)} pt.`,
    }),
    explain: {
      zh: '这个长度会让文字重叠或印到纸外，多半是单位写错了（如把 mm 写成磅），或者小数点漏了。行距不能小于字号。',
      en: 'With this length text would overlap or leave the paper. The unit is probably wrong (mm for pt) or a decimal point is missing. A line height cannot be less than the size.',
    },
  },
  'style/no-room-for-text': {
    severity: 'error',
    zh: ({ page }) => ({
      summary: `版面“${page}”的边距太大，放文字的地方不到 50 mm`,
      help: '请减小边距，或者检查纸宽和纸高。',
    }),
    en: ({ page }) => ({
      summary: `The margins of page set-up “${page}” leave less than 50 mm for text`,
      help: 'Reduce the margins, or check the width and the height.',
    }),
    explain: {
      zh: '纸宽减去左右边距、纸高减去上下边距，都要多于 50 mm。GB/T 9704-2012 5.2.1 的版心是 156 mm × 225 mm。',
      en: 'Width less side margins and height less top and bottom margins must each be more than 50 mm. GB/T 9704-2012 5.2.1 has a text area of 156 mm × 225 mm.',
    },
  },
  'style/no-letterhead-here': {
    severity: 'error',
    zh: ({ page }) => ({
      summary: `版面“${page}”没有发文机关标志的位置`,
      help: '请去掉模板里的 <发文机关标志>，或者改用有红头的版面（如“信函”）。',
    }),
    en: ({ page }) => ({
      summary: `Page set-up “${page}” has no place for a letterhead`,
      help: 'Remove <发文机关标志> (letterhead) from the template, or use a page set-up that has one (信函).',
    }),
    explain: {
      zh: '<发文机关标志> 印在首页版心之外，它的位置写在 styles.yaml 该版面的“发文机关标志”里。',
      en: 'A letterhead is printed outside the text area of page 1; its place stands under 发文机关标志 (letterhead) of the page set-up in styles.yaml.',
    },
  },
  'style/second-letterhead': {
    severity: 'error',
    zh: () => ({
      summary: '一份文书只能有一个发文机关标志',
      help: '请去掉多余的 <发文机关标志>。联合行文用信函格式时，标志只印主办机关（GB/T 9704-2012 10.1）。',
    }),
    en: () => ({
      summary: 'A paper has only one letterhead',
      help: 'Remove the second <发文机关标志> (letterhead). A joint letter shows the leading office only (GB/T 9704-2012 10.1).',
    }),
    explain: {
      zh: 'GB/T 9704-2012 10.1：信函格式联合行文时，使用主办机关标志。',
      en: 'GB/T 9704-2012 10.1: a joint paper in letter format bears the leading office’s name.',
    },
  },
  'style/bad-widths': {
    severity: 'error',
    zh: ({ widths, cells }) => ({
      summary: `列宽“${widths}”与这一行的 ${cells} 个格对不上`,
      help: `请写 ${cells} 个宽度，用空格隔开，每个是毫米数或 *，如 列宽="22 24 *"。`,
    }),
    en: ({ widths, cells }) => ({
      summary: `Widths “${widths}” do not match the ${cells} cells of the row`,
      help: `Write ${cells} widths separated by spaces, each a number of millimetres or *, as widths="22 24 *".`,
    }),
    explain: {
      zh: '“列宽”按格的顺序写：毫米数是固定宽度，* 平分余下的宽度。不写列宽时各格等宽。',
      en: 'Widths go with the cells in order: a number is a fixed width in millimetres, * an equal share of the rest. Without widths all cells are equally wide.',
    },
  },
  'style/widths-do-not-fit': {
    severity: 'error',
    zh: ({ widths, sum, available }) => ({
      summary: `列宽“${widths}”合计 ${points(sum)} mm，与版心宽 ${points(available)} mm 不合`,
      help: '请改数字，使合计等于版心宽；或者把其中一个写成 *，由程序补足。',
    }),
    en: ({ widths, sum, available }) => ({
      summary: `Widths “${widths}” add up to ${points(sum)} mm; the text area is ${points(available)} mm wide`,
      help: 'Change the numbers so that they add up, or write one of them as * to take what is left.',
    }),
    explain: {
      zh: '表格与版心同宽，每一行各格宽度之和必须等于版心宽（GB/T 9704-2012 5.2.1：156 mm）。有 * 时，其余各格之和必须小于版心宽。',
      en: 'A table is as wide as the text area, so the widths of every row add up to it (GB/T 9704-2012 5.2.1: 156 mm). Where there is a *, the others must add up to less.',
    },
  },
  'style/bad-row-height': {
    severity: 'error',
    zh: ({ text }) => ({ summary: `最低行高“${text}”不是毫米数`, help: '请只写数字，如 最低高="12"。' }),
    en: ({ text }) => ({
      summary: `“${text}” is not a height in millimetres`,
      help: 'Write a plain number, as min-height="12".',
    }),
    explain: {
      zh: '<行 最低高="12"> 表示这一行至少 12 mm 高，内容多时自动长高。最多 225（一页版心的高度）。',
      en: '<行 最低高="12"> makes the row at least 12 mm high; it grows with its content. At most 225, the height of the text area.',
    },
  },
}
