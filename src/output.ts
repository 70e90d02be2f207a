import {writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {codeOf, failure} from './failure.ts'
import {printableName} from './terminal.ts'

/** A stream that text goes to, such as `process.stdout`. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string, done?: (error?: Error | null) => void): boolean
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** Writes a report to a file or a stream; returns one sentence where that fails. */
export async function deliver(
  text: string,
  {
    file,
    cwd,
    stdout
  }: {readonly file: string | undefined; readonly cwd: string; readonly stdout: Output}
): Promise<string | undefined> {
  if (file === undefined) return streamed(text, stdout)
  try {
    writeFileSync(resolve(cwd, file), text)
    return undefined
  } catch (error) {
    return failure('write', file, error)
  }
}

/** Says one line to a person; what it quotes cannot steer the terminal. */
export function say(sentence: string, stderr: Output): void {
  stderr.write(`ordval: ${printableName(sentence)}\n`)
}

/** A reader such as `head` that has seen enough closes the pipe: that is no failure. */
async function streamed(text: string, stdout: Output): Promise<string | undefined> {
  if (text === '') return undefined
  const error = await new Promise<Error | null | undefined>(done => {
    stdout.on('error', done)
    stdout.write(text, done)
  })
  return error && codeOf(error) !== 'EPIPE' ? failure('write', 'standard output', error) : undefined
}
