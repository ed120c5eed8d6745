// A DOCX of ours → the same document as a template: where its words stood, the tags of a filler stand. The look stays,
// so every filler makes the paper that we make. What no template can hold is lost: the hints for word processors, and
// the state of check boxes, which become signs.
import PizZip from 'pizzip'

const DOCUMENT = 'word/document.xml'

/**
 * `words`: what stands in `docx`, one item in each list. `dialect`: how the filler writes a field, the beginning and the end
 * of what is repeated, each by its path (`sections.paragraphs.text`); `within` the paragraphs repeated or in their own.
 */
export function docxTemplate(docx, document, words, dialect) {
  const zip = new PizZip(docx)
  const plan = (document === 'letter' ? letterPlan : recordPlan)(words[document])
  const xml = zip
    .file(DOCUMENT)
    .asText()
    .replaceAll(/<w:p>.*?<\/w:p>/gs, paragraph => {
      const index = plan.findIndex(({ text }) => text !== '' && text === textOf(paragraph))
      return index < 0 ? paragraph : rewrite(paragraph, plan.splice(index, 1)[0], dialect)
    })
  if (plan.length > 0) throw new Error(`not in our ${document}: ${plan.map(({ text }) => text).join(', ')}`)
  zip.file(DOCUMENT, xml)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Fields are named in braces; a paragraph without any is left out. */
function letterPlan(words) {
  const { opening, sections } = words
  const [paragraph, ...closing] = sections[0].paragraphs
  return [
    ...fields(words, 'office', 'number', 'outcome', 'addressee', 'signer', 'date', 'note'),
    ...fields(words, 'leader', 'handler', 'phone'),
    { text: `${words.title}\n${words.titleEnd}`, tags: '{title}\n{titleEnd}' },
    { text: opening[0].text, tags: '{opening.text}', begins: ['opening'], ends: ['opening'] },
    { text: sections[0].heading, tags: '{sections.heading}', begins: ['sections'] },
    {
      text: paragraph.text,
      tags: '{sections.paragraphs.text}',
      begins: ['sections.paragraphs'],
      ends: ['sections.paragraphs', 'sections'],
    },
    ...closing.map(({ text }) => ({ text, tags: '' })),
  ]
}

function recordPlan(words) {
  const listed = name => ({ text: words[name][0].text, tags: `{${name}.text}`, begins: [name], ends: [name] })
  return [
    ...fields(words, 'title', 'name', 'employer', 'phone', 'markA', 'markB', 'markC', 'opinion', 'signature'),
    ...fields(words, 'date', 'place', 'interviewer', 'interviewerPhone'),
    { text: `${words.office}\t${words.number}`, tags: '{office}\t{number}' },
    listed('points'),
    listed('answers'),
  ]
}

const fields = (words, ...names) => names.map(name => ({ text: words[name], tags: `{${name}}` }))

function rewrite(paragraph, { tags, begins = [], ends = [] }, { field, begin, end, within = false }) {
  if (tags === '') return ''
  const own = paragraph.match(/<w:pPr>.*?<\/w:pPr>/s)?.[0] ?? ''
  const look = paragraph.match(/<w:r>(<w:rPr>.*?<\/w:rPr>)/s)?.[1] ?? ''
  const texts = tags.split(/([\t\n])/).map(part => {
    if (part === '\t') return '<w:tab/>'
    if (part === '\n') return '<w:br/>'
    return text(part.replaceAll(/\{([\w.]+)\}/g, (_, path) => field(path)))
  })
  const run = content => `<w:r>${look}${content}</w:r>`
  const before = begins.flatMap(path => begin(path) ?? []).map(text)
  const after = ends.flatMap(path => end(path) ?? []).map(text)
  const whole = (...contents) => `<w:p>${own}${contents.map(run).join('')}</w:p>`
  return within
    ? whole(...before, ...texts, ...after)
    : [...before.map(tag => whole(tag)), whole(...texts), ...after.map(tag => whole(tag))].join('')
}

const text = words => `<w:t xml:space="preserve">${words}</w:t>`

/** Words of a paragraph of ours, lines and tabs kept. */
function textOf(paragraph) {
  const pieces = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)
  return [...pieces].map(([, words, sign]) => words ?? (sign === 'tab' ? '\t' : '\n')).join('')
}
