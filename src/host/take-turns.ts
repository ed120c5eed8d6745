// For long stretches of short work: signals and timers are heard in between.

export const takeTurns = (): Promise<void> => new Promise(turn => setImmediate(turn))
