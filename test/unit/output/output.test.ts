// What a run leaves alone, what it makes again, and what it will not touch.
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import schema from '../../../schemas/manifest.schema.json' with { type: 'json' }
import { report } from '../../../src/diagnostics/diagnostic.ts'
import { HostError } from '../../../src/host/host.ts'
import { readPackFiles } from '../../../src/pack/read-pack-files.ts'
import { createSourceFile } from '../../../src/source/source-file.ts'
import { openPaperDesk, type PaperDesk, type Run, type RunResult } from '../../support/paper-desk.ts'

const CASES = ['甲.yaml', '乙/乙.yaml']
const OWN_PACK = ['/desk/模板', '/app/templates/gb9704']

async function openDesk(run: Run = {}): Promise<PaperDesk> {
  const desk = openPaperDesk({
    'reply.config.yaml': '格式: docx\n',
    '甲.yaml': '1\n甲',
    '乙/乙.yaml': '2\n乙',
    '模板/pack.yaml': '名称: 本市\n',
    '模板/partials/抬头.hbs': '抬头',
  })
  await desk.run(CASES, run)
  return desk
}

const skipped = ({ settled }: RunResult) =>
  [...settled].flatMap(([path, { passedOver }]) => (passedOver === 'skipped' ? [path] : []))
const rules = ({ settled, diagnostics }: RunResult) =>
  [...[...settled.values()].flatMap(settled => settled.diagnostics), ...diagnostics].map(({ rule }) => rule)

