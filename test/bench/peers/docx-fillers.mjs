// The programs that fill DOCX templates: each as its documentation has it for speed. `open` takes the two templates and
// returns how one document is made.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const last = path => path.split('.').at(-1)
const braces = {
  field: path => `{${last(path)}}`,
  begin: path => `{#${last(path)}}`,
  end: path => `{/${last(path)}}`,
}

export const docxFillers = [
  {
    name: 'easy-template-x',
    dialect: { ...braces, begin: path => `{#${last(path)} [loopOver: "paragraph"]}`, within: true },
    async open(templates) {
      const { TemplateHandler } = await import('easy-template-x')
      const handler = new TemplateHandler()
      return (document, words) => handler.process(templates[document], words)
    },
  },
  {
    name: 'docxtemplater',
    dialect: braces,
    async open(templates) {
      const { default: Docxtemplater } = await import('docxtemplater')
      const { default: PizZip } = await import('pizzip')
      return (document, words) => {
        const filled = new Docxtemplater(new PizZip(templates[document]), { paragraphLoop: true })
        filled.render(words)
        return filled.toBuffer()
      }
    },
  },
  {
    name: 'docx-templates',
    dialect: {
      field: path => `+++INS ${path.includes('.') ? `$${path.split('.').at(-2)}.${last(path)}` : path}+++`,
      begin: path => {
        const outer = path.split('.').slice(0, -1).at(-1)
        return `+++FOR ${last(path)} IN ${outer ? `$${outer}.` : ''}${last(path)}+++`
      },
      end: path => `+++END-FOR ${last(path)}+++`,
    },
    async open(templates) {
      const { createReport } = await import('docx-templates')
      return (document, data) => createReport({ template: templates[document], data, noSandbox: true })
    },
  },
  {
    name: 'carbone 3',
    dialect: {
      field: path => `{d.${path.replaceAll('.', '[i].')}}`,
      begin: () => undefined,
      end: path => `{d.${path.replaceAll('.', '[i].')}[i+1]}`,
    },
    async open(templates) {
      const { default: carbone } = await import('carbone')
      const folder = mkdtempSync(join(tmpdir(), 'reply-bench-carbone-'))
      process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
      const paths = Object.entries(templates).map(([document, bytes]) => {
        const path = join(folder, `${document}.docx`)
        writeFileSync(path, bytes)
        return [document, path]
      })
      const pathOf = Object.fromEntries(paths)
      return (document, words) =>
        new Promise((resolve, reject) =>
          carbone.render(pathOf[document], words, (error, bytes) => (error ? reject(error) : resolve(bytes))),
        )
    },
  },
]
