// What `--help` says, in both languages.
import { basename } from 'node:path'
import type { Language } from '../diagnostics/rule.ts'
import { reportForm } from './reports/report-form.ts'

export interface Texts {
  readonly program: string
  readonly headings: Readonly<Record<'examples' | 'usage' | 'arguments' | 'options' | 'commands', string>>
  readonly usageOptions: string
  readonly usageCommand: string
  /** Command line → what it does; under the command's name, '' for the program. */
  readonly examples: Readonly<Record<string, readonly (readonly [line: string, meaning: string])[]>>
  readonly commands: Readonly<
    Record<
      | 'render'
      | 'check'
      | 'verify'
      | 'merge'
      | 'schema'
      | 'packs'
      | 'fonts'
      | 'fontsExport'
      | 'explain'
      | 'help',
      string
    >
  >
  readonly arguments: Readonly<
    Record<
      'case' | 'papers' | 'reports' | 'pack' | 'folder' | 'rule' | 'command',
      readonly [name: string, meaning: string]
    >
  >
  readonly options: Readonly<
    Record<
      | 'out'
      | 'format'
      | 'pdfStandard'
      | 'document'
      | 'fonts'
      | 'checkAgreement'
      | 'force'
      | 'prune'
      | 'json'
      | 'report'
      | 'layout'
      | 'debugTree'
      | 'debugPages'
      | 'jobs'
      | 'timeout'
      | 'shard'
      | 'failFast'
      | 'maxWarnings'
      | 'quiet'
      | 'lang'
      | 'noColor'
      | 'version'
      | 'help',
      string
    >
  >
  /** A value that an option does not know. */
  readonly badValue: (value: string, choices: readonly string[]) => string
  /** A number that an option does not take. */
  readonly badNumber: (option: string, value: string, least: number, most: number) => string
  /** Its ending says no form, or it is the manifest's name. */
  readonly badReport: (path: string, endings: readonly string[]) => string
  /** What is merged would be replaced. */
  readonly reportIsInput: (path: string) => string
  readonly emptyValue: (option: string) => string
  readonly emptyArgument: (name: string) => string
  /** After Ctrl-C and the like. */
  readonly stopped: (notRun: number) => string
  readonly badShard: (value: string) => string
  readonly tooManyWarnings: (warnings: number, most: number) => string
  readonly seeHelp: (command: string) => string
}

