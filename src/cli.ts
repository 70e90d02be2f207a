import {Argument, Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import {builtin} from '#data'
import {firstLine} from './failure.ts'
import {kinds} from './formats/kinds.ts'
import {type Io, isAboutChanges, isFixing, type Options} from './options.ts'
import {version} from './reporter.ts'
import {type ExitCode, runOptions} from './run.ts'
import {severities} from './severity.ts'
import {say} from './terminal.ts'

/** Runs Ordval as the command line does; returns the exit code and never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  // A reader that closes the pipe early must not end in a stack trace.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => {})
  try {
    const options = readCommandLine(argv, text => io.stdout.write(text))
    const stock = {library: builtin, formats: kinds}
    if (options.command === 'init')
      return await (await import('./init.ts')).init(options, io, {...stock, run: runOptions})
    if (options.command === 'completion')
      return await (await import('./completion.ts')).complete(commandLine(), options, io, builtin)
    if (options.command === 'print-config')
      return await (await import('./print-config.ts')).printConfig(options, io, builtin)
    return await runOptions(options, io, stock)
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    say(error instanceof CommanderError ? usage(error) : unforeseen(error), io.stderr)
    return 2
  }
}

/** Throws a `CommanderError`, also after help and version, which go to `write`. */
function readCommandLine(argv: readonly string[], write: (text: string) => void): Options {
  let chosen: Chosen = {files: []}
  const command = commandLine(choice => {
    chosen = choice
  }, write)
  command.parse(argv, {from: 'user'})
  const options: Options = {...command.opts<Omit<Options, 'files'>>(), ...chosen}
  const {files, staged} = options
  const wrong = isAlone(options) ? undefined : contradiction(options)
  if (wrong !== undefined) command.error(wrong)
  return files.length > 0 || staged || isAlone(options) ? options : {...options, files: ['.']}
}

type Chosen = Pick<Options, 'files' | 'command' | 'yes'>

/** Whether it is no check with another outcome. */
function isAlone({command}: Options): boolean {
  return command === 'init' || command === 'completion'
}

/** What does not go together or is missing, with the remedy. */
function contradiction(options: Options): string | undefined {
  const {files, command, since, staged, stdinFilename, dryRun, redact} = options
  const isPiped = files.includes('-')
  const wantsChanges = isAboutChanges(options)
  if (command === 'baseline' && (wantsChanges || isPiped))
    return 'A baseline is about whole files: leave out `-`, `--since` and `--staged`'
  if (command === 'baseline' && dryRun)
    return 'A baseline lists what the texts hold now: leave out `--dry-run`'
  if (command === 'print-config' && (files.length !== 1 || isPiped))
    return 'Name one file after `print-config`'
  if (since !== undefined && staged) return 'Name one of `--since` and `--staged`'
  if (wantsChanges && isFixing(options))
    return '`--fix` changes whole files: leave out `--staged` and `--since`, or fix first'
  if (dryRun && redact)
    return 'A patch holds lines of the texts: leave out `--redact` or `--dry-run`'
  if (wantsChanges && isPiped)
    return 'Git knows nothing of standard input: leave out `-`, `--since` and `--staged`'
  if (files.length === 0 && !wantsChanges && !command)
    return 'Name a file, a folder or a pattern to check, or `-` to read standard input'
  if (stdinFilename !== undefined && !isPiped)
    return '`--stdin-filename` names what standard input holds: add `-` to read it'
  return undefined
}

/** All that can be asked for; `choose` hears what is, and help goes to `write`. */
export function commandLine(
  choose: (chosen: Chosen) => void = () => {},
  write: (text: string) => void = () => {}
): Command {
  const command = describe()
    .exitOverride()
    .configureOutput({writeOut: write, writeErr: write, outputError: () => {}})
    .action(files => choose({files}))
  return addCommands(command, choose)
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
  return addReportOptions(addFixOptions(addAdoptionOptions(addCheckOptions(command))))
}

/** The commands besides the check, which share its options. */
function addCommands(command: Command, choose: (chosen: Chosen) => void): Command {
  const add = (
    name: NonNullable<Options['command']>,
    description: string,
    files = 'files, folders and patterns (default: ".")'
  ): void => {
    command
      .command(name)
      .description(description)
      .argument('[files...]', files)
      .configureHelp({showGlobalOptions: true})
      .action(files => choose({files, command: name}))
  }
  add('baseline', 'write down what is found now, so that later runs accept it')
  add('stats', 'count what is found, by concept, language and folder')
  add('print-config', 'show what holds for a file, and where each value comes from', 'one file')
  command
    .command('init')
    .description('set up a folder of texts: config, hook, baseline; asks three questions')
    .argument('[files...]', 'where the texts are (default: ".")')
    .option('-y, --yes', 'ask nothing: --profile, --language and files are the answers')
    .configureHelp({showGlobalOptions: true})
    .action((files, {yes}) => choose({files, command: 'init', yes}))
  command
    .command('completion')
    .description('print what lets a shell complete the command line')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .action(shell => choose({files: [shell], command: 'completion'}))
  return command.helpCommand(false)
}

function addAdoptionOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'known findings (default: the nearest .ordval-baseline.json)')
    .option('--no-baseline', 'accept nothing because it is known')
    .option('--since <commit>', 'only lines that changed since a commit or a branch')
    .option('--staged', 'only lines that the next commit changes, as they are staged')
}

