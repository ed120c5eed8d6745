// Which kind of type a face is: the official one, one that stands in for it, or none of them.
import { expect, test } from 'vitest'
import { lookOf, printLook } from '../../../src/conformance/type-look.ts'
import type { Face } from '../../../src/font/face.ts'

const face = (name: string, family: string) => ({ name, family }) as Face

const set = (size: number, ...faces: readonly Face[]) =>
  faces.map(face => ({ text: '字', left: 0, advance: size, size, face, color: '000000' }))

test.each([
  ['FangSong_GB2312', '仿宋_GB2312', 'fangsong', undefined],
  ['FZXBSJW--GB1-0', '方正小标宋简体', 'xiaobiaosong', undefined],
  ['SimHei', 'SimHei', 'heiti', undefined],
  ['NotoSerifSC-Light', 'Noto Serif SC Light', 'fangsong', 'Noto Serif SC Light'],
  // Two bundled faces are of one family.
  ['NotoSerifSC-Bold', 'Noto Serif SC', 'xiaobiaosong', 'Noto Serif SC'],
  ['NotoSerifSC-Regular', 'Noto Serif SC', 'songti', 'Noto Serif SC'],
  ['STZhongsong', '华文中宋', 'xiaobiaosong', '华文中宋'],
  ['Tinos-Regular', 'Tinos', undefined, 'Tinos'],
])('%s', (name, family, role, standIn) => {
  const look = lookOf(set(5, face(name, family)))
  expect([look?.role, look?.standIn]).toEqual([role, standIn])
})

test('a rare character from another face does not count', () => {
  const [body, rare] = [face('SimHei', 'SimHei'), face('HanaMinB', 'HanaMinB')]
  expect(lookOf(set(5, rare, body, body))?.role).toBe('heiti')
  expect(lookOf([])).toBeUndefined()
})

test.each([
  [16, '三号黑体', '16 pt Heiti'],
  [22, '二号黑体', '22 pt Heiti'],
  [15.5, '15.5 磅黑体', '15.5 pt Heiti'],
])('%s pt is called %s', (points, zh, en) => {
  expect(printLook({ role: 'heiti', size: (points * 25.4) / 72 })).toEqual({ zh, en })
})
