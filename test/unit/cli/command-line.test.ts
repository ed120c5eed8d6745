// What the program makes of its arguments and environment, before any engine is needed.
import { describe, expect, test } from 'vitest'
import { rules } from '../../../src/diagnostics/rules.ts'
import { displayWidth } from '../../../src/source/display-width.ts'
import { play } from '../../support/fake-session.ts'

describe('help and version', () => {
  test.each([
    ['--version'],
    ['-V'],
    ['--help'],
    ['render', '--help'],
    ['help', 'check'],
    ['fonts', 'export', '-h'],
  ])('reply %s %s %s goes to stdout without the engine', async (...args) => {
    const { code, stdout, stderr, engineOpened } = await play(args.filter(Boolean))
    expect({ code, stderr, engineOpened }).toEqual({ code: 0, stderr: '', engineOpened: false })
    expect(stdout).not.toBe('')
  })

  test.each(['zh', 'en'])('%s help speaks one language, examples first, columns aligned', async lang => {
    for (const command of [
      [],
      ['render'],
      ['check'],
      ['verify'],
      ['merge'],
      ['schema'],
      ['packs'],
      ['fonts'],
      ['explain'],
    ]) {
      const { stdout } = await play([...command, '--help', '--lang', lang])
      const [, , firstSection] = stdout.split('\n')
      expect(firstSection).toBe(lang === 'zh' ? '示例：' : 'Examples:')
      if (lang === 'zh') expect(stdout).not.toMatch(/display|output|Usage|Options|default/)
      const columns = [...stdout.matchAll(/^( {2}\S.*? {2,})\S/gm)].map(([, before]) =>
        displayWidth(before ?? ''),
      )
      expect(new Set(columns).size).toBe(1)
    }
  })

  test.each(['zh', 'en'])('%s help names only rules that exist', async lang => {
    for (const command of [[], ['explain']]) {
      const { stdout } = await play([...command, '--help', '--lang', lang])
      const named = [...stdout.matchAll(/[a-z]+\/[a-z]+(?:-[a-z]+)+/g)].map(([rule]) => rule)
      expect(named).not.toEqual([])
      expect(named.filter(rule => !Object.hasOwn(rules, rule))).toEqual([])
    }
  })

  test('reply alone shows the help and is not a success', async () => {
    const { code, stdout, stderr } = await play([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('reply render')
  })
})

describe('a command line that cannot be understood exits 2 with nothing on stdout', () => {
  test.each([
    [['rendr', 'a.yaml'], 'render'],
    [['render', 'a.yaml', '--fromat', 'pdf'], '--format'],
    [['a.yaml'], 'reply render a.yaml'],
    [['render'], '案卷'],
    [['render', 'a.yaml', '--out'], '--out'],
    [['render', 'a.yaml', '--format', 'doc'], 'docx'],
    [['render', 'a.yaml', '--document', 'letter,memo'], 'record'],
    [['render', 'a.yaml', '--fonts', 'nice'], 'bundled'],
    [['render', 'a.yaml', '--lang', 'fr'], 'en'],
    [['packs', 'more'], 'packs'],
    [['check', 'a.yaml', '--out', 'x'], '--out'],
    [['check', 'a.yaml', '--json', '--debug-tree'], '“--debug-tree”不能和“--json”'],
    // Whatever the other option was, `--json` was named.
    [['render', 'a.yaml', '--check-agreement', '--debug-tree'], '“--check-agreement”不能和“--debug-tree”'],
    [['check', 'a.yaml', '--layout', '--debug-pages'], '“--debug-pages”不能和“--layout”'],
  ])('%j names %j', async (args, word) => {
    const { code, stdout, stderr, engineOpened } = await play(args, { environment: { REPLY_LANG: 'zh' } })
    expect({ code, stdout, engineOpened }).toEqual({ code: 2, stdout: '', engineOpened: false })
    expect(stderr).toContain(word)
    expect(stderr).not.toMatch(/error:|argument|unknown/)
  })
})

describe('language: --lang, REPLY_LANG, locale, Chinese', () => {
  test.each([
    [[], {}, 'zh'],
    [[], { LANG: 'C.UTF-8' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'de_DE.UTF-8' }, 'en'],
    [[], { LC_ALL: 'zh_CN', LANG: 'en_US' }, 'zh'],
    [[], { LANG: 'en_US', REPLY_LANG: 'zh' }, 'zh'],
    [['--lang', 'en'], { REPLY_LANG: 'zh' }, 'en'],
    [['--lang=zh'], { REPLY_LANG: 'en' }, 'zh'],
  ])('%j %j → %s', async (args, environment, language) => {
    const { stdout } = await play(['--help', ...args], { environment })
    expect(stdout.includes('示例')).toBe(language === 'zh')
  })

  test('a command that begins like a language chooses none', async () => {
    const { stderr } = await play(['en.yaml'], { environment: { REPLY_LANG: 'zh' } })
    expect(stderr).toContain('没有')
  })
})
