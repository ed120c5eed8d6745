// What the project promises itself, each against what one run measured. Where ours is counted twice, the first figure
// begins where the peers begin, with the words at hand; the second reads them from the case file and checks them too.
import { OURS_WHOLE, OURS_WORDS } from './contenders.mjs'
import { BARE, RENDER, TYPST, VERSION } from './measure-cold.mjs'
import { THREADS } from './render-cases.mjs'

const MIB = 2 ** 20

/** The goals of those parts that were run. */
export function judgeGoals({ pdf, docx, batch, cold, growth }) {
  return [
    ...(pdf ? faster('PDF', pdf, { Typst: 2 }) : []),
    ...(docx ? faster('DOCX', docx, { 'easy-template-x': 1.4, docxtemplater: 2 }) : []),
    ...(batch ? batchGoals(batch) : []),
    ...(cold ? coldGoals(cold) : []),
    ...(growth ? growthGoals(growth) : []),
  ]
}

function batchGoals({ count, first, second, peers }) {
  const cases = `${count.toLocaleString('en')} cases`
  return [
    atMost(`${cases}, seconds ÷ Typst and docxtemplater`, 0.5, first.seconds / peers.seconds),
    atMost(`${cases} unchanged, second run ÷ first`, 0.02, second.seconds / first.seconds),
  ]
}

function coldGoals(times) {
  return [
    atMost('One case from nothing ÷ Typst’s two PDFs', 1, times[RENDER] / times[TYPST]),
    atMost('One case from nothing ÷ node -e 0', 8, times[RENDER] / times[BARE]),
    atMost('reply --version ÷ node -e 0', 2, times[VERSION] / times[BARE]),
  ]
}

function growthGoals(sizes) {
  const memoryOf = wanted => sizes.find(({ count }) => count === wanted)?.memory
  const [many, some] = [memoryOf(5000), memoryOf(500)]
  return many === undefined || some === undefined
    ? []
    : [
        atMost('Peak memory, 5,000 cases ÷ 500', 1.2, many / some),
        atMost('Peak memory at 5,000 cases, MiB a worker', 350, many / MIB / THREADS),
      ]
}

function faster(format, times, bounds) {
  return ['letter', 'record'].flatMap(document =>
    Object.entries(bounds).map(([peer, bound]) => {
      const { [peer]: theirs, [OURS_WHOLE]: whole, [OURS_WORDS]: words } = times[document]
      const figures = [theirs.time / words.time, theirs.time / whole.time]
      return {
        title: `${document} as ${format}, documents a second ÷ ${peer}`,
        bound: `≥ ${bound}`,
        figures,
        holds: figures.map(figure => figure >= bound),
      }
    }),
  )
}

function atMost(title, bound, figure) {
  return { title, bound: `≤ ${bound}`, figures: [undefined, figure], holds: [undefined, figure <= bound] }
}
