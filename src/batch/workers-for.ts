// How many cases there are → how many worker threads are worth their start; none where the main thread alone is faster.

export function workersFor(cases: number, jobs: number): number {
  return cases < 2 * CASES_A_WORKER ? 0 : Math.min(jobs, Math.floor(cases / CASES_A_WORKER))
}

const CASES_A_WORKER = 40
