import type {Weight} from './gate.ts'

/** What a pattern finds; `optional` is discouraged where a config says so. */
export type Role = (typeof roles)[number]
export const roles = ['recommended', 'discouraged', 'optional', 'name'] as const

/** What finding a pattern means for a gate. */
export const weights: Readonly<Record<Role, Weight>> = {
  recommended: 0,
  discouraged: 1,
  optional: 2,
  name: 0
}

/** Whether a pattern is that of a term that is looked for. */
export function isSought(item: Item | undefined, isOptional: boolean): boolean {
  return item?.role === 'discouraged' || (isOptional && item?.role === 'optional')
}

/** Where a pattern stands: the index of its dictionary, of its entry or name in there, and of the pattern in that. */
export interface Item {
  readonly dictionary: number
  readonly role: Role
  readonly owner: number
  readonly pattern: number
}
