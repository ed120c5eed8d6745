// The command line: which commands and options there are. Each command's work is loaded when it is called.
import { Argument, Command, CommanderError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Shard } from '../batch/coverage.ts'
import { FORMATS, PDF_STANDARDS } from '../config/output-settings.ts'
import { reportBug } from './bug-report.ts'
import { chooseLanguage } from './choose-language.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { formatHelp } from './format-help.ts'
import { isReportName, REPORT_ENDINGS } from './reports/report-form.ts'
import type { Outside, Session } from './session.ts'
import { wantsColor } from './terminal.ts'
import { type Texts, texts } from './texts.ts'
import { UsageError, usageMessage } from './usage-error.ts'

export async function runProgram(args: readonly string[], outside: Outside): Promise<ExitCode> {
  const { host, terminal } = outside
  const language = chooseLanguage(args, host)
  const color = wantsColor(args, host, terminal)
  const session: Session = { ...outside, language, color, version: manifest.version }
  try {
    return await runCommand(args, session)
  } catch (error) {
    if (error instanceof CommanderError || error instanceof UsageError) return refuse(error, args, session)
    return reportBug(error, session)
  }
}

async function runCommand(args: readonly string[], session: Session): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done
  const t = texts[session.language]
  const ends = (code: ExitCode) => {
    exitCode = code
  }
  const program = describeProgram(session, t)

  for (const name of ['render', 'check'] as const) {
    const command = program.command(name).description(t.commands[name])
    command.addArgument(several('case', t))
    if (name === 'render') {
      command.addOption(
        new Option('--out <dir>', t.options.out).argParser(folder => {
          // As for arguments.
          if (folder !== '') return folder
          throw new UsageError(t.emptyValue('--out'))
        }),
      )
      command.addOption(list('--format <list>', t.options.format, FORMATS, t))
      command.addOption(choice('--pdf-standard <standard>', t.options.pdfStandard, PDF_STANDARDS, t))
      const checkAgreement = new Option('--check-agreement', t.options.checkAgreement)
      command.addOption(checkAgreement.conflicts(['debugTree', 'debugPages']))
    }
    command.addOption(list('--document <list>', t.options.document, ['letter', 'record'], t))
    command.addOption(choice('--fonts <choice>', t.options.fonts, ['auto', 'official', 'bundled'], t))
    command.option('--json', t.options.json)
    command.addOption(reportOption(t))
    if (name === 'render') {
      command.option('--force', t.options.force)
      command.option('--prune', t.options.prune)
    }
    if (name === 'check') command.option('--layout', t.options.layout)
    command.addOption(count('--jobs <n>', t.options.jobs, 1, t))
    command.addOption(count('--timeout <seconds>', t.options.timeout, 1, t))
    command.addOption(new Option('--shard <i/n>', t.options.shard).argParser(value => readShard(value, t)))
    command.option('--fail-fast', t.options.failFast)
    command.addOption(count('--max-warnings <n>', t.options.maxWarnings, 0, t))
    command.option('-q, --quiet', t.options.quiet)
    // Each of them has stdout to itself.
    command.addOption(new Option('--debug-tree', t.options.debugTree).conflicts(['json', 'layout']))
    command.addOption(new Option('--debug-pages', t.options.debugPages).conflicts(['json', 'layout']))
    command.action(async (cases, options) => {
      const { runCases } = await import('./commands/run-cases.ts')
      ends(await runCases(session, name, cases, options))
    })
  }

  program
    .command('verify')
    .description(t.commands.verify)
    .addArgument(several('papers', t))
    .option('--json', t.options.json)
    .action(async (folders, options) => {
      const { verify } = await import('./commands/verify.ts')
      ends(await verify(session, folders, options))
    })

  program
    .command('merge')
    .description(t.commands.merge)
    .addArgument(several('reports', t))
    .addOption(reportOption(t))
    .addOption(count('--max-warnings <n>', t.options.maxWarnings, 0, t))
    .action(async (reports, options) => {
      const { merge } = await import('./commands/merge.ts')
      ends(await merge(session, reports, options))
    })

  program
    .command('schema')
    .description(t.commands.schema)
    .argument(`[${t.arguments.pack[0]}]`, t.arguments.pack[1])
    .action(async pack => ends(await (await import('./commands/schema.ts')).schema(session, pack)))

  program
    .command('packs')
    .description(t.commands.packs)
    .action(async () => ends(await (await import('./commands/packs.ts')).packs(session)))

  const fonts = program.command('fonts').description(t.commands.fonts)
  fonts
    .addOption(choice('--fonts <choice>', t.options.fonts, ['auto', 'official', 'bundled'], t))
    .action(async options => ends(await (await import('./commands/fonts.ts')).fonts(session, options)))
  fonts
    .command('export')
    .description(t.commands.fontsExport)
    .addArgument(
      new Argument(`<${t.arguments.folder[0]}>`, t.arguments.folder[1]).argParser(filled('folder', t)),
    )
    .action(async folder => ends(await (await import('./commands/fonts.ts')).exportTo(session, folder)))

  program
    .command('explain')
    .description(t.commands.explain)
    .argument(`[${t.arguments.rule[0]}]`, t.arguments.rule[1])
    .action(async rule => ends((await import('./commands/explain.ts')).explain(session, rule)))

  await program.parseAsync(args, { from: 'user' })
  return exitCode
}

