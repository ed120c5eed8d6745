// How the program ends, for scripts.

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export const EXIT = {
  /** Done; there may be warnings. */
  done: 0,
  /** The input has errors. */
  problems: 1,
  /** Wrong flags or config, no such file, nowhere to write. */
  couldNotStart: 2,
  bug: 3,
  /** 128 + the number of the signal, as shells have it. */
  interrupted: 130,
  terminated: 143,
} as const

export const exitCodeAfter = (signal: 'SIGINT' | 'SIGTERM'): ExitCode =>
  signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated
