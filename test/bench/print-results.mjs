// Figures → Markdown, for the terminal and for the README alike.
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { OURS_WHOLE, OURS_WORDS } from './contenders.mjs'
import { judgeGoals } from './goals.mjs'
import { BARE } from './measure-cold.mjs'

export function printGoals(results) {
  const verdict = (figure, holds) =>
    figure === undefined ? '' : `${rounded(figure)} ${holds ? 'holds' : '**does not hold**'}`
  return table(
    ['goal', 'bound', 'from the words, as the peers', 'from the case files'],
    judgeGoals(results).map(({ title, bound, figures, holds }) => [
      title,
      bound,
      verdict(figures[0], holds[0]),
      verdict(figures[1], holds[1]),
    ]),
  )
}

export function printMachine(programs) {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `${machine}, ${memory}, ${type()} ${release()}, Node ${process.versions.node}; ${programs.join(', ')}.`
}

export function printDocuments(format, measured, rounds, against) {
  const names = Object.keys(measured.letter)
  const cells = (document, name) => {
    const { time, bytes } = measured[document][name]
    const ratio = rounded(measured[document][against].time / time)
    return [time.toFixed(1), (1000 / time).toFixed(0), ratio, (bytes / 1024).toFixed(0)]
  }
  const heads = ['letter', 'record'].flatMap(document => [
    `${document}, ms`,
    'a second',
    `× ${against}`,
    'KiB',
  ])
  return [
    `### ${format.toUpperCase()}, one after the other in one process; median of ${rounds} rounds`,
    table(
      ['', ...heads],
      names.map(name => [name, ...cells('letter', name), ...cells('record', name)]),
    ),
    format === 'pdf' ? PDF_NOTES : DOCX_NOTES,
  ].join('\n\n')
}

const PDF_NOTES = `Twenty different letters of three pages and their records of one. ${OURS_WORDS}: styles, lines, pages, a tagged
PDF/A-2a and PDF/UA-1, from the document tree in memory. ${OURS_WHOLE}: read the YAML, validate it and expand the
templates before. Typst: the same words handed in as JSON, the same faces, paper and sizes, tagged PDF/A-2a; it breaks
lines by rules of its own, and nothing holds its pages to those of a DOCX. pdfmake: PDF/A-2b, no tags, Chinese and Latin
told apart by hand. LibreOffice: our DOCX, all twenty in one start, tagged PDF/A-2b; at most three rounds.`

const DOCX_NOTES = `The same papers. The others fill templates made from our DOCX with the words ready in memory: they check nothing, know
no lines or pages, keep no second format in agreement, and cannot tick a check box.`

export function printBatch({ count, first, second, peers }, rounds) {
  const row = (name, { seconds, processor, memory }) => [
    name,
    seconds.toFixed(seconds < 1 ? 2 : 1),
    rounded(seconds / peers.seconds),
    processor.toFixed(1),
    mebibytes(memory),
  ]
  return [
    `### ${count.toLocaleString('en')} cases, ${(4 * count).toLocaleString('en')} files, two threads; median of ${rounds} rounds`,
    table(
      ['', 'seconds', '÷ Typst and docxtemplater', 'processor, s', 'peak MiB'],
      [
        row('reply render', first),
        row('reply render, once more over unchanged cases', second),
        row('Typst for the PDF, docxtemplater for the DOCX', peers),
      ],
    ),
    `Different cases: letters of two to six pages, most of three or four. The others get the words ready as JSON: no YAML is
read, nothing is checked, no manifest is kept, and no file is guarded against being half written.`,
  ].join('\n\n')
}

export function printCold(times, rounds) {
  return [
    `### One command from nothing; median of ${rounds} rounds`,
    table(
      ['', 'ms', `÷ ${BARE}`],
      Object.entries(times).map(([name, time]) => [name, time.toFixed(0), rounded(time / times[BARE])]),
    ),
    'Each in a process of its own, files in the cache of the system.',
  ].join('\n\n')
}

export function printGrowth(sizes) {
  return [
    '### How it grows, two workers',
    table(
      ['cases', 'seconds', 'ms a case', 'processor, s', 'peak MiB'],
      sizes.map(({ count, seconds, processor, memory }) => [
        count.toLocaleString('en'),
        seconds.toFixed(1),
        ((1000 * seconds) / count).toFixed(1),
        processor.toFixed(1),
        mebibytes(memory),
      ]),
    ),
    'One run each.',
  ].join('\n\n')
}

function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  )
}

const rounded = figure => figure.toFixed(figure < 0.1 ? 3 : figure < 10 ? 2 : 1)
const mebibytes = bytes => (bytes / 2 ** 20).toFixed(0)
