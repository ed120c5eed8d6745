// Where this run's bundle of the command lies; build-cli.ts made it.
import { inject } from 'vitest'

export const bundleFolder = inject('bundleFolder')
