// Where a run keeps, beside the papers, what only runs of this program need: lock, journal, cache. It is gone after a
// run, unless there are so many papers that the cache saves time.
import { join } from 'node:path'

export const workFolder = (folder: string) => join(folder, '.reply')