describe('what shapes a case', () => {
  test('nothing has changed: everything is skipped, and told of as it was', async () => {
    const desk = await openDesk()
    const first = await (await openDesk({ force: true })).run(CASES, { force: true })
    const { settled, diagnostics } = await desk.run(CASES)
    expect(diagnostics).toEqual([])
    for (const [path, { outputs }] of first.settled)
      expect(settled.get(path)).toEqual({ passedOver: 'skipped', diagnostics: [], outputs })
  })

  test.each<[string, (desk: PaperDesk) => Run | undefined, readonly string[]]>([
    ['a case', desk => void desk.put('甲.yaml', '1\n甲改'), ['乙/乙.yaml']],
    ['the settings of all', desk => void desk.put('reply.config.yaml', '格式: pdf\n'), []],
    ['settings nearer by', desk => void desk.put('乙/reply.config.yaml', '格式: docx\n'), ['甲.yaml']],
    ['the settings gone', desk => void desk.files.delete('/desk/reply.config.yaml'), []],
    ['the base pack', desk => void desk.put('../app/templates/gb9704/pack.yaml', '名称: 新\n'), []],
    ['a new file in the base pack', desk => void desk.put('../app/templates/gb9704/styles.yaml', ''), []],
    ['a partial', desk => void desk.put('../app/templates/gb9704/partials/x.hbs', ''), []],
    ['what packs are not made of', desk => void desk.put('../app/templates/gb9704/README.md', ''), CASES],
    ['another pack', desk => void desk.put('../app/templates/other/pack.yaml', ''), CASES],
    ['the program', () => ({ build: 'two' }), []],
    ['its version', () => ({ version: '2' }), []],
    ['SOURCE_DATE_EPOCH', () => ({ environment: { SOURCE_DATE_EPOCH: '5' } }), []],
    ['the fonts asked for', () => ({ request: { fonts: 'auto' } }), []],
    ['the formats', () => ({ request: { formats: ['pdf'] } }), []],
    ['the documents', () => ({ request: { documents: ['letter'] } }), []],
    ['the PDF standard', () => ({ request: { pdfStandard: 'none' } }), []],
    ['a run by force', () => ({ force: true }), []],
  ])('%s', async (_, change, left) => {
    const desk = await openDesk()
    const run = change(desk) ?? {}
    expect(skipped(await desk.run(CASES, run))).toEqual(left)
    if (!run.force) expect(skipped(await desk.run(CASES, run))).toEqual(CASES)
  })

  test('the files of a pack are those that are read of it', async () => {
    const desk = await openDesk({ packs: OWN_PACK })
    const read: string[] = []
    const host = desk.host()
    await readPackFiles(
      {
        ...host,
        listFolder: async () => ['抬头.hbs'],
        readFile: async path => {
          read.push(path)
          return new Uint8Array()
        },
        fileInfo: async path => {
          read.push(path)
          return { kind: 'file', size: 1 }
        },
      },
      '本市',
      '/desk/模板',
    )
    const files = [...new Set(read)]
    expect(files.length).toBeGreaterThan(5)
    for (const path of files) {
      desk.put(path.slice('/desk/'.length), `changed ${path}`)
      expect([path, skipped(await desk.run(CASES, { packs: OWN_PACK }))]).toEqual([path, []])
    }
  })

  test('a pack of its own, seen from the papers, wherever all of it lies', async () => {
    const desk = await openDesk({ packs: OWN_PACK })
    expect(desk.textOf('out/reply-manifest.json')).toContain('"../模板"')
    expect(desk.textOf('out/reply-manifest.json')).not.toContain('/desk')
    expect(skipped(await desk.run(CASES, { packs: OWN_PACK }))).toEqual(CASES)
  })

  test('runs that ask for different things do not disturb each other', async () => {
    const desk = await openDesk()
    const pdf: Run = { request: { formats: ['pdf'], subfolder: 'pdf' } }
    await desk.run(CASES, pdf)
    expect(skipped(await desk.run(CASES))).toEqual(CASES)
    expect(skipped(await desk.run(CASES, pdf))).toEqual(CASES)
  })

  test('a case that says what only its rendering can know is made again', async () => {
    const notes = [report('output/kept-copy', { path: 'x', backup: 'y' })]
    const desk = await openDesk({ notes })
    const again = await desk.run(CASES, { notes })
    expect([skipped(again), rules(again)]).toEqual([[], ['output/kept-copy', 'output/kept-copy']])
  })

  describe('what there is to say of a case', () => {
    const file = createSourceFile('甲.yaml', '1\n甲')
    const notes = [
      report('layout/type-reduced', { cell: '甲', size: '四号' }, { span: { file, start: 2, end: 3 } }),
    ]
    const once = async () => {
      const desk = openPaperDesk({ '甲.yaml': '1\n甲' })
      await desk.run(['甲.yaml'], { notes })
      return desk
    }

    test('is told again of a case that is skipped', async () => {
      const again = await (await once()).run(['甲.yaml'], { notes })
      expect(again.settled.get('甲.yaml')).toMatchObject({ passedOver: 'skipped', diagnostics: notes })
    })

    test('is not believed where someone has edited the manifest', async () => {
      const desk = await once()
      const path = 'out/reply-manifest.json'
      desk.put(path, (desk.textOf(path) ?? '').replace('四号', '五号'))
      expect(skipped(await desk.run(['甲.yaml'], { notes }))).toEqual([])
    })

    test('obeys the schema of the manifest', async () => {
      const validate = new Ajv({ strict: true }).compile(schema)
      validate(JSON.parse((await once()).textOf('out/reply-manifest.json') ?? ''))
      expect(validate.errors).toBeNull()
    })
  })

  test('a case saved while it is being rendered is made again', async () => {
    const desk = openPaperDesk({ '甲.yaml': '1\n甲' })
    await desk.run(['甲.yaml'], { meanwhile: () => desk.put('甲.yaml', '1\n甲改') })
    expect(skipped(await desk.run(['甲.yaml']))).toEqual([])
    expect(skipped(await desk.run(['甲.yaml']))).toEqual(['甲.yaml'])
  })

  test('what is piped in is made again, whatever file is called by the same name', async () => {
    const desk = openPaperDesk({ '-': '1\n甲' })
    await desk.run(['-'])
    expect(skipped(await desk.run(['-']))).toEqual([])
  })

  test('a pack saved while the run is on: its cases are made again', async () => {
    const desk = openPaperDesk({ '甲.yaml': '1\n甲', '乙.yaml': '2\n乙' })
    const cases = ['甲.yaml', '乙.yaml']
    await desk.run(cases, {}, path => {
      if (path === '甲.yaml') desk.put('../app/templates/gb9704/styles.yaml', '新')
    })
    expect(skipped(await desk.run(cases))).toEqual([])
    expect(skipped(await desk.run(cases))).toEqual(cases)
  })

  test('a manifest of an earlier version is read, and knows nothing of what shaped the papers', async () => {
    const desk = await openDesk()
    const old = (desk.textOf('out/reply-manifest.json') ?? '')
      .replace(/ *"(shapedBy|pages)": .*\n/g, '')
      .replace(/,\n( *})/g, '\n$1')
      .replace(/ *"packs": \[[^\]]*\],\n/g, '')
    expect(old).not.toContain('shapedBy')
    desk.put('out/reply-manifest.json', old)
    const again = await desk.run(CASES)
    expect([skipped(again), rules(again)]).toEqual([[], []])
    expect(skipped(await desk.run(CASES))).toEqual(CASES)
  })
})

