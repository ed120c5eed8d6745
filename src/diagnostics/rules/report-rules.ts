// Reports of a run: writing them, and joining those of a batch's shards.
import type { RuleTable } from '../rule.ts'
import { refusalReason } from './refusal-reason.ts'

export interface ReportRuleParams {
  'report/not-written': { readonly path: string; readonly code: string }
  'report/unreadable': { readonly path: string; readonly code: string }
  'report/not-a-report': { readonly path: string }
  'report/other-version': { readonly path: string; readonly found: string; readonly version: string }
  'report/other-batch': { readonly path: string; readonly other: string }
  'report/shard-twice': {
    readonly index: number
    readonly of: number
    readonly path: string
    readonly other: string
  }
  'report/missing-shard': { readonly missing: readonly number[]; readonly of: number }
  'report/case-twice': { readonly case: string; readonly path: string; readonly other: string }
  'report/other-cases': { readonly expected: number; readonly found: number }
}

/** No more are named. */
const LISTED = 20

export const reportRules: RuleTable<ReportRuleParams> = {
  'report/not-written': {
    severity: 'error',
    zh: ({ path, code }) => ({
      summary: `报告“${path}”没有写成：${refusalReason(code).zh}`,
      help: '案卷的结果不受影响，已经生成的文件都在。请换一个位置，或者排除障碍后再运行一次。',
    }),
    en: ({ path, code }) => ({
      summary: `the report "${path}" was not written: ${refusalReason(code).en}`,
      help: 'The cases are not affected, the papers written stay. Choose another place, or clear the way and run again.',
    }),
    explain: {
      zh: `--report 的文件在最后写（.ndjson 除外，它一件一件地写）。写不成时，退出码是 2，免得 CI 把不全的报告当成
全的；案卷照常处理，成稿不会撤回。报告先写成临时文件，写完才改名就位，所以不会留下半个文件，原有的报告也保持原样。`,
      en: `Report files are written at the end (.ndjson grows case by case). When one cannot be written the exit code
is 2, lest CI take an incomplete report for the whole; the cases are dealt with all the same, and no paper is taken
back. A report gets its name only when it is complete, so that no half of one is left and an old one stays as it was.`,
    },
  },
  'report/unreadable': {
    severity: 'error',
    zh: ({ path, code }) => ({
      summary: code === 'ENOENT' ? `找不到报告“${path}”` : `报告“${path}”读不出来：系统报告 ${code}`,
      help: '请看路径有没有写错；各片的报告要先收到一起。',
    }),
    en: ({ path, code }) => ({
      summary:
        code === 'ENOENT' ? `there is no report "${path}"` : `cannot read the report "${path}": ${code}`,
      help: 'See whether the path is right; the reports of all shards must be brought together first.',
    }),
    explain: {
      zh: '在 CI 里，每一片在自己的机器上运行，报告要作为产物（artifact）传给合并的那一步。哪一片的报告没有传，或者路径不同，就会找不到。',
      en: 'In CI every shard runs on a machine of its own, and its report goes to the merging step as an artifact. One that was not handed over, or lies elsewhere, is not found.',
    },
  },
  'report/not-a-report': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `“${path}”不是 reply 的 JSON 报告，或者已经损坏`,
      help: '请给出 --report 写出的 .json 文件；只有这一种能合并。文件没有传全的，请重新取一次。',
    }),
    en: ({ path }) => ({
      summary: `"${path}" is no JSON report of reply, or it is damaged`,
      help: 'Give the .json file that --report wrote; no other form can be merged. Fetch it again if it came in part.',
    }),
    explain: {
      zh: `reply merge 读各片用 --report 名字.json 写出的报告，逐项核对格式。.ndjson、.xml、.sarif 里的内容不全，
不能合并；要这几种，先合并，再用 reply merge 的 --report 写出来。`,
      en: `reply merge reads the reports that the shards wrote with --report NAME.json, and checks each field.
.ndjson, .xml and .sarif do not hold everything and cannot be merged; to have those, merge first and write them with
--report of reply merge.`,
    },
  },
  'report/other-version': {
    severity: 'error',
    zh: ({ path, found, version }) => ({
      summary: `“${path}”是 reply ${found} 写的，这里是 ${version}`,
      help: '各片和合并请用同一个版本，再运行一次。',
    }),
    en: ({ path, found, version }) => ({
      summary: `"${path}" was written by reply ${found}; this is ${version}`,
      help: 'Use one version for all shards and for merging, and run again.',
    }),
    explain: {
      zh: '不同版本对同一件案卷可能有不同的结果，报告的格式也可能不同，混在一起就说不清是哪个版本的结论。',
      en: 'Two versions may judge a case differently and write reports differently; joined, nobody could say which of them spoke.',
    },
  },
  'report/other-batch': {
    severity: 'error',
    zh: ({ path, other }) => ({
      summary: `“${path}”和“${other}”不是同一批案卷的报告`,
      help: '请看有没有混进上一次运行留下的报告；各片的案卷清单和片数必须一样。',
    }),
    en: ({ path, other }) => ({
      summary: `"${path}" and "${other}" are reports of different batches`,
      help: 'See whether a report of an earlier run got among them; all shards must be given the same cases and the same number of shards.',
    }),
    explain: {
      zh: `每份报告都记着整批案卷的件数和清单的校验和，以及一共分几片。这些不同，就是在不同的提交上、从不同的文件夹，
或者用不同的片数运行的，合在一起不成一批。`,
      en: `Every report names how many cases the whole batch has, a checksum of their paths, and the number of shards.
Where these differ, the shards ran on different commits, in different folders or with different numbers of shards, and
do not make one batch.`,
    },
  },
  'report/shard-twice': {
    severity: 'error',
    zh: ({ index, of, path, other }) => ({
      summary: `第 ${index}/${of} 片有两份报告：“${path}”和“${other}”`,
      help: '请只留一份；后一份没有计入。',
    }),
    en: ({ index, of, path, other }) => ({
      summary: `there are two reports of shard ${index}/${of}: "${path}" and "${other}"`,
      help: 'Keep one of them; the later one was left out.',
    }),
    explain: {
      zh: '同一片运行了两次，两份报告可能不同，程序不替人选。多半是某一片的编号写错了，那样还会缺一片。',
      en: 'A shard that ran twice may have two results, and the program does not choose. Often the number of a shard was mistyped; then another is missing too.',
    },
  },
  'report/missing-shard': {
    severity: 'error',
    zh: ({ missing, of }) => ({
      summary: `缺第 ${missing.slice(0, LISTED).join('、')} 片${missing.length > LISTED ? `等 ${missing.length} 片` : ''}的报告，一共 ${of} 片`,
      help: '请看那几片是不是没有运行、中途被终止，或者报告没有传过来。',
    }),
    en: ({ missing, of }) => ({
      summary: `reports of ${missing.length} of ${of} shards are missing: ${missing.slice(0, LISTED).join(', ')}${missing.length > LISTED ? ' …' : ''}`,
      help: 'See whether those shards did not run, were stopped, or did not hand over their reports.',
    }),
    explain: {
      zh: '缺一片，那一片的案卷就没有人看过。合并的报告照写，里面只有已有的各片，退出码是 1。',
      en: 'The cases of a missing shard have been looked at by nobody. The joined report is written all the same, with the shards there are; the exit code is 1.',
    },
  },
  'report/case-twice': {
    severity: 'error',
    zh: ({ case: name, path, other }) => ({
      summary: `案卷“${name}”在两片里：“${path}”和“${other}”`,
      help: '请在同一个工作文件夹、用同样的命令运行各片，只让 --shard 不同；后一个结果没有计入。',
    }),
    en: ({ case: name, path, other }) => ({
      summary: `the case "${name}" is in two shards: "${path}" and "${other}"`,
      help: 'Run all shards from one working folder with one command, --shard alone being different; the later result was left out.',
    }),
    explain: {
      zh: '一件案卷归哪一片，只看它的路径（从工作文件夹算起），每台机器上都一样，所以正常情况下不会在两片里。',
      en: 'Which shard a case belongs to depends on its path as seen from the working folder alone, on every machine alike; so none is ever in two of them.',
    },
  },
  'report/other-cases': {
    severity: 'error',
    zh: ({ expected, found }) => ({
      summary: `各片报告都在，但案卷对不上：这一批应有 ${expected} 件，报告里是 ${found} 件`,
      help: '请看报告有没有被改过；没有改过的，请重新运行一次。',
    }),
    en: ({ expected, found }) => ({
      summary: `all shards are there, but not their cases: the batch has ${expected}, the reports have ${found}`,
      help: 'See whether a report was edited; if not, run the batch again.',
    }),
    explain: {
      zh: '每份报告都记着整批案卷清单的校验和。各片的案卷合起来，应当正好是这份清单，一件不多，一件不少。',
      en: 'Every report has a checksum of the whole list of cases. Together the cases of all shards must be that list, none more, none less.',
    },
  },
}
