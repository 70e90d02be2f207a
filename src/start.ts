import {glance} from './glance.ts'
import type {Io} from './options.ts'

/** Runs Ordval as the command line does; returns the exit code. Most texts are clean, and a glance tells. */
export async function start(argv: readonly string[], io: Io): Promise<number> {
  const sentence = glance(argv, io.cwd())
  if (sentence === undefined) return (await import('./cli.ts')).run(argv, io)
  // A reader that closes the pipe early must not end in a stack trace.
  io.stdout.on('error', () => {})
  io.stdout.write(`${sentence}\n`)
  return 0
}
