// Writing the finished files: what the disk, another file or the environment had against it.
import type { RuleTable } from '../rule.ts'
import { refusalReason } from './refusal-reason.ts'

export interface OutputRuleParams {
  'output/cannot-write': { readonly path: string; readonly code: string }
  'output/is-a-directory': { readonly path: string }
  'output/same-file': { readonly path: string; readonly other: string }
  'output/damaged-manifest': { readonly path: string }
  'output/newer-manifest': { readonly path: string }
  'output/manifest-not-written': { readonly path: string; readonly code: string }
  'output/edited': { readonly path: string }
  'output/foreign': { readonly path: string }
  'output/kept-copy': { readonly path: string; readonly backup: string }
  'output/locked': {
    readonly folder: string
    readonly pid: number
    /** Where it is another computer than this. */
    readonly host?: string
    readonly since: string
    readonly lock: string
  }
  'output/folder-gone': { readonly path: string }
  'output/leftover': Leftover
  'output/pruned': Leftover
  'output/leftover-edited': { readonly path: string }
  'output/leftover-not-deleted': { readonly path: string; readonly code: string }
  'output/bad-source-date-epoch': { readonly value: string }
}

interface Leftover {
  readonly case: string
  /** Else it is there and gives other files now. */
  readonly gone: boolean
  readonly files: readonly string[]
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
reply verify 靠它核对。清单由程序写，不要手改；常见的毛病是合并版本时留下了 <<<<<<< 这样的标记，或者文件没有存全。
看不懂的清单，程序不敢覆盖，免得丢了里面别的案卷的记录。移走清单后，
把案卷全部重新生成一次，新的清单就齐全了；案卷后来改过的，程序认不出旧文件是自己写的，要先移走它们，或者加 --force。`,
      en: `reply-manifest.json says of the files in this folder which case gave each, with which options, and its
checksum; reply verify goes by it. The program writes it; it is not edited by hand. What usually damaged it: marks
such as <<<<<<< left by a merge, or a file saved in part. The program will not
write over what it cannot read, because the records of other cases would be lost. After moving it away, render all
cases once, and the new one is complete. Papers of cases that have changed since are no longer known as the program's
own: move them away too, or add --force.`,
    },
  },
  'output/newer-manifest': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `清单“${path}”是更新版本的 reply 写的，这个版本看不懂，没有改动它`,
      help: '请用那个新版本的 reply 再运行一次；暂时换不了新版本的，用 --out 换一个文件夹。清单没有坏，不要删。',
    }),
    en: ({ path }) => ({
      summary: `a newer version of reply wrote the manifest "${path}", which this one cannot read; it was left alone`,
      help: 'Run that newer version of reply; until you have it, choose another folder with --out. The manifest is sound: keep it.',
    }),
    explain: {
      zh: `清单开头的 version 说明它用的格式。几个人共用一个文件夹，有人已经换了新版本的 reply，别人还没有换，就会这样。
程序不往它看不懂的清单里写，免得丢了里面的记录；大家换成同一个版本就好。`,
      en: `The version at the beginning of a manifest says which form it has. Where several people share a folder, one of
them may have a newer reply already. The program does not write over what it cannot read, because records would be lost;
once everybody has the same version all is well.`,
    },
  },
  'output/manifest-not-written': {
    severity: 'error',
    zh: ({ path, code }) => ({
      summary: `清单“${path}”没有写成：${refusalReason(code).zh}`,
      help: `${refusalReason(code).helpZh}已经写好的文件都在，再运行一次，程序会接着把清单写全。`,
    }),
    en: ({ path, code }) => ({
      summary: `the manifest "${path}" could not be written: ${refusalReason(code).en}`,
      help: `${refusalReason(code).helpEn} The papers written so far stand; run again, and the manifest will know them.`,
    }),
    explain: {
      zh: `清单在一次运行的最后写一次。写不成时，旧的清单原样留着，这次写了哪些文件记在旁边 .reply 文件夹的日志里；
下一次运行先照日志把每个文件的校验和对一遍，再接着做，不会把程序自己写的文件当成别人改过的。`,
      en: `The manifest is written once, at the end of a run. Where that fails the old one stays as it was, and a journal
in the folder .reply beside it says which files were written. The next run compares each file with the journal first
and goes on from there; it does not take its own files for edited ones.`,
    },
  },
  'output/edited': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `“${path}”不再是生成时的样子，多半被人改过，没有盖掉它`,
      help: '要留下的改动请写进案卷；然后把这个文件移走或改名，再运行一次；也可以加 --force：盖掉它，原来的另存为 .bak。',
    }),
    en: ({ path }) => ({
      summary: `"${path}" is no longer as it was rendered, most likely edited; it was not replaced`,
      help: 'Put changes worth keeping into the case; then move or rename this file and run again, or add --force, which replaces it and keeps it as .bak.',
    }),
    explain: {
      zh: `文件的校验和同清单 reply-manifest.json 里记的不一样：多半有人在 Word、WPS 等程序里改了它并保存。也可能是
另一次运行写了它，而记在别处的清单里：例如先用 --out 成稿，又用 --out 成稿/下级，两份清单管着同一个文件；请只用其中一种。
程序从不盖掉人改过的文件，这件案卷的其他文件也都不动。加 --force 时照样生成，人改过的文件改名为“原名.bak”留在旁边
（已有 .bak 的，用 .bak1、.bak2……）。`,
      en: `The file's checksum is not what reply-manifest.json says: most likely someone edited and saved it. Or another
run wrote it and noted it in another manifest: with --out ready once and --out ready/below another time, two manifests
look after one file; keep to one of them. The program never replaces what a person has edited, and leaves the other
files of the case alone too. With --force it renders all the same and keeps the edited file beside the new one as
<name>.bak (.bak1, .bak2 … where that is taken).`,
    },
  },
  'output/foreign': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `“${path}”已经有了，但不是本程序生成的，没有盖掉它`,
      help: '请把这个文件移走或改名，再运行一次，或者用 --out 换一个文件夹；也可以加 --force：盖掉它，原来的另存为 .bak。',
    }),
    en: ({ path }) => ({
      summary: `"${path}" is there already and was not made by this program; it was not replaced`,
      help: 'Move or rename it and run again, or choose another folder with --out; or add --force, which replaces it and keeps it as .bak.',
    }),
    explain: {
      zh: `要写的地方有一个同名文件，清单 reply-manifest.json 里没有它的校验和：它来自别处，或者清单丢了而案卷后来又变了。
内容同要写的完全一样的文件不在此列，直接算作已经写好。加 --force 时照样生成，原来的文件改名为“原名.bak”留在旁边。`,
      en: `A file of that name stands where one should be written, and reply-manifest.json does not know its checksum:
it came from elsewhere, or the manifest was lost and the case changed since. A file that already is, byte for byte,
what would be written is simply accepted. With --force the case is rendered all the same, and the file that stood
there is kept as <name>.bak.`,
    },
  },
  'output/kept-copy': {
    severity: 'note',
    zh: ({ path, backup }) => ({ summary: `“${path}”换成了新的，原来的另存为“${backup}”` }),
    en: ({ path, backup }) => ({
      summary: `"${path}" was replaced; what stood there is kept as "${backup}"`,
    }),
    explain: {
      zh: '用了 --force，而原来的文件是人改过的，或者不是本程序生成的：留着它，核对以后自己删去。',
      en: 'With --force a file that a person edited, or that this program did not make, was replaced. The old one is kept; delete it once you have looked at it.',
    },
  },
  'output/locked': {
    severity: 'error',
    zh: ({ folder, pid, host, since, lock }) => ({
      summary: `另一次运行正在往“${folder}”里写文件（${host ? `计算机 ${host} 上的` : ''}进程 ${pid}，从 ${since} 开始）`,
      help: host
        ? `请等它结束再运行。确知它已经不在运行的，请删去“${lock}”。`
        : '请等它结束再运行，或者用 --out 换一个文件夹。',
    }),
    en: ({ folder, pid, host, since, lock }) => ({
      summary: `another run is writing to "${folder}" (process ${pid}${host ? ` on ${host}` : ''}, since ${since})`,
      help: host
        ? `Wait for it to end. If you know that it no longer runs, delete "${lock}".`
        : 'Wait for it to end, or choose another folder with --out.',
    }),
    explain: {
      zh: `一个文件夹同时只由一次运行来写，后来的那次什么也不动就结束。写文件的那次运行若是中途被强行结束，下一次会自动
接过来；只有它在另一台计算机上时，这里看不出它还在不在，要由人确认以后删去锁文件。`,
      en: `One run at a time writes to a folder; a second one ends without touching anything. Where the first was killed,
the next run takes over by itself; only of a run on another computer nobody can tell from here whether it still
lives, so that a person must make sure and delete its lock.`,
    },
  },
  'output/folder-gone': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `运行的中途，文件夹“${path}”被移走或者清空了`,
      help: '请再运行一次：这次写进去的文件可能已经不在了。',
    }),
    en: ({ path }) => ({
      summary: `the folder "${path}" was moved away or emptied while the run was on`,
      help: 'Run again: files written into it so far may be gone.',
    }),
    explain: {
      zh: `程序在写文件的文件夹里放一把锁（.reply 文件夹里）。锁不见了，说明文件夹被移走、删去或者清空了，也说不定另一次
运行正在用它；程序不再往里写任何文件，也不写清单。`,
      en: `The program keeps a lock in the folder it writes to (below .reply). Where the lock has vanished, the folder was
moved, deleted or emptied, and another run may be using it: nothing more is written there, the manifest included.`,
    },
  },
  'output/leftover': {
    severity: 'warning',
    zh: ({ case: path, gone, files }) => ({
      summary: gone
        ? `案卷“${path}”已经不在了，它的文件还在：${files.join('、')}`
        : `案卷“${path}”不再生成这些文件，它们还在：${files.join('、')}`,
      help: '不再需要的，加 --prune 运行一次就会删去；有用的请移走。',
    }),
    en: ({ case: path, gone, files }) => ({
      summary: gone
        ? `the case "${path}" is gone, its papers are not: ${files.join(', ')}`
        : `the case "${path}" no longer gives these papers, which are still there: ${files.join(', ')}`,
      help: 'Run with --prune to have them deleted, or move away what you want to keep.',
    }),
    explain: {
      zh: `清单记着这些文件是哪件案卷生成的。案卷删去了、改了名，或者改了编号，旧文件留在文件夹里，容易当成现行的稿子。
加 --prune 时删去它们；人改过的不删。`,
      en: `The manifest knows which case gave each paper. Where the case was deleted or renamed, or has another number
now, the old papers stay behind and are easily taken for current ones. --prune deletes them, but none that a person
has edited.`,
    },
  },
  'output/pruned': {
    severity: 'note',
    zh: ({ case: path, files }) => ({ summary: `删去了案卷“${path}”留下的文件：${files.join('、')}` }),
    en: ({ case: path, files }) => ({
      summary: `deleted what the case "${path}" left behind: ${files.join(', ')}`,
    }),
    explain: {
      zh: '用了 --prune：案卷已经不在，或者不再生成这些文件，而它们还是当初生成的样子。',
      en: 'With --prune, papers whose case is gone, or gives them no longer, are deleted where nobody has edited them.',
    },
  },
  'output/leftover-edited': {
    severity: 'warning',
    zh: ({ path }) => ({
      summary: `“${path}”已经没有案卷，但是不再是生成时的样子，多半被人改过，没有删去它`,
      help: '请打开看一看，再移走或者删去。',
    }),
    en: ({ path }) => ({
      summary: `"${path}" has no case any more but is no longer as it was rendered, most likely edited; it was not deleted`,
      help: 'Look at it, then move or delete it.',
    }),
    explain: {
      zh: '--prune 只删去还是当初生成的样子的文件。校验和同清单不一样的，多半有人改过，留给人来决定。',
      en: "--prune deletes only papers that are as they were rendered. Where the checksum is not the manifest's, a person most likely changed something, and a person decides.",
    },
  },
  'output/leftover-not-deleted': {
    severity: 'warning',
    zh: ({ path, code }) => ({
      summary: `没有案卷再生成“${path}”了，但是删不掉它：${refusalReason(code).zh}`,
      help: '请看这个文件或者它所在的文件夹是不是只读，或者正在 Word、WPS 里打开；改好以后，加 --prune 再运行一次。',
    }),
    en: ({ path, code }) => ({
      summary: `no case gives "${path}" any more, but it could not be deleted: ${refusalReason(code).en}`,
      help: 'See whether the file or its folder is read-only, or open in Word or WPS; then run with --prune again.',
    }),
    explain: {
      zh: '加了 --prune，而系统不让删去这个文件，或者不让读它、看不出是不是有人改过。其余的照常删去，清单照常写。',
      en: 'With --prune, the system refused to delete this file, or to read it, so that nobody can tell whether it was edited. The others are deleted all the same, and the manifest is written.',
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
