// The red double rules of a letter (GB/T 9704-2012 10.1) as drawn rectangles in the header of the first page, where
// typing cannot move them, and marked as decoration, which readers by ear pass over.
import type { Layout, PlacedRule } from '../layout/layout.ts'
import { emu } from './measures.ts'
import { DRAWING, element } from './xml.ts'

/** Exactly where the layout drew them. */
export function redRules({ document, pages }: Layout): PlacedRule[] {
  const rule = document.page.letterhead?.rule
  return (pages[0]?.items ?? []).flatMap(item =>
    item.kind === 'rule' && item.color === rule?.color && item.width === rule.width ? [item] : [],
  )
}

/** A header's one paragraph. */
export function writeRedRules(rules: readonly PlacedRule[]): string {
  return element(
    'w:p',
    {},
    rules.map((each, index) => element('w:r', {}, [element('w:drawing', {}, [drawRule(each, index + 1)])])),
  )
}

/** One filled rectangle for each line: a border, even of width 0, would fill the gap between thick and thin. */
function drawRule({ x, y, width, height, color }: PlacedRule, id: number): string {
  const extent = { cx: emu(width), cy: emu(height) }
  return element('wp:anchor', { ...FLOATING, relativeHeight: extent.cy }, [
    OWN_PLACE,
    position('wp:positionH', x),
    position('wp:positionV', y),
    element('wp:extent', extent),
    BESIDE_NOTHING,
    element('wp:docPr', { id, name: '红色双线' }, [DECORATIVE]),
    LOCKED,
    element('a:graphic', { 'xmlns:a': DRAWING }, [
      element('a:graphicData', { uri: SHAPE }, [
        element('wps:wsp', {}, [
          element('wps:cNvSpPr'),
          element('wps:spPr', {}, [
            element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]),
            RECTANGLE,
            element('a:solidFill', {}, [element('a:srgbClr', { val: color })]),
            NO_LINE,
          ]),
          element('wps:bodyPr'),
        ]),
      ]),
    ]),
  ])
}

/** From the paper's edge. */
const position = (name: string, length: number): string =>
  element(name, { relativeFrom: 'page' }, [element('wp:posOffset', {}, [String(emu(length))])])

const FLOATING = {
  ...{ distT: 0, distB: 0, distL: 0, distR: 0 },
  ...{ simplePos: 0, allowOverlap: 1, behindDoc: 0, locked: 0, layoutInCell: 1 },
}

const OWN_PLACE = element('wp:simplePos', { x: 0, y: 0 })

const BESIDE_NOTHING = element('wp:effectExtent', { t: 0, r: 0, b: 0, l: 0 }) + element('wp:wrapNone')

const DECORATIVE = element('a:extLst', { 'xmlns:a': DRAWING }, [
  element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
    element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ]),
])

const LOCKED = element('wp:cNvGraphicFramePr', {}, [
  element('a:graphicFrameLocks', { 'xmlns:a': DRAWING, noChangeAspect: 1 }),
])

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

const RECTANGLE = element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')])

const NO_LINE = element('a:ln', {}, [element('a:noFill')])
