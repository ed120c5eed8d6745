// Files that once were made from a case, beside what the case gives today.
import type { Language, RuleTable } from '../rule.ts'

/** Where two DOCX files first differ. */
export type Difference =
  | { readonly kind: 'text'; readonly paragraph: number; readonly found: string; readonly today: string }
  /** The words are the same, a part of the package is not. */
  | { readonly kind: 'part'; readonly part: string }
  /** All parts are the same; another program packed them. */
  | { readonly kind: 'packing' }
  | { readonly kind: 'unreadable' }

interface Differing {
  readonly path: string
  /** Known for DOCX only. */
  readonly difference?: Difference
}

export interface VerifyRuleParams {
  'verify/not-a-folder': { readonly path: string }
  'verify/no-manifest': { readonly path: string }
  'verify/not-rendered': { readonly path: string }
  'verify/case-missing': { readonly path: string }
  'verify/case-piped-in': Record<never, never>
  'verify/case-withdrawn': { readonly path: string }
  'verify/outdated': Differing
  'verify/edited': Differing & { readonly outdated: boolean }
  'verify/missing': { readonly path: string }
  'verify/obsolete': { readonly path: string; readonly today: string }
}

export const verifyRules: RuleTable<VerifyRuleParams> = {
  'verify/not-a-folder': {
    severity: 'error',
    zh: ({ path }) => ({ summary: `没有“${path}”这个文件夹`, help: '请写成稿所在的文件夹。' }),
    en: ({ path }) => ({
      summary: `there is no folder "${path}"`,
      help: 'Name the folder the papers are in.',
    }),
    explain: {
      zh: 'reply verify 后面写放着生成文件的文件夹，可以写几个；它连下级文件夹一起看，但不接受单个文件。',
      en: 'reply verify takes the folders the papers are in, one or more, and looks below them too. It takes no single file.',
    },
  },
  'verify/no-manifest': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `文件夹“${path}”连同下级都没有清单 reply-manifest.json，无从核对`,
      help: '请写成稿所在的文件夹；成稿是旧版程序生成的，或者清单丢了的，请重新生成一次。',
    }),
    en: ({ path }) => ({
      summary: `"${path}" and the folders below have no reply-manifest.json to go by`,
      help: 'Name the folder the papers are in; papers without a manifest must be rendered once more.',
    }),
    explain: {
      zh: `reply render 每次都在生成文件的文件夹里写下清单 reply-manifest.json：哪件案卷、用什么选项、生成了哪些
文件、各是什么校验和。reply verify 照清单把每件案卷在内存里重新生成一遍，同文件夹里的文件比较，不改动任何文件。
没有清单就不知道文件是怎么来的。`,
      en: `reply render writes reply-manifest.json beside its files: which case, with which options, gave which
files, and their checksums. reply verify goes by it, makes each case again in memory and compares; it changes no
file. Without a manifest nobody knows where the files came from.`,
    },
  },
  'verify/not-rendered': {
    severity: 'warning',
    zh: ({ path }) => ({
      summary: `案卷“${path}”不在任何一份清单里，没有核对`,
      help: '还没有生成的，请生成；成稿在别的文件夹的，把那个文件夹也写上。',
    }),
    en: ({ path }) => ({
      summary: `the case "${path}" is in no manifest and was not verified`,
      help: 'Render it; where its papers are in another folder, name that folder too.',
    }),
    explain: {
      zh: '在核对的文件夹里有这件案卷，但是找到的清单都没有提到它：多半是新写的，还没有生成过，或者生成时用 --out 放到了别处。',
      en: 'The case lies in a folder that is being verified, but no manifest found there names it: it is new and was never rendered, or --out put its papers elsewhere.',
    },
  },
  'verify/case-missing': {
    severity: 'error',
    zh: ({ path }) => ({
      summary: `案卷“${path}”已经不在了，它的文件没有东西可以核对`,
      help: '案卷改了名或移了位置的，请照新的位置再生成一次；案卷确已作废的，请连同它的成稿一起移走。',
    }),
    en: ({ path }) => ({
      summary: `the case "${path}" is gone, so there is nothing to compare its files with`,
      help: 'If it was renamed or moved, render it from its new place; if it is void, move its papers away too.',
    }),
    explain: {
      zh: `清单里的案卷位置从清单所在的文件夹算起。案卷改名以后重新生成，清单会自动改记；整个文件夹一起搬走的，
相对位置不变，不受影响。`,
      en: `A manifest names a case by its place as seen from the manifest's folder. After a renamed case is rendered
again, the manifest knows its new name; folders that move together keep their places.`,
    },
  },
  'verify/case-piped-in': {
    severity: 'error',
    zh: () => ({
      summary: '这些文件是由标准输入的案卷生成的，没有案卷文件可以核对',
      help: '要能核对的，请把案卷存成文件，再由它生成一次。',
    }),
    en: () => ({
      summary: 'these files were rendered from standard input: there is no case file to compare them with',
      help: 'Save the case as a file and render it once, if its papers are to be verified.',
    }),
    explain: {
      zh: '案卷写作“-”时，内容来自标准输入，程序不留底稿；以后就没有东西可以重新生成了来比较。',
      en: 'A case given as - comes from standard input, and no copy of it is kept: later there is nothing that could be rendered again and compared.',
    },
  },
  'verify/case-withdrawn': {
    severity: 'warning',
    zh: ({ path }) => ({
      summary: `案卷“${path}”连同它的成稿都不在了`,
      help: '确已作废或者改了名的，不用理会；不该丢的，请从备份里找回。',
    }),
    en: ({ path }) => ({
      summary: `the case "${path}" and all its papers are gone`,
      help: 'If it is void or was renamed, leave it; if it was lost, bring it back from a backup.',
    }),
    explain: {
      zh: '清单里还记着这件案卷，但是案卷和由它生成的文件都已经移走或者删去，没有什么可以核对，也不算不一致。',
      en: 'The manifest still names this case, but the case and the files made from it were moved or deleted: nothing is left to verify, and nothing differs.',
    },
  },
  'verify/outdated': {
    severity: 'error',
    zh: ({ path, difference }) => ({
      summary: `“${path}”与案卷今天的结果不同${difference ? `：${inWords(difference, 'zh')}` : ''}`,
      help: '文件没有被人改过，是案卷、设置、模板包、字体或者程序后来变了。请再生成一次，看过后用新的。',
    }),
    en: ({ path, difference }) => ({
      summary: `"${path}" is not what the case gives today${difference ? `: ${inWords(difference, 'en')}` : ''}`,
      help: 'Nobody edited it; the case, the settings, the pack, the fonts or the program changed. Render it anew.',
    }),
    explain: {
      zh: `文件还是当初生成的样子（校验和同清单一致），但用同样的选项重新生成，得到的不一样了：案卷、
reply.config.yaml、模板包、安装的字体（--fonts auto 时）或者程序的版本变了。`,
      en: `The file is as it was rendered (its checksum is the manifest's), but the same options give another one
today: the case, reply.config.yaml, the pack, the installed fonts (with --fonts auto) or the program's version
changed.`,
    },
  },
  'verify/edited': {
    severity: 'error',
    zh: ({ path, difference, outdated }) => ({
      summary: `“${path}”被人改过${outdated ? '，案卷后来也变了' : ''}${difference ? `：${inWords(difference, 'zh')}` : ''}`,
      help: '要留下的改动请写进案卷，再把这个文件移走，重新生成一次；程序不会盖掉人改过的文件。',
    }),
    en: ({ path, difference, outdated }) => ({
      summary: `"${path}" was edited${outdated ? ', and the case changed too' : ''}${difference ? `: ${inWords(difference, 'en')}` : ''}`,
      help: 'Put changes worth keeping into the case, move this file away and render again; no edited file is replaced.',
    }),
    explain: {
      zh: `文件的校验和既不是清单里记的，也不是案卷今天会生成的：生成以后有人在 Word、WPS 等程序里改了它并保存，
或者文件传坏了。DOCX 会说出第一处不同在哪里。`,
      en: `The file's checksum is neither the manifest's nor that of what the case gives today: someone edited and
saved it after it was rendered, or it was damaged on its way. For a DOCX the first difference is shown.`,
    },
  },
  'verify/missing': {
    severity: 'error',
    zh: ({ path }) => ({ summary: `缺少“${path}”`, help: '文件被移走或删去了；还要的，请再生成一次。' }),
    en: ({ path }) => ({
      summary: `"${path}" is missing`,
      help: 'It was moved or deleted; render the case again if you need it.',
    }),
    explain: {
      zh: '清单里记着这个文件，文件夹里却没有：被移走、改名或者删去了。',
      en: 'The manifest names this file, but it is not in the folder: it was moved, renamed or deleted.',
    },
  },
  'verify/obsolete': {
    severity: 'error',
    zh: ({ path, today }) => ({
      summary: `案卷今天不再生成“${path}”，同一份文书现在叫“${today}”`,
      help: '请再生成一次；旧文件看过后移走。',
    }),
    en: ({ path, today }) => ({
      summary: `the case no longer gives "${path}"; that paper is now called "${today}"`,
      help: 'Render the case again, and move the old file away.',
    }),
    explain: {
      zh: '文件名由案卷的编号和模板包里文书的名称组成。这两样改了以后，旧名字的文件还留在文件夹里，容易当成现行的稿子。',
      en: "A file is named after the case's number and the pack's title of the paper. When either changes, the file of the old name stays behind and is easily taken for the current one.",
    },
  },
}

