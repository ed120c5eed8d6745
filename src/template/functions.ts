// The functions a template may call: few, pure, by either name. There are no others, and no way to add one.
import type { ViewValue } from '../view/view.ts'
import { TracedText } from '../view/view.ts'
import type { FunctionName } from './template.ts'

interface TemplateFunction {
  readonly zh: string
  /** How many arguments it takes. */
  readonly takes: number
  readonly gives: 'text' | 'flag'
  readonly call: (...values: readonly (ViewValue | undefined)[]) => ViewValue
}

export const functions: Readonly<Record<FunctionName, TemplateFunction>> = {
  equals: {
    zh: '等于',
    takes: 2,
    gives: 'flag',
    call: (a, b) => textOf(a) === textOf(b),
  },
  ordinal: {
    zh: '序号',
    takes: 1,
    gives: 'text',
    call: index => new TracedText(String(Number(textOf(index)) + 1)),
  },
}

export function functionNamed(name: string): FunctionName | undefined {
  return (Object.keys(functions) as FunctionName[]).find(key => key === name || functions[key].zh === name)
}

type BlockName = 'if' | 'unless' | 'each' | 'with'

const blocks: Readonly<Record<BlockName, string>> = { if: '如果', unless: '除非', each: '逐个', with: '就' }

export function blockNamed(name: string): BlockName | undefined {
  return (Object.keys(blocks) as BlockName[]).find(key => key === name || blocks[key] === name)
}

export const functionNames: readonly string[] = Object.entries(functions).flatMap(([en, { zh }]) => [en, zh])
export const blockNames: readonly string[] = Object.entries(blocks).flat()

function textOf(value: ViewValue | undefined): string {
  return value instanceof TracedText || typeof value === 'boolean' ? String(value) : ''
}
