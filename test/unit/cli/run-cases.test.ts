// `reply render` and `reply check` around an engine that says what the test tells it.
import { describe, expect, test } from 'vitest'
import { checked, failed } from '../../../src/diagnostics/checked.ts'
import { report } from '../../../src/diagnostics/diagnostic.ts'
import { HostError } from '../../../src/host/host.ts'
import type { Renderer } from '../../../src/pipeline.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { play, renderedFile } from '../../support/fake-session.ts'

const file = createSourceFile('坏.yaml', 'office:\n  name: 市民政局\n')
const problem = report('output/is-a-directory', { path: 'x' }, { span: { file, start: 10, end: 14 } })

/** Cases called 坏 fail; the others give two files named after their first letter. */
const renderer: Pick<Renderer, 'render' | 'check'> = {
  render: async ({ case: path, out = '.' }) => {
    if (path.includes('坏')) return failed(problem)
    const name = `${out}/${path[0]}`
    return checked([renderedFile(`${name}-面商记录表.docx`), renderedFile(`${name}-答复.pdf`)])
  },
  check: async ({ case: path }) => (path.includes('坏') ? failed(problem) : checked([])),
}

describe('render', () => {
  test('stdout lists the files written, nothing else', async () => {
    const { code, stdout, files } = await play(['render', '甲.yaml', '--out', '出'], { renderer })
    expect(code).toBe(0)
    expect(stdout).toBe('出/甲-面商记录表.docx\n出/甲-答复.pdf\n')
    expect(files).toEqual(['出/甲-面商记录表.docx', '出/甲-答复.pdf', '出/reply-manifest.json'])
  })

  test('a case that fails does not stop the others', async () => {
    const { code, stdout, stderr } = await play(['render', '甲.yaml', '坏.yaml', '乙.yaml'], { renderer })
    expect(code).toBe(1)
    expect(stdout.split('\n')).toHaveLength(5)
    expect(stderr).toContain('坏.yaml:2:3')
  })

  test('of many cases, those that failed are named at the end, and not too many of them', async () => {
    const bad = Array.from({ length: 25 }, (_, n) => `坏${n}.yaml`)
    const { stderr } = await play(['render', '甲.yaml', ...bad, '--quiet'], { renderer })
    const end = stderr.slice(stderr.lastIndexOf('失败的案卷'))
    expect(end.match(/坏\d+\.yaml/g)).toEqual(bad.slice(0, 20))
    expect(end).toContain(' 5 件')
  })

  test('the same format or document twice is made once', async () => {
    const asked: unknown[] = []
    const listening: Pick<Renderer, 'render'> = {
      render: async ({ documents, formats }) => {
        asked.push(documents, formats)
        return checked([])
      },
    }
    const args = ['render', '甲.yaml', '--format', 'pdf，pdf', '--document', 'letter,record,letter']
    expect(await play(args, { renderer: listening })).toMatchObject({ code: 0 })
    expect(asked).toEqual([['letter', 'record'], ['pdf']])
  })

  test('the same case twice is rendered once', async () => {
    const { code, stdout } = await play(['render', '甲.yaml', './甲.yaml', '/desk/甲.yaml'], { renderer })
    expect(code).toBe(0)
    expect(stdout.split('\n')).toHaveLength(3)
  })

  test('two cases with one target: the first is written, the second is not', async () => {
    const { code, stdout } = await play(['render', 'a1.yaml', 'A2.yaml', '--json'], { renderer })
    const { cases } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(cases[0]).toMatchObject({ status: 'ok', outputs: [{}, {}] })
    expect(cases[1]).toMatchObject({ status: 'failed', outputs: [] })
    expect(cases[1].diagnostics.map((d: { rule: string }) => d.rule)).toEqual([
      'output/same-file',
      'output/same-file',
    ])
  })

  test('two papers with one name: neither is written', async () => {
    const twins: Pick<Renderer, 'render'> = {
      render: async () => checked([renderedFile('152-答复.pdf'), renderedFile('152-答复.PDF')]),
    }
    const { code, files, stdout } = await play(['render', 'a.yaml', '--json'], { renderer: twins })
    expect({ code, files }).toEqual({ code: 1, files: [] })
    expect(JSON.parse(stdout).cases[0].diagnostics).toMatchObject([{ rule: 'output/same-file' }])
  })

  test.each([
    ['EBUSY', 'output/cannot-write'],
    ['ENOSPC', 'output/cannot-write'],
    ['EACCES', 'output/cannot-write'],
    ['ESTRANGE', 'output/cannot-write'],
    ['EISDIR', 'output/is-a-directory'],
  ])('%s while writing is %s, exit 2', async (code, rule) => {
    const onWrite = (path: string) => {
      throw new HostError(code, path)
    }
    const result = await play(['render', '甲.yaml', '--json'], { renderer, onWrite })
    expect(result.code).toBe(2)
    expect(result.files).toEqual([])
    expect(JSON.parse(result.stdout).cases[0].diagnostics).toMatchObject([{ rule, file: '甲.yaml' }])
  })

  test('flags reach the engine', async () => {
    const requests: unknown[] = []
    const spy: Pick<Renderer, 'render'> = {
      render: async request => {
        requests.push(request)
        return checked([])
      },
    }
    await play(['render', 'a.yaml', '--format', 'pdf，docx', '--document=letter', '--out', 'x'], {
      renderer: spy,
    })
    expect(requests).toEqual([{ case: 'a.yaml', formats: ['pdf', 'docx'], documents: ['letter'], out: 'x' }])
  })
})

