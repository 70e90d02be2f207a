/** What `compile.ts` makes of the folders `dictionaries` and `rules`. */
declare module '#data' {
  export const dictionaries: readonly import('./dictionary.ts').Dictionary[]
  export const termbase: import('./dictionary.ts').Termbase
  export const profiles: readonly import('./rule.ts').Profile[]
}
