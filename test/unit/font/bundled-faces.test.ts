// What the bundled faces can draw. A new version of a font package has to pass here first.
import { describe, expect, test } from 'vitest'
import type { FontSet } from '../../../src/font/face.ts'
import { readFontNames } from '../../../src/font/font-names.ts'
import { FONT_ROLES, fontRoles } from '../../../src/font/font-roles.ts'
import { openFontSet } from '../../../src/font/open-font-set.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'

const opened = await openFontSet(createNodeHost(), 'bundled')
if (!opened.ok) throw new Error('not opened')
const fonts: FontSet = opened.value
const codePointsOf = (text: string) => [...text].map(character => character.codePointAt(0) ?? 0)

/** The 6763 ideographs of GB/T 2312-1980: rows 16 to 87. */
function gb2312(): readonly number[] {
  const decoder = new TextDecoder('gbk')
  const codePoints: number[] = []
  for (let high = 0xb0; high <= 0xf7; high++) {
    const last = high === 0xd7 ? 0xf9 : 0xfe
    for (let low = 0xa1; low <= last; low++) {
      codePoints.push(decoder.decode(Uint8Array.of(high, low)).codePointAt(0) ?? 0)
    }
  }
  return codePoints
}

test('the list of GB 2312 is whole', () => {
  expect(new Set(gb2312()).size).toBe(6763)
})

describe.each(FONT_ROLES)('%s', role => {
  const own = fontRoles[role].bundled.name
  const nameFor = (codePoint: number) => fonts.faceFor(role, codePoint)?.name

  test('has all of GB 2312 and GBK itself, each about one em wide', () => {
    const gbk = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) => 0x4e00 + i)
    for (const codePoints of [gb2312(), gbk]) {
      expect(codePoints.filter(codePoint => nameFor(codePoint) !== own)).toEqual([])
      const face = fonts.faceFor(role, 0x4e00)
      const odd = codePoints.filter(codePoint => Math.abs((face?.advance(codePoint) ?? 0) - 1) > 0.05)
      expect(odd).toEqual([])
    }
  })

  test('rare characters of names, itself or through another face', () => {
    const rare = '䶮㛃𬭎𬍛堃喆㙦𬴊𬬻𫖯𬀩䴙䲠镕犇骉玥珺昇翀祎旻炘璟瑄芃赟𬎆𫫇𫍯𬣙㵑'
    expect([...rare].filter(character => nameFor(character.codePointAt(0) ?? 0) === undefined)).toEqual([])
  })

  test('the dash and the middle dot are its own, as light or bold as its other characters', () => {
    expect([nameFor(0x2014), nameFor(0xb7)]).toEqual([own, own])
  })

  test('signs fill their square, the dash nearly', () => {
    expect(fonts.faceFor(role, 0x2014)?.advance(0x2014)).toBeGreaterThan(0.8)
    const signs = '，。、；：？！“”‘’（）《》〈〉〔〕【】…～％℃±×÷√①⑩Ⅰ№￥㎡□○●★→'
    const narrow = codePointsOf(signs).filter(codePoint => {
      const advance = fonts.faceFor(role, codePoint)?.advance(codePoint) ?? 0
      return Math.abs(advance - 1) >= 0.01
    })
    expect(narrow.map(codePoint => String.fromCodePoint(codePoint))).toEqual([])
  })

  test('Latin letters, digits and ASCII signs are drawn by the Latin face', () => {
    const latin = codePointsOf('AZaz09.,:;-/()%&@ éüāǎ')
    expect(new Set(latin.map(nameFor))).toEqual(new Set(['Tinos-Regular']))
    expect(fonts.faceFor(role, 0x38)?.advance(0x38)).toBe(0.5)
  })

  test('full-width letters and digits are Chinese', () => {
    expect(codePointsOf('Ａ９％').map(nameFor)).toEqual([own, own, own])
  })

  test('what no face has is said, not drawn as a box', () => {
    expect([0x20000, 0x10ffff, 0xe000].map(nameFor)).toEqual([undefined, undefined, undefined])
  })
})

test('each face is the one its table says', () => {
  for (const role of FONT_ROLES) {
    const { name, family, licence } = fontRoles[role].bundled
    const face = fonts.faceFor(role, 0x4e00)
    expect(face).toMatchObject({ name, family, licence, source: 'bundled' })
    expect(face?.program.unitsPerEm).toBe(1000)
    expect(readFontNames(face?.program.tables.table('name') ?? new Uint8Array()).postScript).toBe(name)
  }
})
