/** Numbers in one byte each, or in two or four where one is larger. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array

/** An array of numbers up to `largest`. */
export function numbersUpTo(largest: number, length: number): Numbers {
  if (largest < 0x100) return new Uint8Array(length)
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

/** Lists as a file holds them: how many there are, the size of a number, the starts, the numbers. */
export function bytesOf({starts, values}: Packed): Uint8Array {
  const head = new Uint32Array(starts.length + 2)
  head.set([starts.length, values.BYTES_PER_ELEMENT])
  head.set(starts, 2)
  const bytes = new Uint8Array(head.byteLength + values.byteLength)
  bytes.set(bytesIn(head))
  bytes.set(bytesIn(values), head.byteLength)
  return bytes
}

/** Reads what `bytesOf` made, without copying it. */
export function packedIn(bytes: Uint8Array): Packed {
  const [length = 0, size] = numbersIn(Uint32Array, bytes.subarray(0, 8))
  const end = 8 + 4 * length
  const rest = bytes.subarray(end)
  const values =
    size === 1 ? rest : size === 2 ? numbersIn(Uint16Array, rest) : numbersIn(Uint32Array, rest)
  return {starts: numbersIn(Uint32Array, bytes.subarray(8, end)), values}
}

type NumbersOf<T> = new (buffer: ArrayBufferLike, offset: number, length: number) => T

/** The same bytes as numbers; they must begin at a multiple of a number's size. */
export function numbersIn<T extends Numbers>(
  kind: NumbersOf<T> & {readonly BYTES_PER_ELEMENT: number},
  {buffer, byteOffset, byteLength}: Uint8Array
): T {
  return new kind(buffer, byteOffset, byteLength / kind.BYTES_PER_ELEMENT)
}

function bytesIn({buffer, byteOffset, byteLength}: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
