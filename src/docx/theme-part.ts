// word/theme/theme1.xml: the fonts that Word offers as 标题 and 正文. docx's own theme names some fifty fonts for as
// many scripts, and WPS tells the reader that he lacks them (缺失字体). Colours are Office's; no paper uses them.
import { fontRoles, latinFont } from '../font/font-roles.ts'
import type { FontRole } from '../style/style-sheet.ts'
import { DRAWING, element, part } from './xml.ts'

export function themePart(): string {
  return part(
    element('a:theme', { 'xmlns:a': DRAWING, name: 'Office' }, [
      element('a:themeElements', {}, [
        COLORS,
        element('a:fontScheme', { name: 'Office' }, [
          fonts('a:majorFont', 'xiaobiaosong'),
          fonts('a:minorFont', 'fangsong'),
        ]),
        FORMATS,
      ]),
    ]),
  )
}

function fonts(name: string, role: FontRole): string {
  const typeface = (slot: string, font: string): string => element(slot, { typeface: font })
  return element(name, {}, [
    typeface('a:latin', latinFont.docx),
    typeface('a:ea', fontRoles[role].docx.name),
    typeface('a:cs', latinFont.docx),
  ])
}

const COLORS = element('a:clrScheme', { name: 'Office' }, [
  element('a:dk1', {}, [element('a:sysClr', { val: 'windowText', lastClr: '000000' })]),
  element('a:lt1', {}, [element('a:sysClr', { val: 'window', lastClr: 'FFFFFF' })]),
  ...Object.entries({
    dk2: '44546A',
    lt2: 'E7E6E6',
    accent1: '4472C4',
    accent2: 'ED7D31',
    accent3: 'A5A5A5',
    accent4: 'FFC000',
    accent5: '5B9BD5',
    accent6: '70AD47',
    hlink: '0563C1',
    folHlink: '954F72',
  }).map(([name, val]) => element(`a:${name}`, {}, [element('a:srgbClr', { val })])),
])

/** The schema asks for three of each. */
const FORMATS = (() => {
  const fill = element('a:solidFill', {}, [element('a:schemeClr', { val: 'phClr' })])
  const threeOf = (name: string, each: string): string => element(name, {}, [each, each, each])
  return element('a:fmtScheme', { name: 'Office' }, [
    threeOf('a:fillStyleLst', fill),
    threeOf('a:lnStyleLst', element('a:ln', { w: 6350 }, [fill])),
    threeOf('a:effectStyleLst', element('a:effectStyle', {}, [element('a:effectLst')])),
    threeOf('a:bgFillStyleLst', fill),
  ])
})()
