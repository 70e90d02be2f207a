/** Numbers in two bytes each, or in four where one is larger. */
export type Numbers = Uint16Array | Uint32Array

/** An array of numbers up to `largest`. */
export function numbersUpTo(largest: number, length: number): Numbers {
  return largest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length)
}

/** Lists of numbers, packed so that they are read from a file without parsing. */
export interface Packed {
  /** List `i` is `values.slice(starts[i], starts[i + 1])`. */
  readonly starts: Uint32Array
  readonly values: Numbers
}

export function pack(lists: readonly (readonly number[])[]): Packed {
  const starts = new Uint32Array(lists.length + 1)
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length
  const all = lists.flat()
  const values = numbersUpTo(
    all.reduce((a, b) => Math.max(a, b), 0),
    all.length
  )
  values.set(all)
  return {starts, values}
}

/** A list by its place; empty where there is none. */
export function listAt({starts, values}: Packed, at: number): Numbers {
  return values.subarray(starts[at] ?? 0, starts[at + 1] ?? 0)
}