function addCheckOptions(command: Command): Command {
  const languages = 'languages of the texts, main one first, such as sv or sv,en'
  return command
    .option('-l, --language <tags>', languages, value => value.split(',').map(tag => tag.trim()))
    .option('-p, --profile <name>', 'journalist, ngo or legal, or a YAML file (default: "ngo")')
    .option('--ui-language <tag>', 'language of the report (default: that of each text)')
    .option('-c, --config <file>', 'use this config instead of the nearest .ordval.yaml')
    .option('--no-config', 'use no config, and no baseline beside it')
    .option('--stdin-filename <path>', 'the name that tells the kind of text on standard input')
    .option('--respect-ignore', 'leave out ignored files even when they are named')
}

function addFixOptions(command: Command): Command {
  return command
    .option('--fix', 'put in what reads right in its place, and report what is left')
    .option('--fix-unsafe', 'put in what needs a look, too')
    .option('--dry-run', 'write no text, but print what would be fixed as a patch for git apply')
}

function addReportOptions(command: Command): Command {
  const failOn = new Option(
    '--fail-on <severity>',
    'exit with 1 when something this severe is found'
  )
  return command
    .option('-f, --format <names>', formats, 'text')
    .option('-o, --output <file>', 'write the report to a file')
    .addOption(failOn.choices([...severities, 'never']).default('error'))
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings', whole)
    .option('-q, --quiet', 'show errors only')
    .option('--redact', 'keep the words of the texts out of the report')
    .option('--show-accepted', 'show also what was found and left alone, and why')
    .option('--color', 'colour the report')
    .option('--no-color', 'do not colour it')
}

const formats =
  'text, json, sarif, github, gitlab, junit, checkstyle, rdjson, unix, markdown or html; several as in text,html=report.html'

const afterHelp = `
Exit code: 0 nothing found, 1 something found (see --fail-on), 2 something could not be read.

Examples:
  ordval article.md
  ordval --profile journalist drafts
  ordval --fix drafts
  ordval --since main
  ordval init
  pbpaste | ordval -`

function whole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(value)
}

function usage({message}: CommanderError): string {
  const sentence = message.replace(/^error: /, '').replaceAll('\n', ' ')
  const capital = sentence.charAt(0).toUpperCase() + sentence.slice(1)
  return `${capital.replace(/\.$/, '')}. See \`ordval --help\`.`
}

function unforeseen(error: unknown): string {
  return `Cannot finish: ${firstLine(error)}. Tell the authors of Ordval.`
}
