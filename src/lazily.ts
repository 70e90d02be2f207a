/** How each property is made. */
export type Makers<T> = {readonly [Key in keyof T]-?: () => T[Key]}

/** An object whose properties are made when they are first asked for. */
export function lazily<T extends object>(makers: Makers<T>): T {
  const made = {} as T
  for (const key of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = makers[key]()
        Object.defineProperty(made, key, {value, enumerable: true})
        return value
      }
    })
  }
  return made
}
