// The page `--help` prints: examples first, columns that line up under Chinese words.
import type { Command, Help } from 'commander'
import { displayWidth, padToWidth } from '../source/display-width.ts'
import type { Texts } from './texts.ts'

type Row = readonly [term: string, meaning: string]

export function formatHelp(command: Command, helper: Help, texts: Texts): string {
  const { headings } = texts
  const name = command.parent ? command.name() : ''
  const rows = (items: readonly Row[]) => items.filter(([, meaning]) => meaning)
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    [headings.examples, texts.examples[name] ?? []],
    [
      headings.commands,
      rows(helper.visibleCommands(command).map(c => [term(c), helper.subcommandDescription(c)])),
    ],
    [headings.arguments, rows(command.registeredArguments.map(a => [a.name(), a.description]))],
    [
      headings.options,
      rows(
        [...helper.visibleOptions(command), ...helper.visibleGlobalOptions(command)].map(o => [
          o.flags,
          o.description,
        ]),
      ),
    ],
  ]
  const width = Math.max(...sections.flatMap(([, items]) => items.map(([term]) => displayWidth(term))))
  const printed = sections
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => `${heading}\n${items.map(row => line(row, width)).join('\n')}\n`)
  const usage = `${headings.usage}${helper.commandUsage(command)}\n`
  return [`${helper.commandDescription(command)}\n`, printed[0], usage, ...printed.slice(1)].join('\n')
}

const line = ([term, meaning]: Row, width: number) => `  ${padToWidth(term, width)}  ${meaning}`

function term(command: Command): string {
  const args = command.registeredArguments.map(a => {
    const name = a.name() + (a.variadic ? '…' : '')
    return a.required ? `<${name}>` : `[${name}]`
  })
  return [command.name(), ...args].join(' ')
}
