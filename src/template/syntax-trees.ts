// Handlebars' syntax trees of templates that come with the program, as JSON: `npm run build` puts them here
// (src/build/templates-parsed.mjs), so that neither parsing nor the parser takes time of a short run.

/** By the template's text: one that was changed is not found, and is parsed. */
export const syntaxTrees: ReadonlyMap<string, string> = new Map()
