// The example cases as a stranger reads them: by the yaml package alone, under the English keys.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export interface ExampleCase {
  readonly folder: string
  readonly path: string
  readonly session: string
  readonly number: string
  readonly title: string
  readonly points: readonly string[]
  readonly deputies: readonly Words[]
  readonly office: Words
  readonly reply: {
    readonly body: string
    readonly points: readonly string[]
    readonly date: string | undefined
  }
  readonly attachments: readonly string[]
  readonly copies: readonly string[]
  readonly consultation: Words
}

export type Words = Readonly<Record<string, string | undefined>>

export const examplesFolder = new URL('../../examples/', import.meta.url).pathname

export function exampleCases(folder = examplesFolder): readonly ExampleCase[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map(name => readExample(folder, name))
}

function readExample(parent: string, folder: string): ExampleCase {
  const path = join(parent, folder, 'case.yaml')
  const raw = canonical(parse(readFileSync(path, 'utf8'), { schema: 'failsafe' })) as RawCase
  const { suggestion, reply } = raw
  return {
    folder,
    path,
    session: suggestion.session as string,
    number: suggestion.number as string,
    title: suggestion.title as string,
    points: (suggestion.points ?? []) as readonly string[],
    deputies: raw.deputies,
    office: raw.office as Words,
    reply: {
      date: reply.date as string | undefined,
      body: reply.body as string,
      points: (reply.points ?? []) as readonly string[],
    },
    attachments: (reply.attachments ?? []) as readonly string[],
    copies: (reply.copies ?? []) as readonly string[],
    consultation: (raw.consultation ?? {}) as Words,
  }
}

type Mapping = Readonly<Record<string, unknown>>

interface RawCase {
  readonly suggestion: Mapping
  readonly deputies: readonly Words[]
  readonly office: Mapping
  readonly reply: Mapping
  readonly consultation?: Mapping
}

/** Chinese keys of the examples, by the mapping that holds them: 联系电话 and the like mean the same everywhere. */
const english: Readonly<Record<string, string>> = {
  建议: 'suggestion',
  提案: 'suggestion',
  会议: 'session',
  编号: 'number',
  标题: 'title',
  主要内容: 'points',
  代表: 'deputies',
  委员: 'deputies',
  姓名: 'name',
  名称: 'name',
  工作单位: 'employer',
  联系电话: 'phone',
  承办单位: 'office',
  负责人: 'leader',
  承办人: 'handler',
  答复: 'reply',
  办理结果: 'class',
  发文字号: 'document_number',
  成文日期: 'date',
  正文: 'body',
  答复要点: 'points',
  开头: 'opening',
  结语: 'closing',
  附件: 'attachments',
  抄送: 'copies',
  面商: 'consultation',
  时间: 'date',
  地点: 'place',
  面商人: 'interviewer',
  代表意见: 'opinion',
  意见和要求: 'remarks',
  签字: 'signature',
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [english[key] ?? key, canonical(item)]),
  )
}
