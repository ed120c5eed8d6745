// What the build makes ready must be what a run would make, wherever the program lies, and hold no longer than its files.
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { expect, test } from 'vitest'
import type { Host } from '../../../src/host/host.ts'
import { createNodeHost } from '../../../src/host/node-host.ts'
import { recordAnswers } from '../../../src/workshop/answers.ts'
import { makeWorkshop } from '../../../src/workshop/load-workshop.ts'
import { keepWorkshop, recallWorkshop } from '../../../src/workshop/recall-workshop.ts'

const real = createNodeHost()

async function make(host: Host, name: string) {
  const made = await makeWorkshop(host, name)
  if (!made.ok) throw new Error(`${name} is not sound`)
  return made.value
}

const { recorded, answers } = recordAnswers(real)
const kept = serialize(keepWorkshop(real, await make(recorded, 'jincheng'), answers))
const built: Host = {
  ...real,
  leftByBuild: name => (name === 'workshops/jincheng' ? deserialize(kept) : undefined),
}
const styles = join('gb9704', 'styles.yaml')

test('is what making it gives, places and all', async () => {
  expect(await recallWorkshop(built, 'jincheng')).toEqual(await make(real, 'jincheng'))
})

test('follows the installation to wherever it lies', async () => {
  const elsewhere: Host = {
    ...built,
    installation: '/elsewhere',
    fileInfo: path => real.fileInfo(path.replace('/elsewhere', real.installation)),
    readFile: path => real.readFile(path.replace('/elsewhere', real.installation)),
    listFolder: path => real.listFolder(path.replace('/elsewhere', real.installation)),
  }
  const workshop = await recallWorkshop(elsewhere, 'jincheng')
  expect(workshop?.pack.lineage[0]?.folder).toBe('/elsewhere/templates/jincheng')
  expect(workshop?.pack.documents.letter.template.path).toBe(
    '/elsewhere/templates/gb9704/documents/letter.hbs',
  )
})

test.each<[what: string, change: Partial<Host>]>([
  [
    'a file of a parent is another',
    {
      readFile: async path => (path.endsWith(styles) ? Buffer.from('样式: {}') : real.readFile(path)),
    },
  ],
  [
    'a file stands before a parent’s',
    {
      fileInfo: async path =>
        path.endsWith(join('jincheng', 'styles.yaml')) ? { kind: 'file', size: 1 } : real.fileInfo(path),
    },
  ],
  [
    'there is one partial more',
    {
      listFolder: async path => [
        ...(await real.listFolder(path)),
        ...(path.endsWith(join('jincheng', 'partials')) ? ['正文.hbs'] : []),
      ],
    },
  ],
  ['the build left none', { leftByBuild: () => undefined }],
])('is made anew where %s', async (_, change) => {
  expect(await recallWorkshop({ ...built, ...change }, 'jincheng')).toBeUndefined()
})

test('nobody is led out of the folder by a pack’s name', async () => {
  const asked: string[] = []
  const host: Host = {
    ...built,
    leftByBuild: name => {
      asked.push(name)
      return undefined
    },
  }
  expect(await recallWorkshop(host, '../workshops/jincheng')).toBeUndefined()
  expect(asked).toEqual([])
})
