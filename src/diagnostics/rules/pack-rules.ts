// What can be wrong with a pack as a folder of files; its templates have rules of their own.
import type { RuleTable } from '../rule.ts'

export interface PackRuleParams {
  'pack/unknown-pack': {
    readonly name: string
    readonly names: readonly string[]
    readonly suggestions: readonly string[]
  }
  'pack/no-pack-there': { readonly name: string; readonly path: string }
  'pack/parent-is-path': { readonly name: string }
  'pack/extends-itself': { readonly chain: readonly string[] }
  'pack/incomplete': { readonly what: string }
  'pack/repeated-class': { readonly code: string }
  'pack/name-taken': { readonly name: string }
  'pack/fields-not-json': Record<never, never>
  'pack/bad-fields': { readonly path: string }
}

export const packRules: RuleTable<PackRuleParams> = {
  'pack/unknown-pack': {
    severity: 'error',
    zh: ({ name, names, suggestions }) => ({
      summary: `没有叫“${name}”的模板包`,
      help: `${suggestions.length ? `是不是“${suggestions.join('”或“')}”？` : ''}本机有：${names.join('、') || '（一个也没有）'}。自己的模板包放在案卷旁边时，写成 ./${name}`,
    }),
    en: ({ name, names, suggestions }) => ({
      summary: `there is no pack “${name}”`,
      help: `${suggestions.length ? `Did you mean “${suggestions.join('” or “')}”? ` : ''}Installed: ${names.join(', ') || 'none'}. For a pack beside the case write ./${name}`,
    }),
    explain: {
      zh: '案卷里的“模板包”是安装目录 templates/ 下的文件夹名，reply packs 可以列出来；也可以是以 ./ 或 ../ 开头的、相对于案卷的文件夹。',
      en: '“pack” in a case is the name of a folder under templates/ of the installation, as listed by reply packs, or a folder relative to the case that begins with ./ or ../.',
    },
  },
  'pack/no-pack-there': {
    severity: 'error',
    zh: ({ name, path }) => ({
      summary: `“${name}”不是模板包`,
      help: `模板包的文件夹里要有 pack.yaml，找过的地方是 ${path}`,
    }),
    en: ({ name, path }) => ({
      summary: `“${name}” is no pack`,
      help: `The folder of a pack holds a pack.yaml; looked in ${path}`,
    }),
    explain: {
      zh: '以 ./ 或 ../ 开头的模板包名是相对于案卷所在文件夹的路径，那个文件夹里要有 pack.yaml。',
      en: 'A pack name that begins with ./ or ../ is a path relative to the folder of the case; a pack.yaml stands there.',
    },
  },
  'pack/parent-is-path': {
    severity: 'error',
    zh: ({ name }) => ({
      summary: `上级包不能是路径“${name}”`,
      help: '写已经安装的模板包的名称，例如 gb9704',
    }),
    en: ({ name }) => ({
      summary: `a parent pack cannot be the path “${name}”`,
      help: 'Name an installed pack, such as gb9704',
    }),
    explain: {
      zh: '别的地方拿来的模板包不能指到自己文件夹以外的地方，所以上级包只能是已经安装的模板包。',
      en: 'A pack from elsewhere cannot reach out of its folder, so its parent is always an installed pack.',
    },
  },
  'pack/extends-itself': {
    severity: 'error',
    zh: ({ chain }) => ({
      summary: `模板包的上级绕回了自己：${chain.join(' → ')}`,
      help: '改掉其中一个“上级包”',
    }),
    en: ({ chain }) => ({
      summary: `packs extend each other in a circle: ${chain.join(' → ')}`,
      help: 'Change one “extends”',
    }),
    explain: {
      zh: '一个包没有写的项到上级包里找，上级包又到它的上级包里找，所以不能绕成一圈。',
      en: 'What a pack does not say is looked up in its parent and so on; the chain has to end.',
    },
  },
  'pack/incomplete': {
    severity: 'error',
    zh: ({ what }) => ({
      summary: `模板包缺少 ${what}，上级包里也没有`,
      help: '补上它，或者写“上级包: gb9704”',
    }),
    en: ({ what }) => ({
      summary: `the pack lacks ${what}, and so do its parents`,
      help: 'Add it, or write “extends: gb9704”',
    }),
    explain: {
      zh: '一个模板包加上它的上级包，合起来要有：两份文书的名称和模板、办理结果的分类、全部设置。',
      en: 'A pack and its parents together have a title and a template for both documents, the classes and every setting.',
    },
  },
  'pack/repeated-class': {
    severity: 'error',
    zh: ({ code }) => ({ summary: `办理结果的代码“${code}”用了两次`, help: '每一类用不同的代码' }),
    en: ({ code }) => ({
      summary: `two classes have the code “${code}”`,
      help: 'Give each class its own code',
    }),
    explain: {
      zh: '案卷只写代码，代码相同就分不清是哪一类。',
      en: 'A case names its class by the code alone, so codes differ.',
    },
  },
  'pack/name-taken': {
    severity: 'error',
    zh: ({ name }) => ({
      summary: `用语“${name}”和片段 partials/${name}.hbs 同名`,
      help: '改掉一个名称',
    }),
    en: ({ name }) => ({
      summary: `the wording “${name}” and the partial partials/${name}.hbs share a name`,
      help: 'Rename one of them',
    }),
    explain: {
      zh: '模板用 {{> 名称}} 引用用语和片段，所以两者不能同名。',
      en: 'Templates write {{> name}} for wordings and partials alike, so their names differ.',
    },
  },
  'pack/fields-not-json': {
    severity: 'error',
    zh: () => ({ summary: 'fields.schema.json 不是 JSON', help: '检查这一处的逗号、引号和括号' }),
    en: () => ({ summary: 'fields.schema.json is no JSON', help: 'Check commas, quotes and brackets here' }),
    explain: {
      zh: '模板包自己的字段用 JSON Schema（draft-07）描述。JSON 里只能用半角标点，最后一项后面没有逗号。',
      en: "A pack's own fields are described in JSON Schema (draft-07). JSON has ASCII punctuation and no trailing comma.",
    },
  },
  'pack/bad-fields': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `fields.schema.json 的 ${path} 不合要求`,
      help: '最外层是 {"type": "object", "properties": {…}}；每个字段要有中文名 title，类型是 string、boolean、array 或 object',
    }),
    en: ({ path }) => ({
      summary: `${path} of fields.schema.json is not as it should be`,
      help: 'The outermost is {"type": "object", "properties": {…}}; every field has a title and is a string, boolean, array or object',
    }),
    explain: {
      zh: '模板包自己的字段写在案卷的“本地”下面。字段的中文名就是 title；文字一律用 string，这样编号前面的 0 不会丢。',
      en: "A pack's own fields stand under “local” in a case. A field's Chinese name is its title; texts are strings, so that no leading zero is lost.",
    },
  },
}
