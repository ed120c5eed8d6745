import { describe, expect, it } from 'vitest'
import { characterWidth, runJudge, splitRuns } from '../../../src/layout/runs.ts'

function runsOf(text: string, preceding = ''): readonly string[] {
  const judge = runJudge()
  splitRuns(preceding, judge)
  return splitRuns(text, judge).map(({ text, kind }) => `${kind}:${text}`)
}

describe('splitRuns', () => {
  it('sets Latin letters and digits apart from Chinese', () => {
    expect(runsOf('第152号，A类')).toEqual(['han:第', 'latin:152', 'han:号，', 'latin:A', 'han:类'])
  })
  it('lets a weak sign follow the Han character before it', () => {
    expect(runsOf('形成“沁水经验”——很好…')).toEqual(['han:形成“沁水经验”——很好…'])
  })
  it('sets a weak sign apart that follows a digit or nothing', () => {
    expect(runsOf('“5℃”')).toEqual(['sign:“', 'latin:5', 'sign:℃”'])
  })
  it('always sets the interpunct apart, which word processors take for Latin', () => {
    expect(runsOf('阿不都·热西提')).toEqual(['han:阿不都', 'sign:·', 'han:热西提'])
  })
  it('sets a blank after a Han character apart, also across runs', () => {
    expect(runsOf('甲 a b')).toEqual(['han:甲', 'space: ', 'latin:a b'])
    expect(runsOf(' 乙', '甲')).toEqual(['space: ', 'han:乙'])
    expect(runsOf(' 乙', '甲”')).toEqual(['space: ', 'han:乙'])
  })
  it('keeps a variation selector with its character', () => {
    expect(runsOf('葛\u{E0100}a')).toEqual(['han:葛\u{E0100}', 'latin:a'])
  })
})

describe('characterWidth', () => {
  it('is 1 em for whatever is not Latin, a quarter for a blank, nothing for a variation selector', () => {
    expect(characterWidth(0x201c, 'sign', 0.4)).toBe(1)
    expect(characterWidth(0x4e2d, 'han', 0.9)).toBe(1)
    expect(characterWidth(0x35, 'latin', 0.5)).toBe(0.5)
    expect(characterWidth(0x20, 'space', 0.33)).toBe(0.25)
    expect(characterWidth(0xe0100, 'han', 1)).toBe(0)
  })
})
