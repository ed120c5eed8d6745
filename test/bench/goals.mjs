// What the project promises itself, each against what one run measured. Where ours is counted twice, the second figure
// leaves reading, checking and layout out, which the peers do not do.
import { OURS_WHOLE, OURS_WRITING } from './contenders.mjs'
import { BARE, RENDER, TYPST, VERSION } from './measure-cold.mjs'
import { THREADS } from './render-cases.mjs'

const MIB = 2 ** 20

/** A goal whose part was not run is left out. */
export function judgeGoals({ pdf, docx, batch, cold, growth }) {
  const sizeOf = count => growth?.find(size => size.count === count)
  return [
    ...faster('PDF', pdf, { Typst: 2 }),
    ...faster('DOCX', docx, { 'easy-template-x': 1.4, docxtemplater: 2 }),
    batch &&
      atMost(
        '1,000 cases, seconds ÷ Typst and docxtemplater',
        0.5,
        batch.first.seconds / batch.peers.seconds,
      ),
    cold && atMost('One case from nothing ÷ Typst’s two PDFs', 1, cold[RENDER] / cold[TYPST]),
    cold && atMost('One case from nothing ÷ node -e 0', 8, cold[RENDER] / cold[BARE]),
    cold && atMost('reply --version ÷ node -e 0', 2, cold[VERSION] / cold[BARE]),
    sizeOf(5000) && atMost('Peak memory, 5,000 cases ÷ 500', 1.2, sizeOf(5000).memory / sizeOf(500).memory),
    sizeOf(5000) &&
      atMost('Peak memory at 5,000 cases, MiB a worker', 350, sizeOf(5000).memory / MIB / THREADS),
    batch &&
      atMost('Second run over unchanged cases ÷ first', 0.02, batch.second.seconds / batch.first.seconds),
  ].filter(Boolean)
}

function faster(format, times, bounds) {
  if (!times) return []
  return ['letter', 'record'].flatMap(document =>
    Object.entries(bounds).map(([peer, bound]) => {
      const { [peer]: theirs, [OURS_WHOLE]: whole, [OURS_WRITING]: writing } = times[document]
      const figures = [theirs / whole, theirs / writing]
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
  return { title, bound: `≤ ${bound}`, figures: [figure], holds: [figure <= bound] }
}
