// A command line that cannot be understood, said in the person's language.
import type { CommanderError } from 'commander'
import type { Language } from '../diagnostics/rule.ts'

export class UsageError extends Error {}

/** commander speaks English only; its code and the words it quotes are enough to say the same in either language. */
export function usageMessage(error: CommanderError, language: Language): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(([, words = '']) => words)
  const similar = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1]
  const { summary, more } = wording(error.code, quoted, language)
  const hint = { zh: `您是不是要用 ${similar}？`, en: `Did you mean ${similar}?` }[language]
  return [summary, similar ? hint : more].filter(Boolean).join('\n')
}

interface Wording {
  readonly summary: string
  readonly more?: string
}

function wording(code: string, [quoted = '', other = '']: readonly string[], language: Language): Wording {
  const words = WORDINGS[code] ?? {
    zh: () => ({ summary: `命令写得不对：${quoted}` }),
    en: () => ({ summary: `wrong command line: ${quoted}` }),
  }
  return words[language](quoted, other)
}

const WORDINGS: Readonly<
  Record<string, Readonly<Record<Language, (quoted: string, other: string) => Wording>>>
> = {
  'commander.unknownOption': {
    zh: flag => ({ summary: `没有“${flag}”这个选项。` }),
    en: flag => ({ summary: `there is no option "${flag}".` }),
  },
  'commander.unknownCommand': {
    zh: name => ({
      summary: `没有“${name}”这个命令。`,
      ...(isCaseFile(name) && { more: `要生成文书，请用：reply render ${name}` }),
    }),
    en: name => ({
      summary: `there is no command "${name}".`,
      ...(isCaseFile(name) && { more: `To render it: reply render ${name}` }),
    }),
  },
  'commander.missingArgument': {
    zh: name => ({ summary: `命令后面还缺“${name}”。` }),
    en: name => ({ summary: `"${name}" is missing after the command.` }),
  },
  'commander.optionMissingArgument': {
    zh: flags => ({ summary: `选项“${flags}”后面缺一个值。` }),
    en: flags => ({ summary: `option "${flags}" needs a value.` }),
  },
  'commander.conflictingOption': {
    zh: (flags, other) => ({ summary: `选项“${flags}”不能和“${other}”一起用。` }),
    en: (flags, other) => ({ summary: `option "${flags}" cannot be used with "${other}".` }),
  },
  'commander.excessArguments': {
    zh: () => ({ summary: '命令后面多写了内容。' }),
    en: () => ({ summary: 'there is more after the command than it takes.' }),
  },
}

const isCaseFile = (name: string) => /\.ya?ml$/.test(name)