function describeProgram(session: Session, t: Texts): Command {
  const { terminal, version } = session
  return new Command('reply')
    .description(t.program)
    .usage(`${t.usageCommand} ${t.usageOptions}`)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      formatHelp: (command, helper) => formatHelp(command, helper, t),
    })
    .version(version, '-V, --version', t.options.version)
    .helpOption('-h, --help', t.options.help)
    .helpCommand(`help [${t.arguments.command[0]}]`, t.commands.help)
    .addOption(choice('--lang <zh|en>', t.options.lang, ['zh', 'en'], t))
    .option('--no-color', t.options.noColor)
}

/** `reply render "$UNSET"` must not mean the working folder. */
const filled = (name: keyof Texts['arguments'], t: Texts) => (value: string) => {
  if (value !== '') return value
  throw new UsageError(t.emptyArgument(t.arguments[name][0]))
}

const several = (name: keyof Texts['arguments'], t: Texts) =>
  new Argument(`<${t.arguments[name][0]}...>`, t.arguments[name][1]).argParser<readonly string[]>(
    (value, others = []) => [...others, filled(name, t)(value)],
  )

const choice = (flags: string, description: string, choices: readonly string[], t: Texts) =>
  new Option(flags, description).argParser(value => known(value, choices, t))

const list = (flags: string, description: string, choices: readonly string[], t: Texts) =>
  new Option(flags, description).argParser(value => [
    ...new Set(value.split(/[,，、]/).map(each => known(each.trim(), choices, t))),
  ])

const reportOption = (t: Texts) =>
  new Option('--report <file>', t.options.report).argParser<readonly string[]>((path, others = []) => {
    if (isReportName(path)) return [...new Set([...others, path])]
    throw new UsageError(t.badReport(path, REPORT_ENDINGS))
  })

const count = (flags: string, description: string, least: number, t: Texts) =>
  new Option(flags, description).argParser(value => {
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= MOST) return Number(value)
    throw new UsageError(t.badNumber(flags.split(' ')[0] ?? flags, value, least, MOST))
  })

/** More is a slip of the fingers. */
const MOST = 999_999_999

function readShard(value: string, t: Texts): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,9})\/(\d{1,9})$/.exec(value) ?? []).map(Number)
  if (index >= 1 && index <= of) return { index, of }
  throw new UsageError(t.badShard(value))
}

function known(value: string, choices: readonly string[], t: Texts): string {
  if (choices.includes(value)) return value
  throw new UsageError(t.badValue(value, choices))
}

function refuse(
  error: CommanderError | UsageError,
  [command = '']: readonly string[],
  { terminal, language }: Session,
): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    // `reply` alone: the help has been printed.
    if (error.code === 'commander.help') return EXIT.couldNotStart
  }
  const message = error instanceof CommanderError ? usageMessage(error, language) : error.message
  const { commands, seeHelp } = texts[language]
  const page = Object.hasOwn(commands, command) ? `reply ${command}` : 'reply'
  terminal.err(`reply: ${message}\n${seeHelp(page)}\n`)
  return EXIT.couldNotStart
}
