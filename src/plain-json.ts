/** JSON in which nothing can steer a terminal; `fields` names all keys that are written, in their order. */
export function plainJson(value: unknown, fields?: string[]): string {
  const json = JSON.stringify(value, fields, 2)
  const escaped = json.replace(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return `${escaped}\n`
}
