/** One line that cannot steer a terminal: control and direction characters become visible, line breaks spaces. */
export function printable(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ').replace(unsafe, picture)
}

/** The same for a file name, in which even a line break must show. */
export function printableName(name: string): string {
  return name.replace(unsafe, picture)
}

/** Whether to colour: the flag, then the environment, then whether a person is watching. */
export function wantsColor(
  flag: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  terminal: boolean
): boolean {
  if (flag !== undefined) return flag
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.NO_COLOR || env.TERM === 'dumb') return false
  return terminal
}

const unsafe = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : `\\u{${code.toString(16)}}`
}
