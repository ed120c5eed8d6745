// A worker thread of `reply`. This file is bundled alone, like main.ts, and loads the rest as fast as that can be done.
import { loadProgram } from './start/load-program.ts'

export const { serve } = loadProgram().program
