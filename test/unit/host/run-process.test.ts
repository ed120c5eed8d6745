import { describe, expect, test } from 'vitest'
import { runProcess } from '../../../src/host/run-process.ts'

const node = (script: string, timeout = 60_000) =>
  runProcess(process.execPath, ['-e', script], { env: process.env, timeout })

describe('a program run to its end', () => {
  test('its words', async () => {
    expect(await node('console.log("页"); console.error("行")')).toEqual({
      timedOut: false,
      stdout: '页\n',
      stderr: '行\n',
    })
  })

  test('one that does not end is killed', async () => {
    const { timedOut } = await node('setInterval(() => {}, 1000)', 300)
    expect(timedOut).toBe(true)
  })

  test.skipIf(process.platform === 'win32')('so is what it started', async () => {
    // The pipe would stay open, and this test wait, for as long as the grandchild lived.
    const { timedOut } = await node(
      'require("node:child_process").spawn("sleep", ["600"], { stdio: "inherit" })',
      300,
    )
    expect(timedOut).toBe(true)
  })

  test('one that is not there', async () => {
    const { timedOut, stderr } = await runProcess('/nowhere/soffice', [], { env: {}, timeout: 1000 })
    expect(timedOut).toBe(false)
    expect(stderr).toContain('ENOENT')
  })
})
