import { expect, test } from 'vitest'
import { buildView } from '../../../src/view/build-view.ts'
import { caseOf, gb9704, listed } from '../../support/paper.ts'
import { SOUND_CASE } from '../../support/sound-case.ts'

const noticed = (yaml: string) => listed(buildView(caseOf(yaml), gb9704).diagnostics)

test('a sound case', () => {
  expect(noticed(SOUND_CASE)).toEqual([])
})

test('a table pasted from Word is told once, at its first tab', () => {
  const yaml = SOUND_CASE.replace('    正文。\n', '    县区\t数量\n    城区\t12\n')
  expect(noticed(yaml)).toEqual(['case/tab-in-body 15:7'])
})
