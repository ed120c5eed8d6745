// The frames that docx makes. They depend on no paper and no style sheet, so `npm run build` puts the value of this
// module in place of its code: the program that is shipped need not load docx to say what is always the same.
import { makeFrames } from './make-frames.ts'

export const frames = await makeFrames()
