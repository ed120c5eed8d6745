// Writing the finished files: what the disk, another file or the environment had against it.
import type { RuleTable } from '../rule.ts'
import { refusalReason } from './refusal-reason.ts'

export interface OutputRuleParams {
  'output/cannot-write': { readonly path: string; readonly code: string }
  'output/is-a-directory': { readonly path: string }
  'output/same-file': { readonly path: string; readonly other: string }
  'output/damaged-manifest': { readonly path: string }
  'output/bad-source-date-epoch': { readonly value: string }
}

export const outputRules: RuleTable<OutputRuleParams> = {
  'output/cannot-write': {
    severity: 'error',
    zh: ({ path, code }) => ({
      summary: `无法写入“${path}”：${refusalReason(code).zh}`,
      help: `${refusalReason(code).helpZh}这件案卷的文件一个也没有改动。`,
    }),
    en: ({ path, code }) => ({
      summary: `cannot write "${path}": ${refusalReason(code).en}`,
      help: `${refusalReason(code).helpEn} No file of this case was touched.`,
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
      summary: `这件案卷和“${other}”要写同一个文件“${path}”，没有写`,
      help: '请检查两件案卷的编号是否重复；编号确实相同时，请分两次运行，用 --out 写到不同的文件夹。',
    }),
    en: ({ path, other }) => ({
      summary: `this case and "${other}" would both write "${path}"; it was not written`,
      help: 'See whether both cases have the same number; if they should, run twice, with a different --out.',
    }),
    explain: {
      zh: `文件名由案卷的编号和文书名组成。两件案卷编号相同、又写到同一个文件夹时，一件会盖掉另一件，所以程序
两件都不写，其余的案卷照常处理。只有大小写不同的名字也算相同：在 Windows 和 macOS 上它们是同一个文件。`,
      en: `A file is named after the case's number and the document. Of two cases with one number and one folder
one would overwrite the other, so neither is written, and the other cases go on. Names that differ only in upper and
lower case count as the same: on Windows and macOS they are one file.`,
    },
  },
  'output/damaged-manifest': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `看不懂清单“${path}”，没有改动它`,
      help: '请从备份或版本库里恢复这个清单；恢复不了的，把它移走，再把这里的案卷全部重新生成一次。',
    }),
    en: ({ path }) => ({
      summary: `the manifest "${path}" cannot be understood; it was left alone`,
      help: 'Bring it back from a backup or version control; failing that, move it away and render all cases here anew.',
    }),
    explain: {
      zh: `reply-manifest.json 记着这个文件夹里的文件各由哪件案卷、用什么选项生成，以及每个文件的校验和，
reply verify 靠它核对。清单由程序写，不要手改；常见的毛病是合并版本时留下了 <<<<<<< 这样的标记、文件没有存全，
或者它是更新版本的 reply 写的。看不懂的清单，程序不敢覆盖，免得丢了里面别的案卷的记录。移走清单后，
把案卷全部重新生成一次，新的清单就齐全了。`,
      en: `reply-manifest.json says of the files in this folder which case gave each, with which options, and its
checksum; reply verify goes by it. The program writes it; it is not edited by hand. What usually damaged it: marks
such as <<<<<<< left by a merge, a file saved in part, or a newer version of reply wrote it. The program will not
write over what it cannot read, because the records of other cases would be lost. After moving it away, render all
cases once, and the new one is complete.`,
    },
  },
  'output/bad-source-date-epoch': {
    severity: 'error',
    zh: ({ value }) => ({
      summary: `环境变量 SOURCE_DATE_EPOCH 的值“${value}”不是从 1970 年起的秒数`,
      help: '请改成整数的秒数，例如 1751414400；不需要它的，删去这个变量，文件的日期就取自案卷。',
    }),
    en: ({ value }) => ({
      summary: `the environment's SOURCE_DATE_EPOCH, "${value}", is no number of seconds since 1970`,
      help: 'Set it to whole seconds, like 1751414400, or unset it: files are then dated by the case.',
    }),
    explain: {
      zh: `文件属性里的日期从不取自时钟，所以同一件案卷什么时候生成都一样。设了环境变量 SOURCE_DATE_EPOCH 的，
用它（从 1970-01-01 零时起的秒数，只写数字，最多十一位）；没有设或者为空的，用案卷的成文日期，再没有就用面商日期。
写错的值不会被悄悄忽略。`,
      en: `The date in a file's properties never comes from the clock, so that a case gives the same file at any
time. Where SOURCE_DATE_EPOCH is set (seconds since 1970-01-01, digits only, eleven at most) it is used; where it is
unset or empty, the date of the reply is, else the day of the talk. A value that is no such number is not passed over
in silence.`,
    },
  },
}
