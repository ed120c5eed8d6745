// What a rule says about itself: how bad it is, what to tell the clerk, and the page `reply explain` prints.

export type Severity = 'error' | 'warning' | 'note'

export type Language = 'zh' | 'en'

/** `summary`: what is wrong, one sentence. `help`: how to mend it. */
export interface Message {
  readonly summary: string
  readonly help?: string
}

export interface Rule<Params> {
  readonly severity: Severity
  readonly zh: (params: Params) => Message
  readonly en: (params: Params) => Message
  readonly explain: Readonly<Record<Language, string>>
}

/** One entry for every rule of an area; leaving one out, or one of its languages, does not compile. */
export type RuleTable<ParamsOfRule> = { readonly [R in keyof ParamsOfRule]: Rule<ParamsOfRule[R]> }
