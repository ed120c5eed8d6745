// Cases that are large in one way each: lists, bodies, names.
import fc from 'fast-check'
import type { CaseShape } from './arbitrary-case.ts'
import { hostileLine, hostileText } from './hostile-text.ts'

const long = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .map(length => '某某省某某市人民政府办公室及其所属各部门'.repeat(20).slice(0, length))

/** By what is put to the test, with how many cases are tried. */
export const caseShapes: readonly (readonly [name: string, runs: number, shape: CaseShape])[] = [
  ['whatever the texts', 14, {}],
  [
    'however many points there are',
    4,
    {
      texts: { 'suggestion.points': hostileLine(120), 'reply.points': hostileLine(120) },
      lengths: { 'suggestion.points': [0, 30], 'reply.points': [0, 30] },
    },
  ],
  ['however long the body is', 3, { texts: { 'reply.body': hostileText({ max: 200 }, 50) } }],
  [
    'however many deputies, attachments and copies there are',
    3,
    {
      lengths: {
        deputies: [1, 60],
        'reply.attachments': [0, 40],
        'reply.copies': [0, 90],
        'office.co_offices': [0, 30],
      },
    },
  ],
  [
    'however long names and titles are',
    5,
    {
      texts: {
        'office.name': fc.oneof(
          long(1, 25),
          long(25, 45),
          hostileLine(6).filter(name => [...name].length <= 45),
        ),
        'suggestion.title': fc.oneof(long(1, 400), hostileLine(120)),
        'suggestion.session': fc.oneof(long(1, 60), hostileLine(40)),
        'suggestion.number': fc.oneof(long(1, 30), hostileLine(20)),
        'deputies.name': fc.oneof(long(1, 40), hostileLine(40)),
      },
    },
  ],
]
