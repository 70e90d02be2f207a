/** How each property is made. */
export type Makers<T> = {readonly [Key in keyof T]: () => T[Key]}

/** An object whose properties are made when they are first asked for. */
export function lazily<T extends object>(makers: Makers<T>): T {
  const made = {} as T
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = make()
        Object.defineProperty(made, key, {value, enumerable: true})
        return value
      }
    })
  }
  return made
}
