// What can be asked of the files, on the command line and in reply.config.yaml alike.

export const FORMATS = ['docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

export const PDF_STANDARDS = ['none', 'a-2b', 'a-2a+ua'] as const
export type PdfStandard = (typeof PDF_STANDARDS)[number]