const zh: Texts = {
  program: '由一份案卷文件生成面商记录表和答复，各有 DOCX 和 PDF。',
  headings: {
    examples: '示例：',
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
  },
  usageOptions: '[选项]',
  usageCommand: '<命令>',
  examples: {
    '': [
      ['reply render 152.yaml', '生成这件案卷的全部文书，放在案卷旁边'],
      ['reply check *.yaml', '只检查，不写文件'],
      ['reply explain data/missing-field', '说明一条规则'],
    ],
    render: [
      ['reply render 152.yaml', '两份文书，各有 DOCX 和 PDF，放在案卷旁边'],
      ['reply render *.yaml --out 成稿', '多件案卷，都放进“成稿”文件夹'],
      ['reply render 152.yaml --document letter --format pdf', '只要答复的 PDF'],
    ],
    check: [
      ['reply check 152.yaml', '检查一件案卷'],
      ['reply check *.yaml --json', '检查多件，结果交给别的程序'],
      ['reply check 152.yaml --layout', '量版面，与国家标准逐项对照'],
    ],
    verify: [
      ['reply verify 成稿', '看“成稿”里的文件是不是案卷今天的结果，有没有被人改过'],
      ['reply verify . --json', '当前文件夹连同下级，结果交给别的程序'],
    ],
    merge: [
      ['reply merge report*.json --report all.xml', '各片的报告合成一份，看每件案卷是不是正好处理一次'],
    ],
    schema: [
      ['reply schema > case.schema.json', '案卷字段的 JSON Schema，编辑器据此提示'],
      ['reply schema gb9704 --lang en', '指定模板包，字段名用英文'],
    ],
    packs: [['reply packs', '列出模板包']],
    fonts: [
      ['reply fonts', '看每种字用的是哪个字体文件'],
      ['reply fonts export 字体', '导出自带字体，供 LibreOffice 使用'],
    ],
    export: [['reply fonts export 字体', '把自带字体写进“字体”文件夹']],
    explain: [
      ['reply explain', '列出所有规则'],
      ['reply explain data/missing-field', '说明一条规则'],
    ],
  },
  commands: {
    render: '生成文书',
    check: '检查案卷，不写文件',
    verify: '重新生成一遍，核对文件夹里的文件，不写文件',
    merge: '合并各片（--shard）的 JSON 报告',
    schema: '输出案卷字段的 JSON Schema',
    packs: '列出模板包',
    fonts: '列出各种字体用的是哪个文件',
    fontsExport: '导出自带字体和 fontconfig 配置',
    explain: '说明一条规则',
    help: '显示某个命令的帮助',
  },
  arguments: {
    case: ['案卷', '案卷文件（YAML）、文件夹、通配符，或者表示标准输入的 -，可以有多个'],
    papers: ['文件夹', '放着生成文件的文件夹，连同下级，可以有多个'],
    reports: ['报告', '各片用 --report 写出的 .json 文件'],
    pack: ['模板包', '模板包的名字，默认 gb9704'],
    folder: ['文件夹', '放字体文件的文件夹'],
    rule: ['规则', '规则的编号，如 data/missing-field；不写就列出全部'],
    command: ['命令', '命令的名字'],
  },
  options: {
    out: '文件写到这个文件夹（默认在案卷旁边）',
    format: '只要这些格式：docx,pdf（默认都要）',
    pdfStandard:
      'PDF 遵循的标准：a-2a+ua 适合归档和读屏软件，a-2b 只为归档，none 不声明、文件最小（默认 a-2a+ua）',
    document: '只要这些文书：record（面商记录表）,letter（答复）（默认都要）',
    fonts: '字体：auto 有官方字体就用，official 只用官方字体，bundled 只用自带字体（默认 auto）',
    force: '没有变化的也重新生成；人改过的文件换成新的，原来的另存为 .bak',
    prune: '删去案卷已经不在的文件，人改过的除外',
    checkAgreement: '用本机的 LibreOffice 检查 DOCX 排出来和 PDF 是否一致',
    json: '结果输出为一个 JSON 对象',
    report: '结果另存为报告，按扩展名分：.json、.ndjson（一件一行）、.xml（JUnit）、.sarif；可以写几次',
    layout: '量排好的每一页，逐项与 GB/T 9704-2012 的条款对照',
    debugTree: '不写文件，输出文书的结构',
    debugPages: '不写文件，输出排好的页面',
    jobs: '案卷多的时候，几件同时处理（默认与处理器的核数相同）',
    timeout: '一件案卷最多处理多少秒，超过算出错（默认 60）',
    shard: '分到几台机器上处理时，只处理其中一份，如 2/5 是五份中的第二份',
    failFast: '有一件出错就停下，后面的不再处理',
    maxWarnings: '提醒超过这个数，退出码为 1',
    quiet: '只说错误',
    lang: '语言：zh 或 en',
    noColor: '不用颜色',
    version: '显示版本号',
    help: '显示帮助',
  },
  badValue: (value, choices) => `不认识“${value}”，可以写：${choices.join('、')}。`,
  badNumber: (option, value, least, most) => `${option} 要 ${least} 到 ${most} 之间的整数，“${value}”不行。`,
  badReport: (path, endings) =>
    reportForm(path)
      ? `报告不能写成“${path}”：${basename(path)} 是清单的名字，请换一个。`
      : `不知道报告“${path}”用什么格式：文件名要以 ${endings.join('、')} 结尾。`,
  reportIsInput: path => `“${path}”是要合并的报告，--report 不能写到它上面，请换一个名字。`,
  emptyValue: option => `${option} 后面是空的：请写出文件夹。`,
  emptyArgument: name => `有一个“${name}”是空的：请写出名字。`,
  stopped: notRun => `中途停下了，还有 ${notRun} 件案卷没有处理。再运行一次，就从这里接着做。`,
  badShard: value => `--shard 不能是“${value}”：五份中的第二份写作 2/5。`,
  tooManyWarnings: (warnings, most) => `有 ${warnings} 处提醒，超过了 --max-warnings ${most}。`,
  seeHelp: command => `用法见：${command} --help`,
}