describe('what a person has edited', () => {
  const DOCX = 'out/1-答复.docx'

  test.each([
    ['unchanged', '1\n甲'],
    ['changed', '1\n甲改'],
  ])('of a case that is %s: an error, and nothing of it is touched', async (_, text) => {
    const desk = await openDesk()
    desk.put(DOCX, '改')
    desk.put('甲.yaml', text)
    const before = desk.papers()
    const result = await desk.run(CASES)
    expect(rules(result)).toEqual(['output/edited'])
    expect(result.settled.get('甲.yaml')?.outputs).toEqual([])
    expect(skipped(result)).toEqual(['乙/乙.yaml'])
    expect(desk.papers()).toEqual(before)
  })

  test('by force it is replaced and kept, under a name that was free', async () => {
    const desk = await openDesk()
    const first = desk.textOf(DOCX)
    for (const [text, backup] of [
      ['一', '.bak'],
      ['二', '.bak1'],
      ['三', '.bak2'],
    ]) {
      desk.put(DOCX, text ?? '')
      const result = await desk.run(CASES, { force: true })
      expect(rules(result)).toEqual(['output/kept-copy'])
      expect(desk.textOf(DOCX)).toBe(first)
      expect(desk.textOf(`${DOCX}${backup}`)).toBe(text)
    }
    expect(desk.textOf(`${DOCX}.bak`)).toBe('一')
    // Nothing else has a copy.
    expect([...desk.papers().keys()].filter(name => name.includes('.bak'))).toHaveLength(3)
  })

  test('a file of that name that nobody knows', async () => {
    const desk = openPaperDesk({ '甲.yaml': '1\n甲', 'out/1-答复.docx': '别人的' })
    const result = await desk.run(['甲.yaml'])
    expect(rules(result)).toEqual(['output/foreign'])
    expect(desk.papers()).toEqual(new Map([['1-答复.docx', '别人的']]))
    expect(rules(await desk.run(['甲.yaml'], { force: true }))).toEqual(['output/kept-copy'])
    expect(desk.textOf(`${DOCX}.bak`)).toBe('别人的')
  })

  test('what already is what would be written is accepted, also without a manifest', async () => {
    const desk = await openDesk()
    const manifest = desk.textOf('out/reply-manifest.json')
    desk.files.delete('/desk/out/reply-manifest.json')
    const written: string[] = []
    const onStep: Run['onStep'] = (step, path) => void (step === 'rename' && written.push(path))
    expect(rules(await desk.run(CASES, { onStep }))).toEqual([])
    expect(written.filter(path => /docx|pdf/.test(path))).toEqual([])
    expect(desk.textOf('out/reply-manifest.json')).toBe(manifest)
  })

  test('a paper that was deleted is made again', async () => {
    const desk = await openDesk()
    const papers = desk.papers()
    desk.files.delete('/desk/out/1-答复.docx')
    expect(skipped(await desk.run(CASES))).toEqual(['乙/乙.yaml'])
    expect(desk.papers()).toEqual(papers)
  })
})

