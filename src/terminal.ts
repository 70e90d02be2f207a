import {writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {codeOf, failure} from './failure.ts'

/** A stream that text goes to, such as `process.stdout`. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string, done?: (error?: Error | null) => void): boolean
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** `1 file`, `2 files`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Says one line to a person; what it quotes cannot steer the terminal. */
export function say(sentence: string, stderr: Output): void {
  stderr.write(`ordval: ${printableName(sentence)}\n`)
}

/** Writes a report to a file (or adds it), or to standard output where none is named; returns one sentence where that fails. */
export async function deliver(
  text: string,
  file: string | undefined,
  {stdout, cwd}: {readonly stdout: Output; cwd(): string},
  isAdded = false
): Promise<string | undefined> {
  if (file === undefined) return print(text, stdout)
  try {
    writeFileSync(resolve(cwd(), file), text, {flag: isAdded ? 'a' : 'w'})
    return undefined
  } catch (error) {
    return failure('write', file, error)
  }
}

/** A reader such as `head` that has seen enough closes the pipe: that is no failure. */
async function print(text: string, stdout: Output): Promise<string | undefined> {
  if (text === '') return undefined
  const error = await new Promise<Error | null | undefined>(done => {
    stdout.on('error', done)
    stdout.write(text, done)
  })
  return error && codeOf(error) !== 'EPIPE' ? failure('write', 'standard output', error) : undefined
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

/** One line that cannot steer a terminal: control and direction characters become visible, line breaks spaces. */
export function printable(text: string): string {
  return printableName(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' '))
}

/** The same for a file name, in which even a line break must show. */
export function printableName(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, picture)
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : `\\u{${code.toString(16)}}`
}
