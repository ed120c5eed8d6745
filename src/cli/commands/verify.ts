// `reply verify DIR…`: makes the cases behind folders of papers again, in memory, and says which files differ.
import type { FontChoice, Renderer } from '../../pipeline.ts'
import { gatherCases } from '../../verify/gather-cases.ts'
import { type VerifiedCase, verifyCase } from '../../verify/verify-case.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import { printVerification } from '../reporters/verification.ts'
import { printVerificationJson } from '../reporters/verification-json.ts'
import type { Session } from '../session.ts'

export async function verify(
  session: Session,
  folders: readonly string[],
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const renderers = new Map<FontChoice, Promise<Renderer>>()
  const openRenderer = (fonts: FontChoice) => {
    const opened = renderers.get(fonts) ?? session.openRenderer({ fonts })
    renderers.set(fonts, opened)
    return opened
  }

  const { recorded, diagnostics } = await gatherCases(session.host, folders)
  const progress = createProgress(session, recorded.length)
  const cases: VerifiedCase[] = []
  let different = 0
  for (const [index, each] of recorded.entries()) {
    progress.show(index, different)
    const verified = await verifyCase(session.host, openRenderer, each)
    cases.push(verified)
    if (differs(verified)) different += 1
  }
  progress.end()

  const print = options.json ? printVerificationJson : printVerification
  print(session, { cases, diagnostics })
  if (different > 0) return EXIT.problems
  return diagnostics.some(isError) ? EXIT.couldNotStart : EXIT.done
}

const isError = ({ severity }: { readonly severity: string }) => severity === 'error'

const differs = ({ files, diagnostics }: VerifiedCase) =>
  files.some(({ verdict }) => verdict !== 'same') || diagnostics.some(isError)
