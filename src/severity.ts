export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]
export type Verdict = 'avoid' | 'caution'

/** What a match can stand in; the first that holds decides. */
export const contextNames = [
  'official-name',
  'directive',
  'amendment',
  'mention',
  'quotation',
  'narrator'
] as const
export type ContextName = (typeof contextNames)[number]
