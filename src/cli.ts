import {CommanderError} from 'commander'
import {readCommandLine} from './command.ts'
import {firstLine} from './failure.ts'
import type {Options} from './options.ts'
import {say} from './output.ts'
import type {ExitCode, Io} from './run.ts'

/** Runs Ordval as the command line does; returns the exit code and never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  // A reader that closes the pipe early must not end in a stack trace.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => {})
  try {
    const options = readCommandLine(argv, text => io.stdout.write(text))
    return await start(options, io)
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    say(error instanceof CommanderError ? usage(error) : unexpected(error), io.stderr)
    return 2
  }
}

/** Loads the dictionaries and parsers only now, so that help and a mistyped option answer at once. */
async function start(options: Options, io: Io): Promise<ExitCode> {
  const [{builtin}, {formats}, {libraryOf}, {runOptions}] = await Promise.all([
    import('./builtin.ts'),
    import('./formats/index.ts'),
    import('./library.ts'),
    import('./run.ts')
  ])
  return runOptions(options, io, libraryOf(builtin(), formats))
}

function usage({message}: CommanderError): string {
  const sentence = message.replace(/^error: /, '').replaceAll('\n', ' ')
  const capital = sentence.charAt(0).toUpperCase() + sentence.slice(1)
  return `${capital.replace(/\.$/, '')}. See \`ordval --help\`.`
}

function unexpected(error: unknown): string {
  return `Cannot finish: ${firstLine(error)}. Tell the authors of Ordval.`
}
