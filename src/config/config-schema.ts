// The case schema → the schema of reply.config.yaml: any field of a case as a default and so none of them required,
// short forms for two that an office sets for a year, and what to write where. schemas/config.schema.json is this,
// written out for editors.
import { baseCaseSchema } from '../case/case-schema.ts'
import type { JsonSchema } from '../data/json-schema.ts'
import { schemaAt } from '../data/key-names.ts'
import { FORMATS, PDF_STANDARDS } from './output-settings.ts'

export const configSchema: JsonSchema = schemaOfDefaults(baseCaseSchema)

function schemaOfDefaults(caseSchema: JsonSchema): JsonSchema {
  const { $schema, properties, definitions } = optional(caseSchema) as JsonSchema
  const session = schemaAt(caseSchema, ['suggestion', 'session']) ?? {}
  const copies = schemaAt(caseSchema, ['reply', 'copies']) ?? {}
  return {
    $schema,
    $id: 'https://gongwen-reply.invalid/schemas/config.schema.json',
    title: '默认设置',
    description:
      'reply.config.yaml：放在案卷所在的文件夹或它的上级文件夹里，写上各件相同的内容，案卷里就不用再写。案卷里写了的以案卷为准。',
    type: 'object',
    additionalProperties: false,
    properties: {
      formats: {
        title: '格式',
        description: '生成哪几种文件。不写时两种都生成。',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', enum: FORMATS },
        'x-one': true,
        examples: [['docx', 'pdf']],
      },
      pdf_standard: {
        title: 'PDF标准',
        description:
          'PDF 遵循的标准。不写时是 a-2a+ua：适合长期归档（PDF/A-2a），也便于读屏软件朗读（PDF/UA-1）；a-2b 只保证长期归档后版面不变；none 不声明标准，文件最小。',
        type: 'string',
        enum: PDF_STANDARDS,
        examples: ['a-2b'],
      },
      out: {
        title: '输出文件夹',
        description: '生成的文件放在哪个文件夹，从这个设置文件所在的文件夹算起。不写时放在案卷旁边。',
        type: 'string',
        examples: ['输出', '../papers'],
      },
      session: {
        ...session,
        description: `${session.description}就是“建议”里的“会议”，各件相同时写在这里。`,
      },
      copies: { ...copies, description: `${copies.description}就是“答复”里的“抄送”，各件相同时写在这里。` },
      ...properties,
    },
    ...(definitions !== undefined && { definitions }),
  }
}

function optional(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(optional)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(
    ([keyword, value]) =>
      !(keyword === 'required' && Array.isArray(value)) &&
      !(keyword === 'default' && typeof value !== 'object'),
  )
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, optional(value)]))
}
