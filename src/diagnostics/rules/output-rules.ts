// Writing the finished files: what the disk, or another file, had against it.
import type { RuleTable } from '../rule.ts'

export interface OutputRuleParams {
  'output/cannot-write': { readonly path: string; readonly code: string }
  'output/is-a-directory': { readonly path: string }
  'output/same-file': { readonly path: string; readonly other: string }
}

export const outputRules: RuleTable<OutputRuleParams> = {
  'output/cannot-write': {
    severity: 'error',
    zh: ({ path, code }) => ({
      summary: `无法写入“${path}”：${reasonOf(code).zh}`,
      help: `${reasonOf(code).helpZh}这件案卷的文件一个也没有改动。`,
    }),
    en: ({ path, code }) => ({
      summary: `cannot write "${path}": ${reasonOf(code).en}`,
      help: `${reasonOf(code).helpEn} No file of this case was touched.`,
    }),
    explain: {
      zh: `文件先写成临时文件，全部写好后才一起改名就位；其中任何一个写不成，这件案卷的文件就都不写，
原有的文件保持原样。常见原因：目标文件夹或文件是只读的；文件正在 Word 或 WPS 里打开；磁盘已满；
路径中有一段是文件而不是文件夹。改好以后再运行一次，或者用 --out 换一个文件夹。`,
      en: `Files are first written under temporary names and put in place together once all of them are
complete; when one cannot be written, none of the case's files is, and the old ones stay as they were. Usual
reasons: the folder or the file is read-only; the file is open in Word or WPS; the disk is full; a part of the
path is a file, not a folder. Mend that and run again, or choose another folder with --out.`,
    },
  },
  'output/is-a-directory': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `要写的文件“${path}”已经是一个文件夹`,
      help: '请把这个文件夹改名或移走，或者用 --out 换一个文件夹。',
    }),
    en: ({ path }) => ({
      summary: `"${path}", which should be written, is a folder`,
      help: 'Rename or move that folder, or choose another place with --out.',
    }),
    explain: {
      zh: `输出文件的名字是“编号-文书名.扩展名”。同名的文件夹已经存在时，程序不会动它，也不会写这件案卷的
任何文件。`,
      en: `An output file is named "<number>-<document>.<extension>". Where a folder of that name exists the
program leaves it alone and writes no file of this case.`,
    },
  },
  'output/same-file': {
    severity: 'error',
    zh: ({ path, other }) => ({
      summary: `这件案卷要写的“${path}”，本次运行中已由“${other}”写过`,
      help: '请检查两件案卷的编号是否重复；编号确实相同时，请分两次运行，用 --out 写到不同的文件夹。',
    }),
    en: ({ path, other }) => ({
      summary: `"${path}", which this case would write, was already written by "${other}" in this run`,
      help: 'See whether both cases have the same number; if they should, run twice, with a different --out.',
    }),
    explain: {
      zh: `文件名由案卷的编号和文书名组成。两件案卷编号相同、又写到同一个文件夹时，后一件会盖掉前一件，所以程序
不写后一件。只有大小写不同的名字也算相同：在 Windows 和 macOS 上它们是同一个文件。`,
      en: `A file is named after the case's number and the document. Two cases with one number and one folder
would overwrite each other, so the later one is not written. Names that differ only in upper and lower case
count as the same: on Windows and macOS they are one file.`,
    },
  },
}

interface Reason {
  readonly zh: string
  readonly en: string
  readonly helpZh: string
  readonly helpEn: string
}

const protectedPlace: Reason = {
  zh: '没有写入的权限',
  en: 'no permission to write there',
  helpZh: '请看文件夹或文件是不是只读，或者正在 Word、WPS 里打开；也可以用 --out 换一个文件夹。',
  helpEn: 'See whether the folder or file is read-only or open in Word or WPS, or choose another with --out.',
}

/** What Windows says of a file that Word holds open. */
const inUse: Reason = {
  zh: '文件正被别的程序占用，多半正在 Word 或 WPS 里打开',
  en: 'another program is using it; most likely it is open in Word or WPS',
  helpZh: '请关掉这个文件再运行一次；也可以用 --out 换一个文件夹。',
  helpEn: 'Close it and run again, or choose another folder with --out.',
}

const notAFolder: Reason = {
  zh: '路径中有一段是文件，不是文件夹',
  en: 'a part of the path is a file, not a folder',
  helpZh: '请检查 --out 后面的路径。',
  helpEn: 'Look at the path given with --out.',
}

const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: protectedPlace,
  EPERM: protectedPlace,
  EBUSY: inUse,
  ETXTBSY: inUse,
  EROFS: { ...protectedPlace, zh: '这个磁盘是只读的', en: 'the disk is read-only' },
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  ENOSPC: {
    zh: '磁盘已满',
    en: 'the disk is full',
    helpZh: '请腾出空间，或者用 --out 换一个磁盘。',
    helpEn: 'Make room, or choose another disk with --out.',
  },
  ENAMETOOLONG: {
    zh: '文件名太长',
    en: 'the name is too long',
    helpZh: '请把案卷的编号改短，或者用 --out 换一个路径较短的文件夹。',
    helpEn: "Shorten the case's number, or choose a folder with a shorter path with --out.",
  },
}

function reasonOf(code: string): Reason {
  return (
    REASONS[code] ?? {
      zh: `系统报告 ${code}`,
      en: `the system says ${code}`,
      helpZh: '请检查目标文件夹，或者用 --out 换一个文件夹。',
      helpEn: 'Look at the target folder, or choose another with --out.',
    }
  )
}
