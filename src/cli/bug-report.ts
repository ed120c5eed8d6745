// An exception nobody foresaw: our mistake, said politely. The stack is for REPLY_DEBUG=1 only.
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Session } from './session.ts'

export function reportBug(
  error: unknown,
  { host, terminal, language, version }: Pick<Session, 'host' | 'terminal' | 'language' | 'version'>,
): ExitCode {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const machine = `reply ${version}, Node ${process.version}, ${process.platform}`
  const lines = {
    zh: [
      'reply 内部出错了，这是程序的毛病，不是您的案卷写错了。没有写完的文件已经清除。',
      `  ${what}`,
      `  ${machine}`,
      '请把上面两行连同案卷发给维护者；加上环境变量 REPLY_DEBUG=1 再运行一次，可以得到更多细节。',
    ],
    en: [
      'A bug in reply: the program is at fault, not your case. No half-written file was left.',
      `  ${what}`,
      `  ${machine}`,
      'Please send these two lines and the case to the maintainers; REPLY_DEBUG=1 in the environment tells more.',
    ],
  }[language]
  terminal.err(`${lines.join('\n')}\n`)
  if (host.environment('REPLY_DEBUG') === '1' && error instanceof Error) terminal.err(`${error.stack}\n`)
  return EXIT.bug
}
