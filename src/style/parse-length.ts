// A length as a clerk writes it: `28.95磅`, `37mm`, `三号` (the size of that type), `2字` (so many characters wide).
import { type Checked, checked, failed } from '../diagnostics/checked.ts'
import { report } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import { mm, type Pt, pt, TYPE_SIZES } from './units.ts'

/** 字 stays 字: how wide it is depends on the style that uses it. */
export type Length =
  | { readonly unit: 'pt'; readonly value: Pt }
  | { readonly unit: '字'; readonly value: number }

export function parseLength(text: string, span?: Span): Checked<Length> {
  // Full-width digits and letters, which a Chinese keyboard gives, mean the same.
  const plain = text.normalize('NFKC').trim()
  const typeSize = Object.hasOwn(TYPE_SIZES, plain) ? TYPE_SIZES[plain] : undefined
  if (typeSize !== undefined) return checked({ unit: 'pt', value: typeSize })
  const [, digits, unit] = /^([+-]?\d+(?:\.\d+)?) ?(\S+)$/.exec(plain) ?? []
  const length = lengthOf(Number(digits), unit)
  return length ? checked(length) : failed(report('style/bad-length', { text }, { span }))
}

function lengthOf(value: number, unit: string | undefined): Length | undefined {
  switch (unit) {
    case '磅':
    case 'pt':
      return { unit: 'pt', value: pt(value) }
    case 'mm':
    case '毫米':
      return { unit: 'pt', value: mm(value) }
    case 'cm':
    case '厘米':
      return { unit: 'pt', value: mm(value * 10) }
    case '字':
      return { unit: '字', value }
    default:
      return undefined
  }
}
