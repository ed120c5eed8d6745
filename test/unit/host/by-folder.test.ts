// Names of files as they are without it, asked for once a folder.
import { posix } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byFolder } from '../../../src/host/by-folder.ts'

const seenFrom = (place: string) => (path: string) => posix.relative(place, posix.resolve('/desk', path))

test('it asks once for each folder', () => {
  const asked: string[] = []
  const nameOf = byFolder(path => {
    asked.push(path)
    return seenFrom('/desk/out')(path)
  })
  expect(['a/1.yaml', 'a/2.yaml', 'b/1.yaml', 'a/3.yaml', '4.yaml', '5.yaml'].map(nameOf)).toEqual([
    '../a/1.yaml',
    '../a/2.yaml',
    '../b/1.yaml',
    '../a/3.yaml',
    '../4.yaml',
    '../5.yaml',
  ])
  expect(asked).toEqual(['a/1.yaml', 'b/1.yaml', '4.yaml'])
})

test('files have the names that they have without it', () => {
  const part = fc.constantFrom('a', 'out', '..', '.', '案', 'a.yaml')
  const file = fc
    .tuple(fc.boolean(), fc.array(part, { maxLength: 4 }), fc.constantFrom('1.yaml', '案.yaml', '.x', 'a'))
    .map(([absolute, folders, name]) => `${absolute ? '/' : ''}${[...folders, name].join('/')}`)
  fc.assert(
    fc.property(fc.array(file), paths => {
      // Of these no file can be a folder that it is seen from.
      expect(paths.map(byFolder(seenFrom('/desk/out/deep')))).toEqual(paths.map(seenFrom('/desk/out/deep')))
    }),
  )
})
