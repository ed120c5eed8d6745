// The system's code for why it did not write (ENOSPC, EACCES …) → words, and what to do about a target folder.
interface Reason {
  readonly zh: string
  readonly en: string
  readonly helpZh: string
  readonly helpEn: string
}

export function refusalReason(code: string): Reason {
  return (
    REASONS[code] ?? {
      zh: `系统报告 ${code}`,
      en: `the system says ${code}`,
      helpZh: '请检查目标文件夹，或者用 --out 换一个文件夹。',
      helpEn: 'Look at the target folder, or choose another with --out.',
    }
  )
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
  ENOENT: {
    zh: '没有这个文件夹',
    en: 'there is no such folder',
    helpZh: '请检查目标文件夹，或者用 --out 换一个文件夹。',
    helpEn: 'Look at the target folder, or choose another with --out.',
  },
  EFTYPE: {
    zh: '那里有一个管道、设备之类的东西，不是普通的文件',
    en: 'a pipe, a device or the like stands there, no ordinary file',
    helpZh: '请把它移走，或者用 --out 换一个文件夹。',
    helpEn: 'Move it away, or choose another folder with --out.',
  },
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
