import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/data/decode-text.ts'
import { checkedValue, reported } from './reported.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap(character => {
      const code = character.charCodeAt(0)
      return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
/** `名称: 民政局` in GBK. */
const GBK = latin('\xc3\xfb\xb3\xc6: \xc3\xf1\xd5\xfe\xbe\xd6\n')
const CASE = '名称: 民政局\n电话: 0356-1234567\n'

describe('read', () => {
  test('UTF-8 with and without BOM, all line ends', () => {
    expect(checkedValue(decodeText('a', utf8(`\ufeff${CASE}`))).text).toBe(CASE)
    expect(checkedValue(decodeText('a', utf8('a: 1\r\nb: 2\r\n'))).lineStarts).toEqual([0, 6, 12])
    expect(checkedValue(decodeText('a', utf8('a: 1\rb: 2\r'))).text).toBe('a: 1\nb: 2\n')
  })

  test('rare characters beyond the basic plane', () => {
    expect(checkedValue(decodeText('a', utf8('𬎆 𠮷 〇 䶮'))).text).toBe('𬎆 𠮷 〇 䶮')
  })
})

describe('refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', utf8(''), 'data/empty-file 1:1'],
    ['only a BOM', utf8('\ufeff'), 'data/empty-file 1:1'],
    ['UTF-16 LE with BOM', utf16(`\ufeff${CASE}`, true), 'data/utf16-file 1:1'],
    ['UTF-16 BE with BOM', utf16(`\ufeff${CASE}`, false), 'data/utf16-file 1:1'],
    ['UTF-16 LE', utf16(CASE, true), 'data/utf16-file 1:1'],
    ['UTF-16 BE', utf16(CASE, false), 'data/utf16-file 1:1'],
    ['GBK', GBK, 'data/gbk-file 1:1'],
    ['GBK in the second line', Uint8Array.from([...utf8('a: 1\n'), ...GBK]), 'data/gbk-file 2:1'],
    ['broken UTF-8', Uint8Array.from([...utf8('名称: '), 0xe4, 0xb8, 0x0a]), 'data/not-utf8 1:5'],
    ['UTF-8 and GBK mixed', Uint8Array.from([...utf8('名称: 民政局的全称\n'), ...GBK]), 'data/not-utf8 2:1'],
    ['NUL bytes', Uint8Array.from([0x61, 0, 0, 0x62, 0, 0, 0]), 'data/binary-file 1:1'],
    ['over 1 MB', new Uint8Array(1_048_577).fill(0x61), 'data/too-large 1:1'],
  ])('%s', (_, bytes, expected) => {
    expect(reported(decodeText('a', bytes))).toEqual([expected])
  })

  test.each([
    ['word', 'PK\x03\x04\x14\0\x06\0word/document.xml'],
    ['excel', 'PK\x03\x04\x14\0\x06\0xl/workbook.xml'],
    ['zip', 'PK\x03\x04\x14\0\x06\0a.txt'],
    ['old-office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'],
    ['pdf', '%PDF-1.7\n'],
    ['rtf', '{\\rtf1\\ansi'],
    ['image', '\x89PNG\r\n'],
  ])('%s by its first bytes', (kind, text) => {
    const [diagnostic] = decodeText('a', latin(text)).diagnostics
    expect(diagnostic).toMatchObject({ rule: 'data/binary-file', params: { kind } })
  })

  test.each([
    ['\u0007', 'U+0007', 'control'],
    ['\u000b', 'U+000B', 'control'],
    ['\u007f', 'U+007F', 'control'],
    ['\u0086', 'U+0086', 'control'],
    ['\ufffe', 'U+FFFE', 'noncharacter'],
    ['\ufffd', 'U+FFFD', 'replacement'],
    ['\ue863', 'U+E863', 'private-use'],
    ['\u{f0001}', 'U+F0001', 'private-use'],
    ['\u{10fffd}', 'U+10FFFD', 'private-use'],
  ])('the character %j', (character, codePoint, kind) => {
    const result = decodeText('a', utf8(`a: 1\n名称: 民${character}政局\n`))
    expect(reported(result)).toEqual(['data/forbidden-character 2:6'])
    expect(result.diagnostics[0]?.params).toEqual({ codePoint, kind })
  })
})
