// What can be wrong with a file before anyone reads its words.
import type { RuleTable } from '../rule.ts'

export type BinaryKind = 'word' | 'excel' | 'zip' | 'old-office' | 'pdf' | 'rtf' | 'image' | 'other'
export type ForbiddenKind = 'control' | 'private-use' | 'noncharacter' | 'surrogate' | 'replacement'

export interface DataFileRuleParams {
  'data/missing-file': { readonly path: string }
  'data/directory': { readonly path: string }
  'data/unreadable-file': { readonly path: string; readonly code: string }
  'data/unreadable-folder': { readonly path: string; readonly code: string }
  'data/name-not-utf8': { readonly path: string }
  'data/special-file': { readonly path: string }
  'data/more-problems': { readonly more: number; readonly limit: number }
  'data/more-warnings': { readonly more: number; readonly limit: number }
  'data/too-large': { readonly bytes: number; readonly limit: number }
  'data/empty-file': Record<never, never>
  'data/binary-file': { readonly kind: BinaryKind }
  'data/utf16-file': Record<never, never>
  'data/gbk-file': Record<never, never>
  'data/not-utf8': Record<never, never>
  'data/forbidden-character': { readonly codePoint: string; readonly kind: ForbiddenKind }
}

export const dataFileRules: RuleTable<DataFileRuleParams> = {
  'data/missing-file': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: isPattern(path) ? `没有一个文件与“${path}”相符` : `找不到文件“${path}”`,
      help: '请看看路径和文件名（连同 .yaml）有没有写错。',
    }),
    en: ({ path }) => ({
      summary: isPattern(path) ? `No file matches “${path}”` : `There is no file “${path}”`,
      help: 'Check the path and the file name.',
    }),
    explain: {
      zh: '程序要读的文件不存在。路径从当前文件夹算起；文件名里的空格和中文可以用，但命令行上要用引号括起来。',
      en: 'The file to read does not exist. Paths start at the current folder; quote names that hold spaces.',
    },
  },
  'data/directory': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `“${path}”是文件夹，不是文件`,
      help: '请写出文件夹里那个案卷文件的名字，例如 case.yaml。',
    }),
    en: ({ path }) => ({
      summary: `“${path}” is a folder, not a file`,
      help: 'Name the case file inside it.',
    }),
    explain: {
      zh: '一个案卷是一个 YAML 文件。给出的路径是文件夹，要写到文件名为止。',
      en: 'A case is one YAML file. The path given is a folder.',
    },
  },
  'data/unreadable-file': {
    severity: 'error',
    zh: ({ path, code }) => ({
      summary: `读不了文件“${path}”（${code}）`,
      help: '请检查有没有读这个文件的权限，它是不是正被别的程序占用。',
    }),
    en: ({ path, code }) => ({
      summary: `Cannot read “${path}” (${code})`,
      help: 'Check the permissions, and that no other program holds the file.',
    }),
    explain: {
      zh: '文件在那里，但是系统不让读。括号里是系统给的原因：EACCES 是没有权限，EBUSY 是被占用。',
      en: 'The file exists but the system refuses to read it, for the reason in brackets (EACCES: no permission).',
    },
  },
  'data/unreadable-folder': {
    severity: 'error',
    zh: ({ path, code }) => ({
      summary: `打不开文件夹“${path}”（${code}），里面有没有案卷、是什么案卷都不知道`,
      help: '请检查有没有进入和读取这个文件夹的权限。',
    }),
    en: ({ path, code }) => ({
      summary: `Cannot look into the folder “${path}” (${code}): whatever cases it holds were left out`,
      help: 'Check the permissions of the folder.',
    }),
    explain: {
      zh: '文件夹在那里，但是系统不让看里面有什么。它算作失败的一件，其余文件夹里的案卷照常处理。括号里是系统给的原因：EACCES 是没有权限。',
      en: `The folder exists but the system does not let us look into it, for the reason in brackets (EACCES: no
permission). It counts as one failed case; cases in other folders go on.`,
    },
  },
  'data/name-not-utf8': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `“${path}”的名字不是 UTF-8 编码，打不开`,
      help: '请改一个名字。名字是 GBK 的，可以用命令转换：convmv -r -f GBK -t UTF-8 --notest 文件夹',
    }),
    en: ({ path }) => ({
      summary: `The name of “${path}” is not UTF-8, so it cannot be opened`,
      help: 'Rename it. Names in GBK can be converted: convmv -r -f GBK -t UTF-8 --notest FOLDER',
    }),
    explain: {
      zh: `文件或者文件夹在那里，但是名字的编码不是 UTF-8，多半是从 Windows 的压缩包里解出来的，名字是 GBK。读不出来的
字节显示成 \\xB0 这样，或者 � 号。文件里的文字用什么编码是另一回事，见 data/gbk-file。`,
      en: `The file or folder exists, but its name is not in UTF-8; most likely it was unpacked from an archive made on
Windows, whose names are GBK. Bytes that cannot be read are shown as \\xB0, or as �. The encoding of what the file says is
another matter, see data/gbk-file.`,
    },
  },
  'data/special-file': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `“${path}”不是普通文件（是管道、设备之类的东西）`,
      help: '请写出案卷文件的名字。案卷从别的程序来的，用 - 从标准输入读：别的程序 | reply check -',
    }),
    en: ({ path }) => ({
      summary: `“${path}” is no ordinary file (a pipe, a device or the like)`,
      help: 'Name the case file. A case that another program gives is read from standard input: PROGRAM | reply check -',
    }),
    explain: {
      zh: '一个案卷是一个普通的文件。管道、设备和套接字不去读：它们可能没有尽头，内容也只能读一次。',
      en: `A case is an ordinary file. Pipes, devices and sockets are not read: they may have no end, and give what they hold
only once.`,
    },
  },
  'data/more-problems': {
    severity: 'error',
    zh: ({ more, limit }) => ({
      summary: `从这里起还有 ${more} 处错误，不再一一列出`,
      help: `先改好前面列出的 ${limit} 处；错误这么多，多半是选错了文件，或者从某一行起格式全错了。`,
    }),
    en: ({ more, limit }) => ({
      summary: `From here on there are ${more} more errors, which are not listed`,
      help: `Mend the ${limit} above first; so many mostly mean the wrong file, or a slip that puts all lines after it wrong.`,
    }),
    explain: {
      zh: '一个文件里的错误，最多列出 100 处。改好以后再检查一遍，其余的会接着列出。',
      en: 'Of the errors in a file, a hundred are listed. Mend them and check again for the others.',
    },
  },
  'data/more-warnings': {
    severity: 'warning',
    zh: ({ more }) => ({ summary: `从这里起还有 ${more} 处提醒，不再一一列出` }),
    en: ({ more }) => ({ summary: `From here on there are ${more} more warnings, which are not listed` }),
    explain: {
      zh: '一个文件里的提醒，最多列出 100 处。处理以后再检查一遍，其余的会接着列出。',
      en: 'Of the warnings about a file, a hundred are listed. See to them and check again for the others.',
    },
  },
  'data/too-large': {
    severity: 'error',
    zh: ({ bytes, limit }) => ({
      summary: `文件太大：${megabytes(bytes)}，最多 ${megabytes(limit)}`,
      help: '案卷只放文字，一般只有几十 KB。请看看是不是选错了文件。',
    }),
    en: ({ bytes, limit }) => ({
      summary: `The file is too large: ${megabytes(bytes)}, the limit is ${megabytes(limit)}`,
      help: 'A case holds text only, usually some tens of kilobytes. Is this the right file?',
    }),
    explain: {
      zh: '超过 1 MB 的文件不会去读。一件建议的全部文字不会有这么多，多半是选错了文件。',
      en: 'Files over 1 MB are not read. No case has that much text; most likely it is the wrong file.',
    },
  },
  'data/empty-file': {
    severity: 'error',
    zh: () => ({
      summary: '文件里什么也没写',
      help: '文件是空的，或者只有空白和注释。可以照 examples 里的例子填写。',
    }),
    en: () => ({ summary: 'The file says nothing', help: 'It is empty, or holds only blanks and comments.' }),
    explain: {
      zh: '文件是空的，或者只有空白和 # 开头的注释。如果明明填过，可能是编辑器里还没有保存。',
      en: 'The file is empty or holds only blanks and comments. Perhaps the editor has not saved it yet.',
    },
  },
  'data/binary-file': {
    severity: 'error',
    zh: ({ kind }) => ({
      summary: `这不是文本文件，是${BINARY_NAMES[kind].zh}`,
      help: '请把内容复制到记事本，保存为“UTF-8”编码、扩展名为 .yaml 的文件，再按案卷的格式填写。',
    }),
    en: ({ kind }) => ({
      summary: `This is not a text file but ${BINARY_NAMES[kind].en}`,
      help: 'Copy its text into a plain text editor and save it as a UTF-8 file named .yaml.',
    }),
    explain: {
      zh: '案卷是纯文本（YAML）。Word、Excel、PDF 和压缩包改了扩展名也还是原来的格式，要把文字复制出来另存。',
      en: 'A case is plain text (YAML). Renaming a Word, Excel, PDF or ZIP file does not make it text.',
    },
  },
  'data/utf16-file': {
    severity: 'error',
    zh: () => ({
      summary: '文件的编码是 UTF-16（记事本里叫“Unicode”），要用 UTF-8',
      help: '用记事本打开，点“文件 → 另存为”，编码选“UTF-8”，保存。',
    }),
    en: () => ({
      summary: 'The file is encoded in UTF-16; it must be UTF-8',
      help: 'Open it in an editor, choose “Save as”, encoding UTF-8.',
    }),
    explain: {
      zh: '程序只读 UTF-8（带不带 BOM 都可以）。Windows 记事本的“Unicode”就是 UTF-16，另存为 UTF-8 即可，文字不会变。也可以用命令：iconv -f UTF-16 -t UTF-8 旧文件 > 新文件。',
      en: 'Only UTF-8 is read (with or without a BOM). Save the file as UTF-8, or run: iconv -f UTF-16 -t UTF-8 old > new.',
    },
  },
  'data/gbk-file': {
    severity: 'error',
    zh: () => ({
      summary: '文件的编码是 GBK（记事本里叫“ANSI”），要用 UTF-8',
      help: '用记事本打开，点“文件 → 另存为”，编码选“UTF-8”，保存。',
    }),
    en: () => ({
      summary: 'The file is encoded in GBK (GB18030); it must be UTF-8',
      help: 'Open it in an editor, choose “Save as”, encoding UTF-8.',
    }),
    explain: {
      zh: '程序只读 UTF-8（带不带 BOM 都可以）。这个文件按 GBK/GB18030 才读得通。另存为 UTF-8 即可，文字不会变。也可以用命令：iconv -f GB18030 -t UTF-8 旧文件 > 新文件。',
      en: 'Only UTF-8 is read (with or without a BOM); this file makes sense as GBK/GB18030. Save it as UTF-8, or run: iconv -f GB18030 -t UTF-8 old > new.',
    },
  },
  'data/not-utf8': {
    severity: 'error',
    zh: () => ({
      summary: '文件的编码不是 UTF-8，或者从这里起已经损坏',
      help: '请用原来的编辑器打开，确认文字完好，再另存为“UTF-8”编码。',
    }),
    en: () => ({
      summary: 'The file is not UTF-8, or it is damaged from here on',
      help: 'Open it where it was written, see that the text is intact, and save it as UTF-8.',
    }),
    explain: {
      zh: '文件里有一串字节不是 UTF-8，也不像 GBK 或 UTF-16。常见原因是两种编码的文字拼在一个文件里，或者传输中损坏。',
      en: 'Some bytes are not UTF-8, and the file is not GBK or UTF-16 either: two encodings were mixed, or it was damaged.',
    },
  },
  'data/forbidden-character': {
    severity: 'error',
    zh: ({ codePoint, kind }) => ({
      summary: `这里有一个不能印出的字符 ${codePoint}（${FORBIDDEN_NAMES[kind].zh}）`,
      help: FORBIDDEN_NAMES[kind].zhHelp,
    }),
    en: ({ codePoint, kind }) => ({
      summary: `The character ${codePoint} here cannot be printed (${FORBIDDEN_NAMES[kind].en})`,
      help: FORBIDDEN_NAMES[kind].enHelp,
    }),
    explain: {
      zh: '控制字符、没有定义的字符和私用区字符在纸上印不出来，换一台机器还会变样，所以不收。Word 的手动换行（U+000B）请改成回车；老输入法打的生僻字常在私用区（U+E000–U+F8FF），请用新的输入法重新打。',
      en: 'Control characters, noncharacters and private-use characters do not print, or print differently on every machine. Replace Word’s manual line break (U+000B) by a line end; retype rare characters that an old input method put in the private use area.',
    },
  },
}

