import type {Command} from 'commander'
import type {Io, Options} from './options.ts'
import type {Library} from './settings.ts'
import {deliver, say} from './terminal.ts'
import {type Shell, vocabularyOf} from './vocabulary.ts'

const shells: Readonly<Record<string, () => Promise<{readonly script: Shell}>>> = {
  bash: () => import('./shells/bash.ts'),
  fish: () => import('./shells/fish.ts'),
  zsh: () => import('./shells/zsh.ts')
}

/** Prints the script for the shell that is named, made from the description of the command line; returns the exit code. */
export async function complete(
  command: Command,
  {files: [shell = ''], output}: Pick<Options, 'files' | 'output'>,
  io: Io,
  library: Library
): Promise<0 | 2> {
  const loaded = await shells[shell]?.()
  const script = loaded?.script(vocabularyOf(command, library)) ?? ''
  const failure = await deliver(script, output, io)
  if (failure !== undefined) say(failure, io.stderr)
  return failure === undefined ? 0 : 2
}