const en: Texts = {
  program: 'Makes the consultation record and the reply letter of a case, each as DOCX and PDF.',
  headings: {
    examples: 'Examples:',
    usage: 'Usage: ',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
  },
  usageOptions: '[options]',
  usageCommand: '<command>',
  examples: {
    '': [
      ['reply render 152.yaml', 'all papers of this case, beside it'],
      ['reply check *.yaml', 'look for problems, write nothing'],
      ['reply explain data/missing-field', 'what a rule means'],
    ],
    render: [
      ['reply render 152.yaml', 'both papers as DOCX and PDF, beside the case'],
      ['reply render *.yaml --out ready', 'several cases, into the folder "ready"'],
      ['reply render 152.yaml --document letter --format pdf', 'only the letter, only as PDF'],
    ],
    check: [
      ['reply check 152.yaml', 'look at one case'],
      ['reply check *.yaml --json', 'look at several, for another program'],
      ['reply check 152.yaml --layout', 'measure the pages against the standard'],
    ],
    verify: [
      ['reply verify ready', 'are the papers in "ready" what their cases give today, and unedited?'],
      ['reply verify . --json', 'this folder and all below, for another program'],
    ],
    merge: [
      [
        'reply merge report*.json --report all.xml',
        'one report of all shards; was every case covered exactly once?',
      ],
    ],
    schema: [
      ['reply schema > case.schema.json', 'the fields of a case, for your editor'],
      ['reply schema gb9704 --lang zh', 'of a pack, with Chinese field names'],
    ],
    packs: [['reply packs', 'list the packs']],
    fonts: [
      ['reply fonts', 'which font file is used for what'],
      ['reply fonts export fonts', 'write out the bundled fonts for LibreOffice'],
    ],
    export: [['reply fonts export fonts', 'write the bundled fonts into the folder "fonts"']],
    explain: [
      ['reply explain', 'list all rules'],
      ['reply explain data/missing-field', 'what a rule means'],
    ],
  },
  commands: {
    render: 'write the papers',
    check: 'look for problems, write nothing',
    verify: 'render again in memory and compare with the files in a folder',
    merge: 'join the JSON reports of the shards of a batch',
    schema: 'print the JSON Schema of a case',
    packs: 'list the packs',
    fonts: 'list which font file is used for what',
    fontsExport: 'write out the bundled fonts with a fontconfig file',
    explain: 'say what a rule means',
    help: 'show the help of a command',
  },
  arguments: {
    case: ['case', 'case files (YAML), folders, patterns, or - for standard input; one or more'],
    papers: ['folder', 'where the papers are, with all folders below; one or more'],
    reports: ['report', 'the .json files that the shards wrote with --report'],
    pack: ['pack', 'name of a pack, gb9704 by default'],
    folder: ['folder', 'where to put the fonts'],
    rule: ['rule', 'id of a rule, like data/missing-field; all rules where it is left out'],
    command: ['command', 'name of a command'],
  },
  options: {
    out: 'write into this folder (default: beside the case)',
    format: 'only these formats: docx,pdf (default: both)',
    pdfStandard:
      'standard of PDF files: a-2a+ua (archives and screen readers), a-2b (archives), none (default: a-2a+ua)',
    document: 'only these papers: record,letter (default: both)',
    fonts: 'fonts: auto (official ones if installed), official, bundled (default: auto)',
    force: 'render unchanged cases too; replace edited files, keeping each as .bak',
    prune: 'delete papers whose case is gone, but none that was edited',
    checkAgreement: 'let LibreOffice lay the DOCX out and compare with the PDF',
    json: 'print one JSON object',
    report:
      'write the results to this file too; by its ending .json, .ndjson, .xml (JUnit), .sarif; may be given again',
    layout: 'measure the pages and compare each element with its clause of GB/T 9704-2012',
    debugTree: "write nothing, print the papers' structure",
    debugPages: 'write nothing, print the pages as laid out',
    jobs: 'how many cases at once, where there are many (default: as many as the processor has cores)',
    timeout: 'seconds that a case may take before it counts as an error (default: 60)',
    shard: 'only one part of the cases, to spread them over machines: 2/5 is the second of five',
    failFast: 'stop at the first case that fails',
    maxWarnings: 'exit with 1 where there are more warnings than this',
    quiet: 'say nothing but errors',
    lang: 'language: zh or en',
    noColor: 'no colours',
    version: 'print the version',
    help: 'print help',
  },
  badValue: (value, choices) => `"${value}" is unknown here; use ${choices.join(', ')}.`,
  badNumber: (option, value, least, most) =>
    `${option} takes a whole number from ${least} to ${most}, not "${value}".`,
  badReport: (path, endings) =>
    reportForm(path)
      ? `a report cannot be called "${path}": ${basename(path)} is the manifest's name, choose another.`
      : `no form of report is known for "${path}": its name must end in ${endings.join(', ')}.`,
  reportIsInput: path => `"${path}" is one of the reports to merge: --report needs another name.`,
  emptyValue: option => `${option} is empty: name a folder.`,
  emptyArgument: name => `a ${name} is empty: say which one.`,
  stopped: notRun => `Stopped before the end: ${notRun} cases were not run. Run it again to go on from here.`,
  badShard: value => `--shard cannot be "${value}": the second of five parts is 2/5.`,
  tooManyWarnings: (warnings, most) => `${warnings} warnings, more than --max-warnings ${most} allows.`,
  seeHelp: command => `Usage: ${command} --help`,
}

export const texts: Readonly<Record<Language, Texts>> = { zh, en }