describe('numbers that cases have exchanged or handed on', () => {
  const THREE = ['甲.yaml', '乙.yaml', '丙.yaml']
  const put = (desk: PaperDesk, numbers: readonly number[]) =>
    THREE.forEach((path, i) => {
      desk.put(path, `${numbers[i]}\n${path}`)
    })

  async function afterwards(numbers: readonly number[], run: Run = {}, edit?: string) {
    const desk = openPaperDesk({})
    put(desk, [1, 2, 3])
    await desk.run(THREE)
    if (edit !== undefined) desk.put(edit, '改')
    put(desk, numbers)
    return { desk, result: await desk.run(THREE, run) }
  }

  async function fromScratch(numbers: readonly number[]): Promise<ReadonlyMap<string, string>> {
    const desk = openPaperDesk({})
    put(desk, numbers)
    await desk.run(THREE)
    return desk.papers()
  }

  test.each([
    ['exchanged', [2, 1, 3]],
    ['in a ring', [2, 3, 1]],
    ['in a ring, the other way', [3, 1, 2]],
  ])('%s: one run does it, and leaves no copies', async (_, numbers) => {
    for (const run of [{}, { force: true }]) {
      const { desk, result } = await afterwards(numbers, run)
      expect(rules(result)).toEqual([])
      expect(desk.papers()).toEqual(await fromScratch(numbers))
      expect(skipped(await desk.run(THREE))).toEqual(THREE)
    }
  })

  test.each([
    ['up', [2, 3, 4], '1'],
    ['down', [0, 1, 2], '3'],
  ])('each one %s: one run does it, and the name that nobody took is left over', async (_, numbers, old) => {
    const { desk, result } = await afterwards(numbers, { prune: true })
    expect(result).toMatchObject({
      diagnostics: [{ rule: 'output/pruned', params: { gone: false } }],
    })
    expect(rules(result)).toHaveLength(1)
    expect(JSON.stringify(result.diagnostics)).toContain(`out/${old}-答复.docx`)
    expect(desk.papers()).toEqual(await fromScratch(numbers))
  })

  test('what a person has edited is left alone all the same', async () => {
    const { desk, result } = await afterwards([2, 1, 3], {}, 'out/2-答复.docx')
    expect(result.settled.get('甲.yaml')?.diagnostics.map(({ rule }) => rule)).toEqual(['output/edited'])
    expect(desk.textOf('out/2-答复.docx')).toBe('改')
    expect(desk.papers().get('1-答复.docx')).toBe((await fromScratch([2, 1, 3])).get('1-答复.docx'))
    expect(result.settled.get('乙.yaml')?.diagnostics).toEqual([])
    desk.files.delete('/desk/out/2-答复.docx')
    expect(rules(await desk.run(THREE))).toEqual([])
    expect(desk.papers()).toEqual(await fromScratch([2, 1, 3]))
  })

  test('a case that nobody can tell the name of keeps its papers', async () => {
    const desk = openPaperDesk({})
    put(desk, [1, 2, 3])
    await desk.run(THREE)
    put(desk, [2, 1, 3])
    expect(rules(await desk.run(['甲.yaml']))).toEqual(['output/same-file', 'output/same-file'])
  })
})

