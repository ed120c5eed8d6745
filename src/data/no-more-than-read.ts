// What is wrong with one file, no more of it than anyone will read: a broken file of a megabyte has a problem in each of
// its lines, and would bury what is said of all others.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'

/** Errors, and as many of what is none. */
const MOST = 100

/** The first of them, in their order; what is left out is counted at the end. */
export function noMoreThanRead(found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length <= MOST) return found
  const isError = ({ severity }: Diagnostic) => severity === 'error'
  const errors = found.filter(isError)
  const others = found.filter(each => !isError(each))
  const left = new Set([...errors.slice(MOST), ...others.slice(MOST)])
  return [
    ...found.filter(each => !left.has(each)),
    ...closing('data/more-problems', errors),
    ...closing('data/more-warnings', others),
  ]
}

function closing(
  rule: 'data/more-problems' | 'data/more-warnings',
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const [first, ...others] = found.slice(MOST)
  return first ? [report(rule, { more: others.length + 1, limit: MOST }, { span: first.span })] : []
}
