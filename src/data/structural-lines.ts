// The lines of a YAML text that is perhaps no YAML: which of them are structure, and which stand below a `|` and
// are the clerk's own words.

export interface StructuralLine {
  readonly start: number
  /** After the indentation, of whatever blanks it is made. */
  readonly contentStart: number
  /** Before the line end. */
  readonly end: number
  /** True for a line that was meant to stand below a `|` but is indented with the wrong blanks. */
  readonly inBlock: boolean
}

/** Without empty lines, comments, and lines properly below a `|`. */
export function structuralLines(text: string): readonly StructuralLine[] {
  const lines: StructuralLine[] = []
  /** Columns of indentation that the running block must exceed. */
  let blockParent: number | undefined
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    const indent = /^\s*/.exec(line)?.[0] ?? ''
    const content = line.slice(indent.length)
    if (content === '') continue
    const spaces = /^ */.exec(line)?.[0].length ?? 0
    const inBlock = blockParent !== undefined && columnsOf(indent) > blockParent
    if (blockParent !== undefined && spaces > blockParent) continue
    if (!inBlock) blockParent = undefined
    if (content.startsWith('#')) continue
    lines.push({ start, contentStart: start + indent.length, end: start + line.length, inBlock })
    if (!inBlock) blockParent = blockParentOf(indent, content)
  }
  return lines
}

/** Where a line opens a block (`正文: |`, `- |`), the column that the block's lines must stand right of. */
export function blockParentOf(indent: string, content: string): number | undefined {
  if (!/(?:^|[\s:：])[|>｜＞][-+1-9]{0,2}\s*(?:#.*)?$/.test(content)) return undefined
  const marks = /^(?:-\s+)*/.exec(content)?.[0] ?? ''
  const onlyMarks = /^[|>｜＞]/.test(content.slice(marks.length))
  return columnsOf(indent) + (onlyMarks ? Math.max(0, marks.trimEnd().length - 1) : marks.length)
}

function columnsOf(indent: string): number {
  return [...indent].reduce((columns, blank) => columns + (blank === '\u3000' || blank === '\t' ? 2 : 1), 0)
}
