// Reports of a run: writing them, and joining those of a batch's shards.
import type { RuleTable } from '../rule.ts'
import { refusalReason } from './refusal-reason.ts'

export interface ReportRuleParams {
  'report/not-written': { readonly path: string; readonly code: string }
}

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
}
