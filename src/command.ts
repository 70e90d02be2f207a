import {Command, InvalidArgumentError, Option} from 'commander'
import type {Options} from './options.ts'
import {severities} from './rule.ts'
import {version} from './version.ts'

/** What commander calls the options. */
interface Flags extends Omit<Options, 'files' | 'languages' | 'config'> {
  readonly language?: readonly string[]
  /** `true` where neither `--config` nor `--no-config` is given. */
  readonly config?: string | boolean
}

/** Reads the command line; throws a `CommanderError`, also after help and version, which go to `write`. */
export function readCommandLine(argv: readonly string[], write: (text: string) => void): Options {
  const command = describe()
    .exitOverride()
    .configureOutput({writeOut: write, writeErr: write, outputError: () => {}})
    .parse(argv, {from: 'user'})
  const {language, config, ...flags} = command.opts<Flags>()
  if (command.args.length === 0) {
    command.error('Name a file, a folder or a pattern to check, or `-` to read standard input')
  }
  if (flags.stdinFilename !== undefined && !command.args.includes('-')) {
    command.error('`--stdin-filename` names what standard input holds: add `-` to read it')
  }
  return {
    ...{quiet: false, showAccepted: false, respectIgnore: false},
    ...flags,
    files: command.args,
    ...(language ? {languages: language} : {}),
    ...(config === undefined || config === true ? {} : {config})
  }
}

function describe(): Command {
  const command = new Command('ordval')
    .description(
      'Finds discouraged words for the sexual exploitation of children and says what to write instead.'
    )
    .argument('[files...]', 'files, folders and patterns such as "**/*.md"; - is standard input')
    .version(version(), '--version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', afterHelp)
  return addReportOptions(addCheckOptions(command))
}

function addCheckOptions(command: Command): Command {
  const languages = 'languages of the texts, main one first, such as sv or sv,en'
  return command
    .option('-l, --language <tags>', languages, tags)
    .option('-p, --profile <name>', 'journalist, ngo or legal, or a YAML file (default: "ngo")')
    .option('-c, --config <file>', 'use this config instead of the nearest .ordval.yaml')
    .option('--no-config', 'use no config')
    .option('--stdin-filename <path>', 'the name that tells the kind of text on standard input')
    .option('--respect-ignore', 'leave out ignored files even when they are named')
}

function addReportOptions(command: Command): Command {
  return command
    .option('-f, --format <name>', 'how to report: text for people, json for programs', 'text')
    .option('-o, --output <file>', 'write the report to a file')
    .addOption(failOn())
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings', whole)
    .option('-q, --quiet', 'show errors only')
    .option('--show-accepted', 'show also what was found and left alone, and why')
    .option('--color', 'colour the report')
    .option('--no-color', 'do not colour it')
}

function failOn(): Option {
  return new Option('--fail-on <severity>', 'exit with 1 when something this severe is found')
    .choices([...severities, 'never'])
    .default('error')
}

const afterHelp = `
Exit code: 0 nothing found, 1 something found (see --fail-on), 2 something could not be read.

Examples:
  ordval article.md
  ordval --profile journalist drafts
  pbpaste | ordval -`

function tags(value: string): string[] {
  return value.split(',').map(tag => tag.trim())
}

function whole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(value)
}
