// A sound case with things wrong in it that are still YAML: values of a wrong kind, keys lost, misspelt, doubled or
// strange, choices and days that do not exist, characters that no face has or that paper refuses.
import fc from 'fast-check'
import type { Typed } from './arbitrary-case.ts'

type Spoil = (typed: Typed) => Typed

const text = (content: string): Typed => ({ kind: 'text', text: content })

const replacement: fc.Arbitrary<Typed> = fc.oneof(
  fc
    .constantFrom(
      '',
      ' ',
      '~',
      'null',
      'D',
      '2024-02-30',
      '2024-13-01',
      '20240806',
      '满 意',
      '建议书',
      './pack',
      '../../x',
    )
    .map(text),
  fc
    .constantFrom(
      '\u{1f600}',
      '甲\u{2b404}乙',
      '\ue000',
      '\u0007',
      '\ufffd',
      'ཀ',
      'ก',
      '한',
      '\u202e反',
      '\u{30edd}',
    )
    .map(text),
  fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty').map(text),
  fc.string({ unit: 'binary' }).map(text),
  fc.constant<Typed>({ kind: 'list', items: [] }),
  fc.constant<Typed>({ kind: 'list', items: [text(''), text('甲'), { kind: 'list', items: [text('乙')] }] }),
  fc.constant<Typed>({ kind: 'map', entries: [] }),
  fc.constant<Typed>({ kind: 'map', entries: [['甲', text('乙')]] }),
)

const key = fc.constantFrom(
  'name',
  '姓名',
  '姓　名',
  'nmae',
  '标題',
  'suggestion',
  '建议',
  '提案',
  '__proto__',
  'constructor',
  '甲',
  '本地',
)

const spoil: fc.Arbitrary<Spoil> = fc.oneof(
  replacement.map(instead => () => instead),
  replacement.map(
    (added): Spoil =>
      typed =>
        typed.kind === 'list' ? { ...typed, items: [...typed.items, added] } : added,
  ),
  fc.tuple(key, replacement).map(
    ([name, value]): Spoil =>
      typed =>
        typed.kind === 'map' ? { ...typed, entries: [...typed.entries, [name, value]] } : value,
  ),
  fc.nat(9).map(
    (index): Spoil =>
      typed => {
        if (typed.kind === 'map') return { ...typed, entries: typed.entries.filter((_, i) => i !== index) }
        return typed.kind === 'text'
          ? text(typed.text.slice(0, index))
          : { kind: 'list', items: [typed, typed] }
      },
  ),
  fc.tuple(fc.nat(9), key).map(
    ([index, name]): Spoil =>
      typed =>
        typed.kind === 'map'
          ? { ...typed, entries: typed.entries.map(([old, value], i) => [i === index ? name : old, value]) }
          : typed,
  ),
)

export function spoilt(sound: fc.Arbitrary<{ readonly typed: Typed }>): fc.Arbitrary<Typed> {
  const places = fc.array(fc.tuple(fc.nat(80), spoil), { minLength: 1, maxLength: 4 })
  return fc
    .tuple(sound, places)
    .map(([{ typed }, spoils]) =>
      spoils.reduce((tree, [place, change]) => changeAt(tree, place, change), typed),
    )
}

/** The place-th node from the top, round and round. */
function changeAt(root: Typed, place: number, change: Spoil): Typed {
  let left = place % countOf(root)
  const visit = (typed: Typed): Typed => {
    if (left-- === 0) return change(typed)
    if (typed.kind === 'list') return { ...typed, items: typed.items.map(visit) }
    return typed.kind === 'map'
      ? { ...typed, entries: typed.entries.map(([name, value]) => [name, visit(value)]) }
      : typed
  }
  return visit(root)
}

function countOf(typed: Typed): number {
  const inner =
    typed.kind === 'list' ? typed.items : typed.kind === 'map' ? typed.entries.map(([, value]) => value) : []
  return inner.reduce((count, child) => count + countOf(child), 1)
}
