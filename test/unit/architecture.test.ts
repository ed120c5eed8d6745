// Holds what ARCHITECTURE.md promises about the code itself. Each failure names the offending file:line.
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => ({
    path: join('src', path),
    stage: path.includes(sep) ? (path.split(sep)[0] ?? '') : path.replace('.ts', ''),
    lines: readFileSync(join(root, 'src', path), 'utf8').split('\n'),
  }))

const STAGES = [
  'agreement',
  'case',
  'config',
  'view',
  'pack',
  'template',
  'document',
  'style',
  'font',
  'layout',
  'packing',
]

/** From the bottom up: a folder imports from its own level and those before it. */
const LEVELS: readonly (readonly string[])[] = [
  ['source'],
  ['diagnostics'],
  ['host'],
  ['data'],
  STAGES,
  ['docx', 'pdf', 'conformance', 'workshop'],
  ['pipeline'],
  ['manifest'],
  ['output'],
  ['verify'],
  ['batch'],
  ['index'],
  ['cli'],
]

/** Who may import a package; the rest may be imported nowhere. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  ajv: ['data'],
  yaml: ['data'],
  handlebars: ['template'],
  fontkit: ['font', 'pdf'],
  pdfkit: ['pdf'],
  docx: ['docx'],
  fflate: ['docx'],
  commander: ['cli'],
  'cli-progress': ['cli'],
  tinyglobby: ['host'],
  tinypool: ['batch'],
  'pdfjs-dist': ['agreement'],
}

/** Lies in the bundle; as a dependency it would bring a native canvas with it, which nothing here needs. */
const BUNDLED_ONLY = ['pdfjs-dist']

/** Modules of Node that reach outside, and who may. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  child_process: ['host'],
  fs: ['host', 'cli'],
  'fs/promises': ['host', 'cli'],
  module: ['host', 'cli'],
  process: ['host', 'cli'],
  os: ['host', 'cli'],
  v8: ['host', 'cli'],
  vm: ['host', 'cli'],
  // Messages between threads, nothing of the machine.
  worker_threads: ['batch', 'cli'],
}

interface Import {
  readonly at: string
  readonly from: string
  readonly target: string
}

const imports: Import[] = files.flatMap(({ path, stage, lines }) =>
  lines.flatMap((line, index) => {
    if (/^\s*(\/\/|\*|\/\*)/.test(line)) return []
    const targets = [...line.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].map(
      match => match[1] ?? '',
    )
    return targets.map(target => ({ at: `${path}:${index + 1}  ${line.trim()}`, from: stage, target }))
  }),
)

const levelOf = (stage: string) => LEVELS.findIndex(level => level.includes(stage))

function stageOf({ at, target }: Import): string {
  const file = resolve(root, dirname(at.split(':')[0] ?? ''), target)
  const [first = ''] = relative(join(root, 'src'), file).split(sep)
  return first.replace('.ts', '')
}

test('every folder of src/ has a level', () => {
  expect([...new Set(files.map(({ stage }) => stage))].filter(stage => levelOf(stage) < 0)).toEqual([])
})

test('imports point one way', () => {
  const wrong = imports
    .filter(({ target }) => target.startsWith('.') && !target.endsWith('.json'))
    .filter(each => levelOf(stageOf(each)) > levelOf(each.from))
  expect(wrong.map(({ at }) => at)).toEqual([])
})

test('the two writers do not know each other', () => {
  const wrong = imports
    .filter(each => each.target.startsWith('.'))
    .filter(each => {
      const to = stageOf(each)
      return (each.from === 'docx' && to === 'pdf') || (each.from === 'pdf' && to === 'docx')
    })
  expect(wrong.map(({ at }) => at)).toEqual([])
})

test('a package is imported only by the folder that needs it', () => {
  const wrong = imports.filter(({ from, target }) => {
    if (target.startsWith('.') || target.startsWith('node:')) return false
    const name = target.startsWith('@')
      ? target.split('/').slice(0, 2).join('/')
      : (target.split('/')[0] ?? '')
    return !PACKAGES[name]?.includes(from)
  })
  expect(wrong.map(({ at }) => at)).toEqual([])
})

test('every package that is imported is a dependency', () => {
  const used = Object.keys(PACKAGES).filter(name =>
    imports.some(({ target }) => target.split('/')[0] === name),
  )
  const missing = used.filter(name => !Object.hasOwn(manifest.dependencies, name))
  expect(missing).toEqual(BUNDLED_ONLY)
  expect(Object.keys(manifest.devDependencies)).toEqual(expect.arrayContaining(BUNDLED_ONLY))
})

test('only host/ and cli/ reach outside', () => {
  const wrong = imports.filter(({ from, target }) => {
    const name = target.replace(/^node:/, '')
    if (!builtinModules.includes(name)) return false
    if (!target.startsWith('node:')) return true
    const allowed = OUTSIDE[name]
    const pure = ['path', 'url', 'zlib', 'crypto', 'buffer', 'stream', 'util', 'stream/promises', 'events']
    return allowed ? !allowed.includes(from) : !pure.includes(name)
  })
  expect(wrong.map(({ at }) => at)).toEqual([])
})

test.each([
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\)|\bperformance\.now\b|\bhrtime\b/],
  [
    'the time zone',
    /\.[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\bDate\.parse\b/,
  ],
  ['chance', /\bMath\.random\b|\brandom(UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b|\bnanoid\b/],
  ['the process', /\bprocess\.|\bglobalThis\b|\bconsole\./],
  // Words of titles: the language is named, the dictionary alike in all ICU there are; test/golden/titles.txt holds it.
  ['the locale', /\blocaleCompare\b|\btoLocale\w+\(|\bIntl\.(?!Segmenter\('zh')/],
  ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
])('%s is left alone outside host/ and cli/', (_, pattern) => {
  expect(linesWith(pattern, file => file.stage !== 'host' && file.stage !== 'cli')).toEqual([])
})

test('a city lives in its pack, not in src/', () => {
  const folders = readdirSync(join(root, 'templates')).filter(name => name !== 'gb9704')
  const names = folders.flatMap(folder => {
    const manifest = readFileSync(join(root, 'templates', folder, 'pack.yaml'), 'utf8')
    return [folder, ...[...manifest.matchAll(/([\u4e00-\u9fff]{2})[省市县区]/g)].map(match => match[1] ?? '')]
  })
  expect(names.length).toBeGreaterThan(1)
  expect(linesWith(new RegExp(names.join('|'), 'i'))).toEqual([])
})

test('every module opens with a comment that says what it does', () => {
  const bare = files.filter(
    ({ lines }) => !/^(\/\/|\/\*)/.test(lines.find(line => !line.startsWith('#!')) ?? ''),
  )
  expect(bare.map(({ path }) => path)).toEqual([])
})

test('no default exports, no grab-bag names', () => {
  expect(linesWith(/^export default\b/)).toEqual([])
  expect(
    files.map(({ path }) => path).filter(path => /(util|helper|common|manager|misc)s?\b/.test(path)),
  ).toEqual([])
})

function linesWith(pattern: RegExp, where: (file: (typeof files)[number]) => boolean = () => true): string[] {
  return files
    .filter(where)
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, index) =>
        pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line)
          ? [`${path}:${index + 1}  ${line.trim()}`]
          : [],
      ),
    )
}
