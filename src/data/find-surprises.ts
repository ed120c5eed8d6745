// Places where YAML makes something of a text that its writer will not expect, without a word: `东大街 #12号`
// ends before the #, lines that are not under `|` are joined with spaces, and “…” does not quote.
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { YamlText } from './yaml-tree.ts'

/** `lineEnd`: where the scalar's last line ends, comment included. */
export function findSurprises(
  text: string,
  style: YamlText['style'],
  span: Span,
  lineEnd: number,
): readonly Diagnostic[] {
  if (joinsChineseLines(span, style)) return [report('data/lines-joined', {}, { span })]
  if (style !== 'plain') return []
  return [...cutByComment(span, lineEnd), ...quotesArePrinted(text, span)]
}

/** An item of a `[…]` list that holds a Chinese comma: probably two. */
export function findCommaInItem(text: string, span: Span): readonly Diagnostic[] {
  const comma = /[，、]/.exec(text)?.[0]
  return comma === undefined ? [] : [report('data/comma-in-item', { comma }, { span })]
}

const CHINESE = /[\u2010-\u2027\u2e80-\uffef]/

/** Between Latin words the space is right; beside a Chinese character it is not. */
function joinsChineseLines({ file, start, end }: Span, style: YamlText['style']): boolean {
  const source = file.text.slice(start, end)
  if (!source.includes('\n') || (style === 'block' && !source.startsWith('>'))) return false
  const lines = source.split(/\r?\n/).map(line => line.trim())
  const words = style === 'block' ? lines.slice(1) : lines
  return words.some((line, index) => {
    const next = words[index + 1] ?? ''
    if (line === '' || next === '' || line.endsWith('\\')) return false
    return CHINESE.test(line.slice(-1)) || CHINESE.test(next.slice(0, 1))
  })
}

/** `# 说明` with a space is a comment; `#12号` glued to its word is likely to be text. */
function cutByComment({ file, end }: Span, lineEnd: number): readonly Diagnostic[] {
  const rest = file.text.slice(end, lineEnd)
  const comment = /^[ \t]*(#[^\s#][^\r\n]*)/.exec(rest)?.[1]?.trimEnd()
  if (comment === undefined) return []
  const start = end + rest.indexOf('#')
  return [
    report('data/comment-cuts-text', { comment }, { span: { file, start, end: start + comment.length } }),
  ]
}

function quotesArePrinted(text: string, span: Span): readonly Diagnostic[] {
  const [, open, close] = /^([“‘＂])[^“”‘’＂]*([”’＂])$/.exec(text) ?? []
  if (open === undefined || close === undefined) return []
  return [report('data/quotes-are-printed', { open, close }, { span })]
}
