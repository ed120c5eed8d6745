// The lines of the running text, and those of them that are set to the full measure.
import { median } from './geometry.ts'
import type { Subject } from './subject.ts'
import type { Line } from './survey.ts'

/** Under the title, in reading order. */
export const textLines = ({ flow }: Subject): readonly Line[] => flow.flatMap(({ lines }) => lines)

/** Second and further lines of the text's paragraphs: they begin at the left edge. */
export function turnedLines({ flow }: Subject): readonly Line[] {
  return flow
    .filter(({ fitted }) => ['正文', '主送'].includes(fitted.paragraph.style.name))
    .flatMap(({ lines }) => lines.slice(1))
}

export interface FullLine {
  readonly line: Line
  /** Without a mark that hangs over the edge. */
  readonly right: number
  /** Characters within the measure, where all of them are as wide as they are high. */
  readonly count?: number
}

/** All lines of justified paragraphs but the last ones. */
export function fullLines({ flow, survey }: Subject): readonly FullLine[] {
  const lines = flow
    .filter(({ fitted }) => fitted.paragraph.style.align === 'justify')
    .flatMap(({ lines }) => lines.slice(0, -1))
  const edge = median(lines.map(({ right }) => right)) ?? 0
  return lines.map(line => {
    const { characters } = line
    const last = characters.at(-1)
    const hangs = last !== undefined && HANGING.test(last.text) && last.left > edge - last.size / 4
    const inside = hangs ? characters.slice(0, -1) : characters
    const square = inside.every(({ text }) => SQUARE.test(text))
    const indented = characters[0]
      ? Math.round((characters[0].left - survey.area.left) / characters[0].size)
      : 0
    return {
      line,
      right: hangs ? last.left : line.right,
      ...(square && { count: inside.length + indented }),
    }
  })
}

const HANGING = /[，。、；：！？）》〉”’】〕]/u

const SQUARE = /[\p{Script=Han}，。、；：！？（）《》〈〉“”‘’【】〔〕—…·]/u
