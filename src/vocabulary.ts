import type {Command, Option} from 'commander'
import {reporters} from './reporters/index.ts'
import {byTag, type Library, profilesOf} from './settings.ts'

/** An option or a command, and what may follow it. */
export interface Word {
  /** `-f` and `--format`; or the name of a command. */
  readonly names: readonly string[]
  readonly description: string
  /** What it is called in the help, such as `file`; nothing where it takes no value. */
  readonly value?: string
  /** The values that are known. */
  readonly choices: readonly string[]
  /** Whether several may follow, with commas between. */
  readonly isList: boolean
  /** Whether a path may follow. */
  readonly takesFile: boolean
}

/** What a shell can complete. */
export interface Vocabulary {
  readonly options: readonly Word[]
  /** With the options of their own; all others may follow, too. */
  readonly commands: readonly (Word & {readonly options: readonly Word[]})[]
}

/** Makes a script for one shell; each is a file in `shells/`. */
export type Shell = (vocabulary: Vocabulary) => string

/** Everything that the description of the command line holds; names of profiles and languages are those of the library. */
export function vocabularyOf(command: Command, library: Library): Vocabulary {
  const known: Readonly<Record<string, readonly string[]>> = {
    profile: [...profilesOf(library).keys()],
    language: [...byTag(library).keys()],
    'ui-language': [...byTag(library).keys()],
    format: Object.keys(reporters)
  }
  const words = (options: readonly Option[]) => options.map(option => wordOf(option, known))
  return {
    options: words(command.createHelp().visibleOptions(command)),
    commands: command.commands.map(each => ({...commandWord(each), options: words(each.options)}))
  }
}

function wordOf(option: Option, known: Readonly<Record<string, readonly string[]>>): Word {
  const {short, long, description, argChoices, flags} = option
  const [, value] = /<(.+)>/.exec(flags) ?? []
  return {
    names: [short, long].filter(name => name !== undefined),
    description,
    choices: argChoices ?? (value === undefined ? [] : (known[option.name()] ?? [])),
    isList: value?.endsWith('s') === true,
    takesFile: ['file', 'path', 'name'].includes(value ?? ''),
    ...(value === undefined ? {} : {value})
  }
}

function commandWord(command: Command): Word {
  const [argument] = command.registeredArguments
  return {
    names: [command.name()],
    description: command.description(),
    choices: argument?.argChoices ?? [],
    isList: false,
    takesFile: argument !== undefined && !argument.argChoices
  }
}
