// Many cases at once: what was found of them, and what ended the work on one.
import type { RuleTable } from '../rule.ts'

export interface BatchRuleParams {
  'batch/no-case': { readonly path: string }
  'batch/too-slow': { readonly seconds: number }
  'batch/too-much-memory': { readonly megabytes: number }
  'batch/worker-died': { readonly reason: string }
  'batch/bug': { readonly what: string }
}

export const batchRules: RuleTable<BatchRuleParams> = {
  'batch/no-case': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `文件夹“${path}”里没有案卷`,
      help: '请看看是不是选错了文件夹；案卷是扩展名为 .yaml 或 .yml 的文件。',
    }),
    en: ({ path }) => ({
      summary: `there is no case in the folder "${path}"`,
      help: 'Is this the right folder? Cases are files that end in .yaml or .yml.',
    }),
    explain: {
      zh: `给出文件夹时，它下面（连同各级子文件夹）所有的 .yaml 和 .yml 文件都算案卷。不算的有：设置 reply.config.yaml；
放着 pack.yaml 的文件夹，那是模板包；名字以“.”开头的文件和文件夹；node_modules；指向文件夹的链接。除去这些以后一个也没有剩下。`,
      en: `Of a folder, every .yaml and .yml file in it and below is a case, except: reply.config.yaml; folders with
a pack.yaml, which are packs; files and folders whose name starts with a dot; node_modules; links to folders. Nothing
else was there.`,
    },
  },
  'batch/too-slow': {
    severity: 'error',
    zh: ({ seconds }) => ({
      summary: `这件案卷 ${seconds} 秒还没有处理完，已经停下`,
      help: '请看看正文是不是特别长、是不是贴错了内容；模板里有没有一层套一层的循环。确实需要更久的，用 --timeout 加长。',
    }),
    en: ({ seconds }) => ({
      summary: `this case was not done after ${seconds} seconds and was stopped`,
      help: 'Is its text far too long, or pasted by mistake? Does the template loop within loops? If it needs longer: --timeout.',
    }),
    explain: {
      zh: `一件案卷通常不到一秒就处理完。超过 --timeout 规定的秒数（默认 60）就停下来，算这件案卷出错，不写它的文件，
其余的案卷照常处理。常见原因：文字多得不像一件案卷；模板里的循环套着循环，越展开越多。`,
      en: `A case usually takes less than a second. After the seconds that --timeout allows (60 by default) it is
stopped and counts as an error; none of its files is written, and the other cases go on. Usual reasons: far more text
than a case has, or a template whose loops within loops multiply.`,
    },
  },
  'batch/too-much-memory': {
    severity: 'error',
    zh: ({ megabytes }) => ({
      summary: `这件案卷要用的内存超过 ${megabytes} MB，已经停下`,
      help: '请看看正文是不是特别长、是不是贴错了内容；模板里有没有一层套一层的循环。',
    }),
    en: ({ megabytes }) => ({
      summary: `this case took more than ${megabytes} MB of memory and was stopped`,
      help: 'Is its text far too long, or pasted by mistake? Does the template loop within loops?',
    }),
    explain: {
      zh: `成批处理时，每个工作线程能用的内存有上限，免得一件案卷拖垮整台机器。超过上限的那一件算出错，不写它的文件，
其余的案卷照常处理。一件平常的案卷用不到上限的十分之一。`,
      en: `In a batch every worker may use so much memory and no more, so that one case cannot bring the machine
down. The case that went beyond counts as an error, none of its files is written, and the others go on. An ordinary case
needs less than a tenth of it.`,
    },
  },
  'batch/worker-died': {
    severity: 'error',
    zh: ({ reason }) => ({
      summary: `处理这件案卷的线程意外停止（${reason}）`,
      help: '请单独再处理这一件；还是这样的，把案卷发给维护者。',
    }),
    en: ({ reason }) => ({
      summary: `the worker that had this case ended unexpectedly (${reason})`,
      help: 'Try this case on its own; if it happens again, send it to the maintainers.',
    }),
    explain: {
      zh: `成批处理时，案卷分给几个工作线程。一个线程意外停止时，它手上的那件案卷算出错，不写文件；另起一个线程，
其余的案卷照常处理。这多半是程序的毛病。`,
      en: `A batch is spread over worker threads. When one ends unexpectedly, the case it had counts as an error and
none of its files is written; another worker takes its place and the other cases go on. Most likely the program is at
fault.`,
    },
  },
  'batch/bug': {
    severity: 'error',
    zh: ({ what }) => ({
      summary: `处理这件案卷时程序内部出错（${what}）`,
      help: '这是程序的毛病，不是案卷写错了。请把案卷发给维护者。',
    }),
    en: ({ what }) => ({
      summary: `a bug in reply came up on this case (${what})`,
      help: 'The program is at fault, not the case. Please send the case to the maintainers.',
    }),
    explain: {
      zh: `程序在这件案卷上出了没有料到的错。它的文件一个也没有写，其余的案卷照常处理，最后退出码是 3。加上环境变量
REPLY_DEBUG=1 再运行一次，可以得到更多细节，请连同案卷一起发给维护者。`,
      en: `The program failed on this case in a way that nobody foresaw. None of its files is written, the other cases
go on, and the exit code is 3. Run again with REPLY_DEBUG=1 in the environment for details, and send them with the case
to the maintainers.`,
    },
  },
}
