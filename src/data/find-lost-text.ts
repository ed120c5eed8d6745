// Text that YAML would change without a word: `东大街 #12号` ends before the #, and lines that are not under
// `|` are joined with spaces, which Chinese does not have.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { YamlText } from './yaml-tree.ts'

/** `end`: where the scalar's line ends, comment included. */
export function findLostText(style: YamlText['style'], span: Span, end: number): readonly Diagnostic[] {
  const { file } = span
  const source = file.text.slice(span.start, span.end)
  const found: Diagnostic[] = []
  if (joinsChineseLines(source, style)) found.push(report('data/lines-joined', {}, { span }))
  if (style !== 'plain') return found
  const rest = file.text.slice(span.end, end)
  const comment = /^[ \t]*(#[^\s#][^\r\n]*)/.exec(rest)?.[1]?.trimEnd()
  if (comment !== undefined) {
    const start = span.end + rest.indexOf('#')
    const where = { span: { file, start, end: start + comment.length } }
    found.push(report('data/comment-cuts-text', { comment }, where))
  }
  return found
}

const CHINESE = /[\u2010-\u2027\u2e80-\uffef]/

function joinsChineseLines(source: string, style: YamlText['style']): boolean {
  if (style === 'block' && !source.startsWith('>')) return false
  const lines = source.split(/\r?\n/).map(line => line.trim())
  const words = style === 'block' ? lines.slice(1) : lines
  return words.some((line, index) => {
    const next = words[index + 1] ?? ''
    if (line === '' || next === '' || line.endsWith('\\')) return false
    return CHINESE.test(line.slice(-1)) || CHINESE.test(next.slice(0, 1))
  })
}