function inWords(difference: Difference, language: Language): string {
  switch (difference.kind) {
    case 'text': {
      const { paragraph, found, today } = difference
      return {
        zh: `第 ${paragraph} 段起不同，文件里是“${found}”，今天是“${today}”`,
        en: `first in paragraph ${paragraph}, where it has "${found}" and today's has "${today}"`,
      }[language]
    }
    case 'part': {
      const [zh, en] = PARTS.find(([pattern]) => pattern.test(difference.part))?.[1] ?? ['', '']
      return {
        zh: `文字相同，不同的是${zh || '其他部件'}（${difference.part}）`,
        en: `the words are the same, but not ${en || 'another part'} (${difference.part})`,
      }[language]
    }
    case 'packing':
      return { zh: '内容相同，只是压缩方式不同', en: 'the content is the same, only packed otherwise' }[
        language
      ]
    case 'unreadable':
      return {
        zh: '它已经不是完整的 DOCX，或者加了密码',
        en: 'it is no whole DOCX any more, or has a password',
      }[language]
  }
}

const PARTS: readonly (readonly [RegExp, readonly [zh: string, en: string]])[] = [
  [/^word\/document\.xml$/, ['正文的格式', 'the formatting of the text']],
  [/^word\/(header|footer)\d*\.xml$/, ['页眉页脚', 'a header or footer']],
  [/^word\/styles\.xml$/, ['样式', 'the styles']],
  [/^docProps\//, ['文件属性（标题、主题、作者、日期）', "the file's properties"]],
]
