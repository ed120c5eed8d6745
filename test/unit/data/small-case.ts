// A case with no fault, line by line, for tests that then spoil one line.
export const SMALL_CASE = `suggestion:
  session: 市八届人大四次会议
  number: 0152
  title: 关于：加强
deputies:
  - name: 张三
office:
  name: 民政局
reply:
  class: A
  body: |
    一、好：是
    键：值
`

/** The same with `line` (from 1) written otherwise. */
export function withLine(line: number, ...instead: readonly string[]): string {
  return SMALL_CASE.split('\n')
    .toSpliced(line - 1, 1, ...instead)
    .join('\n')
}
