// The readmes' samples, run as they stand there.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../src/diagnostics/rules.ts'
import { play } from '../support/fake-session.ts'
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

describe('many cases and CI', () => {
  const shells = [...blocks(english, 'sh', /reply merge/), ...blocks(chinese, 'sh', /reply merge/)]
  const [workflow] = blocks(english, 'yaml', /^jobs:/m).map(text => parse(text, { strict: true }))
  const [pipeline] = blocks(english, 'yaml', /^ {2}parallel:/m).map(text => parse(text, { strict: true }))
  const [job] = blocks(english, 'yaml', /^kind: Job/m).map(text => parse(text, { strict: true }))
  const [container] = job.spec.template.spec.containers
  const steps = [...workflow.jobs.render.steps, ...workflow.jobs.merge.steps]
  const scripts = [
    ...steps.map(({ run }: { run?: string }) => run?.replaceAll(/\$\{\{ matrix\.shard \}\}/g, '2') ?? ''),
    ...pipeline.render.script,
    ...pipeline.merge.script,
    ...container.args,
    ...shells,
  ]

  /** What the shell makes of a script: a line for each call of reply, with a stand-in for npx. */
  function callsIn(
    script: string,
    status = 0,
  ): { readonly calls: readonly string[]; readonly code: number | null } {
    const npx = `npx() { echo "$*"; return ${status}; }; npm() { :; }; parallel() { shift 4; "$@"; }`
    const environment = {
      CI_NODE_INDEX: '2',
      CI_NODE_TOTAL: '5',
      JOB_COMPLETION_INDEX: '1',
      PATH: process.env.PATH ?? '',
    }
    const { stdout, status: code } = spawnSync('sh', ['-c', `${npx}\n${script}`], {
      env: environment,
      encoding: 'utf8',
    })
    return { calls: stdout.split('\n').filter(line => line.startsWith('reply ')), code }
  }

  test.skipIf(process.platform === 'win32')('every command is understood', async () => {
    const calls = scripts.flatMap(script => callsIn(script).calls)
    expect(calls.filter(call => call.startsWith('reply render'))).toHaveLength(6)
    expect(calls.filter(call => call.startsWith('reply merge'))).toHaveLength(4)
    for (const call of calls) {
      // Of what parallel fills in, the first.
      const args = call
        .replace(/ ::: .*/, '')
        .replaceAll('{}', '1')
        .split(' ')
        .slice(1)
      const { stderr } = await play(args)
      expect({ call, refused: /^reply: .*/m.exec(stderr)?.[0] }).toEqual({ call, refused: undefined })
    }
  })

  test.skipIf(process.platform === 'win32')('each CI gives a job its own shard, counted from 1', () => {
    const [ofWorkflow, , ofPipeline, , ofJob] = scripts.flatMap(script => callsIn(script).calls)
    for (const call of [ofWorkflow, ofPipeline, ofJob])
      expect(call).toContain('--shard 2/5 --report report-2.json')
    expect(workflow.jobs.render.strategy.matrix.shard).toEqual([1, 2, 3, 4, 5])
    expect(pipeline.render.parallel).toBe(5)
    expect(job.spec).toMatchObject({ completionMode: 'Indexed', completions: 5 })
  })

  test.skipIf(process.platform === 'win32')('a pod fails for anything but errors in cases', () => {
    const codes = [0, 1, 2, 3, 137].map(status => callsIn(container.args[0], status).code === 0)
    expect(codes).toEqual([true, true, false, false, false])
  })

  test('two shards and their reports, as the Chinese readme shows', async () => {
    const [script = ''] = blocks(chinese, 'sh', /reply merge/)
    const [first = '', second = '', last = ''] = script.trimEnd().split('\n')
    const argsOf = (line: string) => line.replace(/ #.*/, '').split(' ').slice(2)
    const cases = Object.fromEntries(
      ['甲/1', '甲/2', '乙/3', '4'].map((name, i) => [
        `案卷/${name}.yaml`,
        SOUND_CASE.replace('number: 152', `number: ${i + 1}`),
      ]),
    )
    const shards = await Promise.all(
      [first, second].map(line =>
        runCli([...argsOf(line), '--fonts', 'bundled', '--format', 'docx'], { files: cases }),
      ),
    )
    const reports = shards.flatMap(({ files }) => [...files].filter(([name]) => name.startsWith('report-')))
    expect(reports.map(([name]) => name)).toEqual(['report-1.json', 'report-2.json'])
    const { code, stderr, files } = await runCli(argsOf(last), { files: Object.fromEntries(reports) })
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '共 4 件案卷，成功 4 件，失败 0 件；已生成 8 个文件。\n2 份报告齐全，4 件案卷每件正好一次。\n',
    })
    expect([...files.keys()]).toContain('全部.xml')
    const written = shards.flatMap(({ files }) => [...files.keys()]).filter(name => name.endsWith('.docx'))
    expect(
      written
        .map(name => name.replace(/^成稿-[12]\//, ''))
        .filter(name => name.endsWith('答复.docx'))
        .sort(),
    ).toEqual(['4-答复.docx', '乙/3-答复.docx', '甲/1-答复.docx', '甲/2-答复.docx'])
  })
})
