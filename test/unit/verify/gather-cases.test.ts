import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Host } from '../../../src/host/host.ts'
import { gatherCases } from '../../../src/verify/gather-cases.ts'
import { memoryHost } from '../case/memory-host.ts'

const PATH = join('成稿', 'reply-manifest.json')

/** A folder 成稿 whose manifest names these cases. */
function hostWith(...cases: readonly string[]): Host {
  const manifest = { version: '1', cases: Object.fromEntries(cases.map(path => [path, { outputs: {} }])) }
  const files = { 成稿: { kind: 'directory' as const }, [PATH]: JSON.stringify(manifest) }
  return { ...memoryHost(files), listTree: async () => ['reply-manifest.json'] }
}

const casesOf = async (host: Host) => (await gatherCases(host, ['成稿'])).recorded.map(found => found.case)

test('a case is seen from the folder of its manifest', async () => {
  expect(await casesOf(hostWith('../案卷/152.yaml'))).toEqual([join('案卷', '152.yaml')])
})

test('a case on another drive than its papers, which the manifest names by its whole path, is found', async () => {
  const far = resolve('/案卷/152.yaml')
  expect(await casesOf(hostWith(far))).toEqual([far])
})
