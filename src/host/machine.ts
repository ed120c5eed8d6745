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
  /** A name that nobody else has. */
  newName(): string
  /** Waits, with everything else in this program. */
  wait(milliseconds: number): void
}
