// The language to speak: --lang, then REPLY_LANG, then the system's locale, then Chinese.
import type { Language } from '../diagnostics/rule.ts'
import type { Host } from '../host/host.ts'

export function chooseLanguage(args: readonly string[], host: Host): Language {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map(name => host.environment(name)).find(Boolean)
  return fromTag(flag(args)) ?? fromTag(host.environment('REPLY_LANG')) ?? fromLocale(locale) ?? 'zh'
}

/** Looked for before commander runs, because help and its errors need it already. */
function flag(args: readonly string[]): string | undefined {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
}

function fromTag(tag: string | undefined): Language | undefined {
  if (tag?.startsWith('zh')) return 'zh'
  if (tag?.startsWith('en')) return 'en'
  return undefined
}

/** English for whoever set a locale that is neither Chinese nor the bare `C` of a machine without one. */
function fromLocale(locale: string | undefined): Language | undefined {
  if (!locale || /^(C|POSIX)\b/.test(locale)) return undefined
  return fromTag(locale) ?? 'en'
}
