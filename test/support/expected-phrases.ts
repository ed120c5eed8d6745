// What must stand in a paper: the words of the case, by this test's own reading of it, and the order they stand in.
import { expect } from 'vitest'
import type { ExampleCase } from './example-cases.ts'
import { squeeze } from './read-paper.ts'

export interface Expected {
  /** One after the other, each exactly once. */
  readonly once: readonly string[]
  /** Somewhere after those. */
  readonly after: readonly string[]
}

export function letterPhrases({
  number,
  title,
  deputies,
  reply,
  office,
  attachments,
  copies,
}: ExampleCase): Expected {
  return {
    once: [
      `第${number}号`,
      deputies[0]?.name,
      `《${title}》`,
      ...sentencesOf(reply.body),
      ...attachments,
    ].filter(isText),
    after: [office.name, printedDate(reply.date), office.handler, office.phone, ...copies].filter(isText),
  }
}

export function recordPhrases({
  number,
  points,
  deputies,
  reply,
  consultation,
  office,
}: ExampleCase): Expected {
  const answers = reply.points.length > 0 ? reply.points : headingsOf(reply.body)
  return {
    once: [office.name, number, ...deputies.map(({ name }) => name), ...points, ...answers].filter(isText),
    after: [
      ...(consultation.remarks ? [consultation.remarks] : []),
      consultation.opinion,
      printedDate(consultation.date),
      consultation.place,
      consultation.interviewer,
      consultation.phone,
    ].filter(isText),
  }
}

export function expectPhrases(printed: string, { once, after }: Expected): void {
  const words = withoutRepeatedLabels(printed)
  let from = 0
  for (const phrase of once.map(squeeze)) {
    const at = words.indexOf(phrase, from)
    if (at < 0) expect(words.slice(from)).toContain(phrase)
    from = at + phrase.length
    // A number or a name may be part of a sentence as well.
    if (phrase.length > 12) expect(words.split(phrase), phrase).toHaveLength(2)
  }
  for (const phrase of after.map(squeeze)) expect(words.slice(from)).toContain(phrase)
}

/** A cell of the record that goes over a page says so in the middle of its text. */
export const withoutRepeatedLabels = (words: string) => words.replaceAll(REPEATED_LABELS, '')

const REPEATED_LABELS = /(?:(?:建议|提案)主要内容|答复意见要点|(?:代表|委员)意见和要求)（续）：/gu

const isText = (text: string | undefined): text is string => text !== undefined && text !== ''

const sentencesOf = (body: string) =>
  body
    .split('\n')
    .flatMap(line => line.split(/(?<=。)/u))
    .map(sentence => sentence.trim())
    .filter(isText)

const headingsOf = (body: string) =>
  [...body.matchAll(/^[一二三四五六七八九十]+、(.*?)。?$/gmu)].map(([, text]) => text)

/** `2025-07-02` → `2025年7月2日`. */
function printedDate(date: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d+)-(\d+)-(\d+)$/u.exec(date ?? '') ?? []
  return year && `${year}年${Number(month)}月${Number(day)}日`
}
