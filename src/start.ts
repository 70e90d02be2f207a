import {writeSync} from 'node:fs'
import {glance} from './glance.ts'
import type {Io} from './options.ts'

/** Runs Ordval as the command line does; returns the exit code. Most texts are clean, and a glance tells. */
export async function start(argv: readonly string[], io: Io): Promise<number> {
  const sentence = glance(argv, io.cwd())
  if (sentence === undefined) return (await import('./cli.ts')).run(argv, io)
  if (!(io === globalThis.process && wrote(`${sentence}\n`))) {
    // A reader that closes the pipe early must not end in a stack trace.
    io.stdout.on('error', () => {})
    io.stdout.write(`${sentence}\n`)
  }
  return 0
}

/** Writes without a stream, which takes as long to make as the text to check; a pipe may be full or closed. */
function wrote(text: string): boolean {
  try {
    return writeSync(1, text) > 0
  } catch {
    return false
  }
}
