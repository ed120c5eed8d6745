// The corpus: cases of every kind that agreement is measured on, the same at every run.
import fc from 'fast-check'
import type { DocumentId } from '../../src/pipeline.ts'
import { hostileLine, hostileText } from '../support/hostile-text.ts'
import { letterBody } from './letter-body.ts'
import { adversarial, paragraph, sentence } from './prose.ts'
import { createRandom, type Random } from './random.ts'
import { nameOf, officeOf, PLACES, SUBJECTS } from './words.ts'

/** What stands in the YAML file. */
export type CaseValues = Readonly<Record<string, unknown>>

export interface CorpusCase {
  readonly name: string
  readonly kind: string
  readonly documents: readonly DocumentId[]
  readonly values: CaseValues
}

type Make = (random: Random, seed: number) => CaseValues

const KINDS: readonly (readonly [kind: string, document: DocumentId, count: number, make: Make])[] = [
  [
    'letter, short',
    'letter',
    70,
    random => caseOf(random, { body: prose(random, random.between(200, 900)) }),
  ],
  [
    'letter, 3 to 9 pages',
    'letter',
    60,
    random => caseOf(random, { body: prose(random, random.between(900, 4000)) }),
  ],
  ['letter, long lists and names', 'letter', 40, longLists],
  [
    'letter, adversarial',
    'letter',
    30,
    random => caseOf(random, { body: letterBody(random, random.between(300, 900), adversarial) }),
  ],
  ['letter, hostile', 'letter', 10, hostileLetter],
  [
    'record, one page',
    'record',
    25,
    random => caseOf(random, { points: points(random, random.between(1, 5), 40, paragraph) }),
  ],
  [
    'record, overfull',
    'record',
    20,
    random => caseOf(random, { points: points(random, random.between(6, 14), 180, paragraph) }),
  ],
  [
    'record, adversarial',
    'record',
    10,
    random => caseOf(random, { points: points(random, random.between(4, 10), 120, adversarial) }),
  ],
  ['record, hostile', 'record', 5, hostileRecord],
]

export function corpusCases(): readonly CorpusCase[] {
  return KINDS.flatMap(([kind, document, count, make], index) =>
    Array.from({ length: count }, (_, number) => {
      const seed = 1000 * (index + 1) + number
      const name = `${kind.replaceAll(/\W+/g, '-')}-${String(number + 1).padStart(2, '0')}`
      return { name, kind, documents: [document], values: make(createRandom(seed), seed) }
    }),
  )
}

interface Parts {
  readonly body?: string
  readonly points?: readonly string[]
  readonly deputies?: number
  readonly attachments?: readonly string[]
  readonly copies?: readonly string[]
  readonly coOffices?: readonly string[]
  readonly office?: string
  readonly title?: string
  readonly remarks?: string
}

/** A whole case; fields that a clerk may leave out are left out now and then. */
function caseOf(random: Random, parts: Parts): CaseValues {
  const maybe = <T>(probability: number, value: () => T) => (random.chance(probability) ? value() : undefined)
  const date = `2025-0${random.between(1, 9)}-${random.between(10, 28)}`
  return definedOf({
    kind: random.pick(['suggestion', 'proposal']),
    suggestion: definedOf({
      session: `市${random.pick(['八', '九'])}届人大${random.pick(['一', '四'])}次会议`,
      number: String(random.between(1, 900)),
      title: parts.title ?? titleOf(random),
      points: parts.points ?? points(random, 2, 30, paragraph),
      handed_over_on: '2025-03-14',
      due_on: '2025-09-14',
    }),
    deputies: Array.from({ length: parts.deputies ?? random.pick([1, 1, 1, 2, 3]) }, () =>
      definedOf({
        name: nameOf(random),
        employer: maybe(0.6, () => officeOf(random)),
        phone: maybe(0.7, () => '138****0000'),
      }),
    ),
    office: definedOf({
      name: parts.office ?? officeOf(random),
      leader: maybe(0.7, () => nameOf(random)),
      handler: nameOf(random),
      phone: '0000-5550113',
      co_offices: parts.coOffices,
    }),
    reply: definedOf({
      class: random.pick(['A', 'B', 'C']),
      document_number: maybe(0.8, () => `岚水函〔2025〕${random.between(1, 150)}号`),
      date: maybe(0.9, () => date),
      disclosure: maybe(0.5, () => '主动公开'),
      body: parts.body ?? prose(random, 200),
      closing: maybe(0.3, () => sentence(random)),
      attachments: parts.attachments,
      copies: parts.copies ?? maybe(0.5, () => [officeOf(random), '市人大常委会代表工作委员会']),
    }),
    consultation: maybe(0.6, () =>
      definedOf({
        date,
        place: random.pick(PLACES),
        interviewer: nameOf(random),
        phone: '0000-5550113',
        opinion: random.pick(['满意', '基本满意', '不满意']),
        remarks: parts.remarks ?? maybe(0.5, () => sentence(random)),
      }),
    ),
  })
}

const prose = (random: Random, length: number) => letterBody(random, length, paragraph)

function titleOf(random: Random): string {
  const [first, second] = random.sample(SUBJECTS, 2)
  return random.pick([
    `关于加强${first}的建议`,
    `关于加快${first}、推进${second}的建议`,
    `关于解决${random.pick(PLACES)}${first}“最后一公里”问题的建议`,
  ])
}

function points(
  random: Random,
  count: number,
  length: number,
  make: (random: Random, length: number) => string,
): readonly string[] {
  return Array.from({ length: count }, () => make(random, length))
}

function longLists(random: Random): CaseValues {
  const offices = Array.from({ length: random.between(3, 16) }, () => officeOf(random))
  return caseOf(random, {
    body: prose(random, random.between(200, 1400)),
    title: `${titleOf(random).slice(0, -3)}、${random.sample(SUBJECTS, random.between(1, 3)).join('和')}的建议`,
    office: `${random.pick(PLACES).slice(0, 2)}市${random.pick(['国有资产监督管理委员会', '市场监督管理局（知识产权局）', '人力资源和社会保障局劳动保障监察综合行政执法支队'])}`,
    deputies: random.between(1, 14),
    attachments: Array.from({ length: random.between(1, 6) }, () =>
      titleOf(random).repeat(random.between(1, 2)),
    ),
    copies: offices,
    coOffices: offices.slice(0, 4),
  })
}

const drawn = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T =>
  fc.sample(arbitrary, { seed, numRuns: 1 })[0] as T

function hostileLetter(random: Random, seed: number): CaseValues {
  return caseOf(random, {
    body: drawn(hostileText({ min: 8, max: 16 }, 40), seed),
    title: drawn(hostileLine(12), seed),
  })
}

function hostileRecord(random: Random, seed: number): CaseValues {
  return caseOf(random, {
    points: drawn(fc.array(hostileLine(60), { minLength: 4, maxLength: 10 }), seed),
    remarks: drawn(hostileLine(20), seed),
  })
}

function definedOf(values: Readonly<Record<string, unknown>>): CaseValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
