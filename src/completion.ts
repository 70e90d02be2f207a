import type {Command} from 'commander'
import type {Io, Options} from './options.ts'
import type {Library} from './settings.ts'
import {script as bash} from './shells/bash.ts'
import {script as fish} from './shells/fish.ts'
import {script as zsh} from './shells/zsh.ts'
import {deliver, say} from './terminal.ts'
import {type Shell, vocabularyOf} from './vocabulary.ts'

const shells: Readonly<Record<string, Shell>> = {bash, fish, zsh}

/** Prints the script for the shell that is named, made from the description of the command line; returns the exit code. */
export async function complete(
  command: Command,
  {files: [shell = ''], output}: Pick<Options, 'files' | 'output'>,
  io: Io,
  library: Library
): Promise<0 | 2> {
  const script = shells[shell]?.(vocabularyOf(command, library)) ?? ''
  const failure = await deliver(script, output, io)
  if (failure !== undefined) say(failure, io.stderr)
  return failure === undefined ? 0 : 2
}
