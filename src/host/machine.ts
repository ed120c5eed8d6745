// Which program runs where: for runs that must not get in each other's way.

export interface RunningProgram {
  readonly pid: number
  /** Name of the computer. */
  readonly host: string
  /** When it was started, as the system counts: a number is given again after its program ended. */
  readonly started?: string
}

export interface Machine {
  readonly self: RunningProgram
  /** undefined where that cannot be known: it runs on another computer. */
  isRunning(program: RunningProgram): boolean | undefined
  /** A moment, in milliseconds since 1970, as the clock on the wall shows it: 2026-08-20 09:05:00. */
  wallClock(moment: number): string
  /** A name that nobody else has. */
  newName(): string
  /** Waits, with everything else in this program. */
  wait(milliseconds: number): void
}
