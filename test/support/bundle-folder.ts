// Where the tests' bundle of the command lies: inside the project, so that it finds its packages and templates.
import { join } from 'node:path'

export const bundleFolder = join(import.meta.dirname, '../../node_modules/.cache/reply-test')