describe('what is left over', () => {
  async function withOneGone() {
    const desk = await openDesk({ request: { subfolder: '子' } })
    desk.files.delete('/desk/甲.yaml')
    return desk
  }
  const two = { request: { subfolder: '子' } }

  test('papers of a case that is gone are named, every time, and stay', async () => {
    const desk = await withOneGone()
    for (const _ of [1, 2]) {
      const { diagnostics } = await desk.run(['乙/乙.yaml'], two)
      expect(diagnostics).toMatchObject([
        { rule: 'output/leftover', params: { case: '甲.yaml', gone: true } },
      ])
      expect(desk.papers().size).toBe(4)
    }
  })

  test('and deleted where that is asked for, but not what was edited', async () => {
    const desk = await withOneGone()
    desk.put('out/子/1-答复.docx', '改')
    const { diagnostics } = await desk.run(['乙/乙.yaml'], { ...two, prune: true })
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['output/leftover-edited', 'output/pruned'])
    expect([...desk.papers().keys()]).toEqual(['子/1-答复.docx', '子/2-答复.docx', '子/2-答复.pdf'])
    desk.files.delete('/desk/out/子/1-答复.docx')
    expect((await desk.run(['乙/乙.yaml'], two)).diagnostics).toEqual([])
    expect(desk.textOf('out/reply-manifest.json')).not.toContain('甲.yaml')
  })

  test('papers under the old number of a case', async () => {
    const desk = await openDesk()
    desk.put('甲.yaml', '9\n甲')
    const { diagnostics } = await desk.run(CASES)
    expect(diagnostics).toMatchObject([{ rule: 'output/leftover', params: { case: '甲.yaml', gone: false } }])
    expect(rules(await desk.run(CASES, { prune: true }))).toEqual(['output/pruned'])
    expect([...desk.papers().keys()].map(name => name[0])).toEqual(['2', '2', '9', '9'])
    expect(skipped(await desk.run(CASES))).toEqual(CASES)
  })

  test('a case that cannot be looked at counts as still there, and the manifest is written', async () => {
    const desk = await openDesk()
    desk.put('丙.yaml', '3\n丙')
    expect(rules(await desk.run(['丙.yaml'], { closed: '乙', prune: true }))).toEqual([])
    expect(desk.textOf('out/reply-manifest.json')).toContain('丙.yaml')
    expect(desk.papers().size).toBe(6)
    expect(desk.hidden()).toEqual([])
  })

  test('one that cannot be deleted is named, the others are deleted, and the manifest is written', async () => {
    const desk = await withOneGone()
    const onStep: Run['onStep'] = (step, path) => {
      if (step === 'remove' && path.endsWith('1-答复.docx')) throw new HostError('EACCES', path)
    }
    const { diagnostics } = await desk.run(['乙/乙.yaml'], { ...two, prune: true, onStep })
    expect(diagnostics).toMatchObject([
      { rule: 'output/leftover-not-deleted', params: { path: 'out/子/1-答复.docx', code: 'EACCES' } },
      { rule: 'output/pruned', params: { files: ['out/子/1-答复.pdf'] } },
    ])
    expect(desk.textOf('out/reply-manifest.json')).not.toContain('1-答复.pdf')
    expect(desk.hidden()).toEqual([])
  })

  test('the last case of all is gone: so are its papers, and the manifest that knew them', async () => {
    const desk = await openDesk()
    for (const path of CASES) desk.files.delete(`/desk/${path}`)
    // By name, in whichever order they were rendered.
    expect((await desk.run([])).diagnostics).toMatchObject([
      { rule: 'output/leftover', params: { case: '乙/乙.yaml' } },
      { rule: 'output/leftover', params: { case: '甲.yaml' } },
    ])
    expect(desk.papers().size).toBe(4)
    expect(rules(await desk.run([], { prune: true }))).toEqual(['output/pruned', 'output/pruned'])
    expect([...desk.files.keys()].filter(path => path.startsWith('/desk/out/'))).toEqual([])
  })

  test('a folder without a case, where another run works, is left to that', async () => {
    const desk = await openDesk()
    for (const path of CASES) desk.files.delete(`/desk/${path}`)
    desk.put('out/.reply/lock-00000000', JSON.stringify({ pid: 77, host: 'desk' }))
    expect(rules(await desk.run([], { prune: true, running: [77] }))).toEqual([])
    expect(desk.papers().size).toBe(4)
  })

  test('what was piped in before is not left over, whatever is piped in now', async () => {
    const desk = openPaperDesk({ '-': '1\n甲' })
    await desk.run(['-'])
    desk.put('-', '2\n乙')
    expect(rules(await desk.run(['-'], { prune: true }))).toEqual([])
    desk.files.delete('/desk/-')
    expect(rules(await desk.run([], { prune: true }))).toEqual([])
    expect(desk.papers().size).toBe(4)
  })

  test('papers of another case that is still there, in a run without it', async () => {
    const desk = await openDesk()
    const before = desk.papers()
    desk.put('丙.yaml', '1\n丙')
    const { settled } = await desk.run(['丙.yaml'])
    expect(settled.get('丙.yaml')).toMatchObject({
      diagnostics: Array(2).fill({ rule: 'output/same-file', params: { other: '甲.yaml' } }),
      outputs: [],
    })
    expect(desk.papers()).toEqual(before)
    expect(rules(await desk.run(['丙.yaml'], { force: true }))).toEqual(Array(2).fill('output/kept-copy'))
    expect(desk.papers().size).toBe(6)
  })

  test('papers of another case that has a new number now, or is gone', async () => {
    for (const change of [
      (desk: PaperDesk) => desk.put('甲.yaml', '9\n甲'),
      (desk: PaperDesk) => void desk.files.delete('/desk/甲.yaml'),
    ]) {
      const desk = await openDesk()
      change(desk)
      await desk.run(['甲.yaml'])
      desk.put('丙.yaml', '1\n丙')
      expect(rules(await desk.run(['丙.yaml']))).toEqual([])
    }
  })

  test('a case that was moved takes its papers along', async () => {
    const desk = await openDesk()
    desk.put('新/甲.yaml', desk.textOf('甲.yaml') ?? '')
    desk.files.delete('/desk/甲.yaml')
    expect(rules(await desk.run(['新/甲.yaml', '乙/乙.yaml'], { prune: true }))).toEqual([])
    expect(desk.papers().size).toBe(4)
  })
})

