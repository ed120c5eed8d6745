// The readmes' samples, run as they stand there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/diagnostics/rules.ts'
import { runCli } from '../support/run-cli.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

const root = join(import.meta.dirname, '../..')
const english = readFileSync(join(root, 'README.md'), 'utf8')
const chinese = readFileSync(join(root, 'README.zh-CN.md'), 'utf8')

/** Fenced blocks of a language that begin with `start`, without the indentation of the list they stand in. */
function blocks(readme: string, language: string, start: RegExp): readonly string[] {
  return [...readme.matchAll(/^( *)```(\w*)\n(.*?)^ *```$/gms)]
    .filter(([, , kind]) => kind === language)
    .map(([, indent = '', , text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter(text => start.test(text))
}

describe.concurrent('samples', () => {
  const cases = blocks(english, 'yaml', /^(?:pack|模板包): jincheng$/m)
  test.each(cases.map((text, i) => [i, text] as const))('case %i has nothing wrong', async (_, text) => {
    const { code, stderr } = await runCli(['check', '152.yaml', '--fonts', 'bundled'], {
      files: { '152.yaml': text },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '检查通过。\n' })
  })

  test('both cases say the same, in either spelling', async () => {
    const trees = await Promise.all(
      cases.map(text =>
        runCli(['check', '152.yaml', '--fonts', 'bundled', '--debug-pages'], { files: { '152.yaml': text } }),
      ),
    )
    expect(trees).toHaveLength(2)
    expect(trees[0]?.stdout).toBe(trees[1]?.stdout)
  })

  test('the settings of an office', async () => {
    const [config = ''] = blocks(chinese, 'yaml', /^输出文件夹:/m)
    const text = SOUND_CASE.replace('  session: 市八届人大四次会议\n', '').replace(
      /office:\n {2}name: .*\n/,
      '',
    )
    const outcome = await runCli(['render', '案卷/152.yaml', '--fonts', 'bundled'], {
      files: { 'reply.config.yaml': config, '案卷/152.yaml': text },
    })
    expect(outcome).toMatchObject({ code: 0, stderr: '已生成 2 个文件。\n' })
    expect(outcome.stdout).toMatch(/成稿\/152-答复\.docx$/m)
  })

  test('a pack of one’s own beside the case', async () => {
    const [pack = ''] = blocks(chinese, 'yaml', /^上级包:/m)
    const [styles = ''] = blocks(chinese, 'yaml', /^样式:/m)
    const { code, stderr } = await runCli(['check', '152.yaml', '--fonts', 'bundled'], {
      files: {
        '152.yaml': `模板包: ./lanxi\n${SOUND_CASE.replace('class: A', 'class: D')}`,
        'lanxi/pack.yaml': pack,
        'lanxi/styles.yaml': styles,
      },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '检查通过。\n' })
  })

  test.each([
    ['zh', chinese],
    ['en', english],
  ])('verify says in %s what is shown', async (lang, readme) => {
    const [shown = ''] = blocks(readme, '', /^\$ .*reply verify/)
    const [command = '', ...lines] = shown.trimEnd().split('\n')
    const folder = /reply verify (\S+)/.exec(command)?.[1] ?? ''
    const args = ['render', '152.yaml', '--out', folder, '--document', 'letter', '--fonts', 'bundled']
    const { files } = await runCli(args, { files: { '152.yaml': SOUND_CASE } })
    const { code, stdout } = await runCli(['verify', folder, '--lang', lang], {
      files: { ...Object.fromEntries(files), [`${folder}/152-答复.pdf`]: '改过' },
    })
    expect({ code, lines: stdout.trimEnd().split('\n') }).toEqual({ code: 1, lines })
  })

  test.each([
    ['zh', chinese],
    ['en', english],
  ])('the message shown in %s is the one a clerk reads', async (lang, readme) => {
    const [shown = ''] = blocks(readme, '', /^152\.yaml:3:3/)
    const text = SOUND_CASE.replace('number: 152', '编号：152')
      .replace('session: 市八届人大四次会议', '会议: 市八届人大四次会议')
      .replace(/title: .*/, '标题: 关于加强某某工作的建议')
    const { stderr } = await runCli(['check', '152.yaml', '--fonts', 'bundled', '--lang', lang], {
      files: { '152.yaml': text },
    })
    expect(stderr.startsWith(shown.split('\n\n检查没有')[0]?.trimEnd() ?? 'nothing')).toBe(true)
  })
})

test.each([
  ['README.md', english],
  ['README.zh-CN.md', chinese],
])('%s names only rules that exist', (_, readme) => {
  const areas = new Set(Object.keys(rules).map(rule => rule.split('/')[0]))
  const named = [...readme.matchAll(/\b([a-z]+)\/[a-z0-9]+(?:-[a-z0-9]+)+\b/g)]
    .filter(([, area = '']) => areas.has(area))
    .map(([rule]) => rule)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(rule => !Object.hasOwn(rules, rule))).toEqual([])
})
