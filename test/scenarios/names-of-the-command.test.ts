// The command as npm starts it: through a link, as a program of its own.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { bundleFolder } from '../support/bundle-folder.ts'

/** npx keeps the link it once made for a folder, whatever `bin` says later; until 0de0447 that was dist/main.js. */
const names = ['main.cjs', 'main.js']

test.each(names)('`npx reply` after an update finds the command as %s', async name => {
  const folder = await mkdtemp(join(tmpdir(), 'reply-link-'))
  const link = join(folder, 'reply')
  await symlink(join(bundleFolder, name), link)

  const { stdout } = await promisify(execFile)(link, ['--version'])

  expect(stdout.trim()).toBe(manifest.version)
  await rm(folder, { recursive: true })
})

test('package.json names one of them', () => {
  expect(names.map(name => `dist/${name}`)).toContain(manifest.bin.reply)
})
