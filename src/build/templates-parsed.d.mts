import type { Plugin } from 'esbuild'

export const templatesParsed: Plugin
export function parseTemplates(): Promise<readonly (readonly [text: string, tree: string])[]>
