/** Lists of numbers below 65,536, packed so that they are read from a file without parsing. */
export interface Packed {
  /** List `i` is `values.slice(starts[i], starts[i + 1])`. */
  readonly starts: Uint32Array
  readonly values: Uint16Array
}

export function pack(lists: readonly (readonly number[])[]): Packed {
  const starts = new Uint32Array(lists.length + 1)
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length
  return {starts, values: Uint16Array.from(lists.flat())}
}

/** A list by its place; empty where there is none. */
export function listAt({starts, values}: Packed, at: number): Uint16Array {
  return values.subarray(starts[at] ?? 0, starts[at + 1] ?? 0)
}
