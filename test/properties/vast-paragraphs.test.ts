// A paragraph as large as a case file lets it be: it takes seconds, not hours, and no more stack than there is.
import { expect, it } from 'vitest'
import { CASE_PATH, openCaseDesk } from '../support/case-desk.ts'
import { SOUND_CASE } from '../support/sound-case.ts'

it.each([
  ['150 000 full-width blanks on one line, whose sizes were arguments of one call', '　'.repeat(150_000)],
  ['150 000 runs, which were arguments of one call', '甲a'.repeat(75_000)],
  [
    'a word of 150 000 letters, which was marked as Chinese anew for each of its lines',
    'abcde'.repeat(30_000),
  ],
  ['150 000 marks, among which the last letter was looked for from each line end', '，'.repeat(150_000)],
  ['20 000 marked words, before each of which all words were judged again', '，2024《a》'.repeat(20_000)],
])('%s', async (_, words) => {
  const desk = openCaseDesk()
  desk.put(SOUND_CASE.replace('正文。', `正${words}文。`))
  const files = await desk.renderer.render({ case: CASE_PATH, documents: ['letter'] })
  expect(files.ok && files.value.map(({ format }) => format)).toEqual(['docx', 'pdf'])
})