describe('one run at a time', () => {
  const lockOf = (desk: PaperDesk, holder: object) =>
    desk.put('out/.reply/lock-00000000', JSON.stringify(holder))

  test('a run that lives keeps the folder to itself; nothing is touched', async () => {
    const desk = await openDesk()
    desk.put('甲.yaml', '1\n新')
    lockOf(desk, { pid: 77, host: 'desk' })
    const before = new Map(desk.files)
    const { settled, diagnostics } = await desk.run(CASES, { running: [77] })
    expect([...settled.values()].flatMap(({ diagnostics }) => diagnostics)).toMatchObject(
      CASES.map(() => ({
        rule: 'output/locked',
        params: { pid: 77, folder: '/desk/out', since: expect.stringMatching(/^wall \d/) },
      })),
    )
    expect(diagnostics).toEqual([])
    expect(new Map(desk.files)).toEqual(before)
  })

  test('so does one on another computer, of which nobody can tell', async () => {
    const desk = await openDesk()
    lockOf(desk, { pid: 77, host: 'elsewhere' })
    const { settled } = await desk.run(['甲.yaml'])
    expect(settled.get('甲.yaml')?.diagnostics).toMatchObject([
      { rule: 'output/locked', params: { host: 'elsewhere', lock: '/desk/out/.reply/lock-00000000' } },
    ])
  })

  test.each([
    ['a dead run', { pid: 77, host: 'desk' }],
    ['a lock that a crash of the computer cut off', {}],
  ])('%s keeps nobody waiting, and leaves nothing', async (_, holder) => {
    const desk = await openDesk()
    lockOf(desk, holder)
    desk.put('out/.reply/new-1234', '')
    desk.put('out/.reply-00000000-0.tmp', 'half')
    desk.put('甲.yaml', '1\n新')
    expect(rules(await desk.run(CASES))).toEqual([])
    expect(desk.hidden()).toEqual([])
  })

  test('the folder is emptied while the run is on: told with each case from then on, and at the end', async () => {
    const desk = await openDesk()
    for (const path of CASES) desk.put(path, `${desk.textOf(path)}改`)
    const result = await desk.run(CASES, {}, path => {
      if (path !== '甲.yaml') return
      for (const file of [...desk.files.keys()]) if (file.startsWith('/desk/out/')) desk.files.delete(file)
    })
    expect(rules(result)).toEqual(['output/folder-gone', 'output/folder-gone'])
    expect(desk.papers().size).toBe(0)
    expect(rules(await desk.run(CASES))).toEqual([])
    expect(desk.papers().size).toBe(4)
  })
})

describe('what a journal or a cache may hold', () => {
  test.each([
    ['nothing', ''],
    ['half a line', '\n["甲.yaml",{"outp'],
    ['no JSON', '\n<<<<<<<\n'],
    ['other JSON', '\n{"a":1}\n["甲.yaml"]\n["甲.yaml",{"outputs":{"../x":{}}}]'],
  ])('a journal with %s', async (_, text) => {
    const desk = await openDesk()
    desk.put('out/.reply/journal-00000000', text)
    const result = await desk.run(CASES)
    expect([skipped(result), rules(result), desk.hidden()]).toEqual([CASES, [], []])
  })

  test.each(['', '[', '{}', '{"manifest":1}'])('a cache with %j', async text => {
    const desk = await openDesk()
    desk.put('out/.reply/cache', text)
    const result = await desk.run(CASES)
    expect([skipped(result), rules(result)]).toEqual([CASES, []])
  })
})