describe('check', () => {
  test('the settings of the office, caught by a pattern, are no case', async () => {
    const asked: string[] = []
    const spy: Pick<Renderer, 'check'> = {
      check: async ({ case: path }) => {
        asked.push(path)
        return checked([])
      },
    }
    await play(['check', 'a.yaml', 'reply.config.yaml', '甲/reply.config.yaml', 'b.yaml'], { renderer: spy })
    expect(asked).toEqual(['a.yaml', 'b.yaml'])
    await play(['check', 'reply.config.yaml'], { renderer: spy })
    expect(asked).toEqual(['a.yaml', 'b.yaml', 'reply.config.yaml'])
  })

  test('writes nothing and says nothing on stdout', async () => {
    const good = await play(['check', '甲.yaml'], { renderer })
    expect(good).toMatchObject({ code: 0, stdout: '', files: [] })
    const bad = await play(['check', '坏.yaml', '甲.yaml'], { renderer })
    expect(bad).toMatchObject({ code: 1, stdout: '', files: [] })
  })
})

describe('people', () => {
  test('what is alike is said together, and once for all cases', async () => {
    const substituted = (wanted: string) =>
      report('font/substituted', { role: wanted, title: { zh: '正文', en: 'text' }, wanted, found: 'Noto' })
    const fonts: Pick<Renderer, 'check'> = {
      check: async () => checked([], [substituted('仿宋'), substituted('黑体')]),
    }
    const { stderr } = await play(['check', '甲.yaml', '乙.yaml'], { renderer: fonts })
    expect(stderr.match(/font\/substituted/g)).toHaveLength(2)
    expect(stderr.match(/怎么改/g)).toHaveLength(1)
    for (const wanted of ['仿宋', '黑体'])
      expect(stderr.match(new RegExp(`“${wanted}”`, 'g'))).toHaveLength(1)
    expect(stderr).toMatch(/；2 处提醒。\n$/)
  })

  test('of three cases with one file, each is told', async () => {
    const { stderr } = await play(['render', '甲1.yaml', '甲2.yaml', '甲3.yaml'], { renderer })
    for (const name of ['甲2.yaml', '甲3.yaml']) expect(stderr).toContain(`${name}  错误  output/same-file`)
  })

  test('see a frame, the rule and where to read more', async () => {
    const { stderr } = await play(['check', '坏.yaml', '乙.yaml'], { renderer })
    expect(stderr).toMatchInlineSnapshot(`
      "坏.yaml:2:3  错误  output/is-a-directory
        要写的文件“x”已经是一个文件夹

          1 │ office:
          2 │   name: 市民政局
            │   ^^^^

        怎么改：请把这个文件夹改名或移走，或者用 --out 换一个文件夹。
        详细说明：reply explain output/is-a-directory

      共 2 件案卷，成功 1 件，失败 1 件；1 处错误。
      "
    `)
  })

  test.each([
    [['--no-color'], { FORCE_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { FORCE_COLOR: '0' }, true, false],
    [[], { TERM: 'dumb' }, true, false],
    [[], {}, true, true],
    [[], {}, false, false],
  ])(
    'flags %j, environment %j, on a screen %s: colours %s',
    async (args, environment, interactive, colored) => {
      const { stderr } = await play(['check', '坏.yaml', ...args], { renderer, environment, interactive })
      expect(stderr.includes('\x1b[31m')).toBe(colored)
    },
  )

  describe('on GitHub', () => {
    const environment = { GITHUB_ACTIONS: 'true' }
    const annotations = (stderr: string, kind: string) =>
      stderr.split('\n').filter(line => line.startsWith(`::${kind} `))

    test.each([[[]], [['--json']]])('every problem is also an annotation, with %j', async more => {
      const { stderr } = await play(['check', './坏.yaml', ...more], { renderer, environment })
      expect(stderr).toContain('::error file=坏.yaml,line=2,col=3,title=output/is-a-directory::')
    })

    test('no more than GitHub shows, each fault once, and how many were left out', async () => {
      const many: Pick<Renderer, 'check'> = {
        check: async ({ case: path }) =>
          failed(
            problem,
            ...Array.from({ length: 4 }, (_, n) => report('output/is-a-directory', { path: `${path} ${n}` })),
          ),
      }
      const { stderr } = await play(['check', '甲.yaml', '乙.yaml', '丙.yaml'], {
        renderer: many,
        environment,
      })
      // One in a shared place and twelve others.
      expect(annotations(stderr, 'error')).toHaveLength(10)
      expect(new Set(annotations(stderr, 'error')).size).toBe(10)
      expect(stderr).toMatch(/ 3 .*\n$/)
    })

    test('with --quiet, errors only', async () => {
      const { stderr } = await play(['check', '坏.yaml', '丁.yaml', '--quiet'], {
        renderer: {
          check: async ({ case: path }) =>
            path === '坏.yaml'
              ? failed(problem)
              : checked([], [report('case/tab-in-body', {}, { span: problem.span })]),
        },
        environment,
      })
      expect(stderr.match(/^::.*/gm)).toHaveLength(1)
    })

    test('what is nobody’s fault names no file', async () => {
      const noted: Pick<Renderer, 'check'> = {
        check: async () => checked([], [report('font/unreadable', { family: '仿宋', path: '/f.ttf' })]),
      }
      const { stderr } = await play(['check', '甲.yaml', '乙.yaml'], { renderer: noted, environment })
      expect(annotations(stderr, 'warning')).toHaveLength(1)
      expect(stderr).toContain('::warning title=font/unreadable::')
    })
  })

  test('an engine that throws is our bug: polite, no stack, exit 3', async () => {
    const broken: Pick<Renderer, 'render'> = {
      render: async () => {
        throw new TypeError('x is not a function')
      },
    }
    const quiet = await play(['render', 'a.yaml'], { renderer: broken })
    expect(quiet).toMatchObject({ code: 3, stdout: '' })
    expect(quiet.stderr).toContain('x is not a function')
    expect(quiet.stderr).not.toMatch(/^\s+at /m)
    const loud = await play(['render', 'a.yaml'], { renderer: broken, environment: { REPLY_DEBUG: '1' } })
    expect(loud.stderr).toMatch(/^\s+at /m)
  })
})
