// docx writes the frames of our files, and always the same ones: it does so here, and stays out of the bundle.
import { build } from 'esbuild'

export const framesMade = {
  name: 'frames-made',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]docx[\\/]frames\.ts$/ }, async ({ path }) => ({
      contents: `export const frames = ${JSON.stringify(await framesOf(path))}`,
    }))
  },
}

async function framesOf(path) {
  const {
    outputFiles: [{ text }],
  } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm', platform: 'node' })
  const { frames } = await import(`data:text/javascript,${encodeURIComponent(text)}`)
  return frames
}