const BINARY_NAMES: Readonly<Record<BinaryKind, { readonly zh: string; readonly en: string }>> = {
  word: { zh: ' Word 文档（docx）', en: 'a Word document (docx)' },
  excel: { zh: ' Excel 表格（xlsx）', en: 'an Excel workbook (xlsx)' },
  zip: { zh: '压缩文件（zip）', en: 'a ZIP archive' },
  'old-office': { zh: '旧版 Word 或 Excel、WPS 文件', en: 'an old Word, Excel or WPS file' },
  pdf: { zh: ' PDF 文件', en: 'a PDF file' },
  rtf: { zh: ' RTF 文件', en: 'an RTF file' },
  image: { zh: '图片', en: 'a picture' },
  other: { zh: '二进制文件', en: 'a binary file' },
}

const FORBIDDEN_NAMES: Readonly<
  Record<
    ForbiddenKind,
    { readonly zh: string; readonly zhHelp: string; readonly en: string; readonly enHelp: string }
  >
> = {
  control: {
    zh: '控制字符',
    zhHelp: '它看不见，多半是从 Word 或网页粘贴时带来的。请把它删掉，或者把这一行重新打一遍。',
    en: 'a control character',
    enHelp: 'It is invisible and mostly comes from pasting. Delete it, or type the line again.',
  },
  'private-use': {
    zh: '私用区字符',
    zhHelp: '这多半是老输入法打的生僻字或符号，换一台机器就变样。请用新的输入法重新打这个字。',
    en: 'a private-use character',
    enHelp: 'Mostly a rare character from an old input method. Type it again with a current one.',
  },
  noncharacter: {
    zh: '没有定义的字符',
    zhHelp: '请把它删掉。',
    en: 'not a character',
    enHelp: 'Delete it.',
  },
  surrogate: {
    zh: '半个字符',
    zhHelp: '这个字只剩一半，请重新打。',
    en: 'half a character',
    enHelp: 'Type the character again.',
  },
  replacement: {
    zh: '转换编码时丢失的字',
    zhHelp: '“�”的位置原来有字，转换编码时丢了。请对照原件把字补上。',
    en: 'lost in a conversion',
    enHelp: 'A conversion lost the character that stood here. Look it up in the original and type it again.',
  },
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(bytes % 1_048_576 === 0 ? 0 : 1)} MB`
}

/** Left as typed because nothing fits it. */
const isPattern = (path: string) => /[*?]/.test(path)
