import {join} from 'node:path'
import {stringify} from 'yaml'
import {type Answers, answersOf} from './answers.ts'
import {baselineName, isThere} from './files.ts'
import {type Found, install, integrationsIn, type Step} from './integration.ts'
import type {Io, Options} from './options.ts'
import {allBut, inShell, patternOf} from './places.ts'
import {version} from './reporter.ts'
import {type Repository, repositoryOf} from './repository.ts'
import type {ExitCode, runOptions, Stock} from './run.ts'
import {fill, type Template, template, type Values} from './templates.ts'
import {printableName, say} from './terminal.ts'
import {configuredWork} from './work.ts'

/** What comes with Ordval, and how it checks, which is part of every start and thus not loaded again. */
interface Shop extends Stock {
  readonly run: typeof runOptions
}

/** Writes what a folder needs so that its texts are checked from now on, overwrites nothing, and tells each step. */
export async function init(options: Options, io: Io, shop: Shop): Promise<ExitCode> {
  const folder = io.cwd()
  const isSetUp = isThere(join(folder, template('config').file))
  const yes = options.yes === true || isSetUp
  if (!yes && !io.stdin.isTTY) {
    say(nobody, io.stderr)
    return 2
  }
  const words = template('words')
  const answers = await answersOf({...options, yes}, {io, library: shop.library, words})
  if (!answers) return 2
  const repository = await repositoryOf(folder)
  const values = valuesOf(answers, repository, shop)
  const scene = {folder, repository, values}
  const isAsked = !isSetUp || options.files.length > 0 || options.profile || options.language
  const config = {...template('config'), ...(isAsked ? {} : {text: ''})}
  const [hook] = integrationsIn(folder, template('hooks'))
  const hooked = hookStep(hook, scene)
  const services = integrationsIn(folder, template('ci'))
  const steps = [put(config, scene), hooked, ...services.map(each => put(each, scene))]
  for (const step of steps) print(step.sentence, io, step.lines)
  const code = await acceptKnown(answers, io, shop)
  const used = hooked.outcome === 'written' ? hook : undefined
  const next = {...values, install: missing(used, folder), commit: toCommit(steps, folder)}
  const lines = fill(`${used?.next ?? ''}\n${words.next}`, next).split('\n')
  for (const line of lines.filter(Boolean)) print(line, io)
  return steps.some(({outcome}) => outcome === 'failed') ? 2 : code
}

const nobody =
  '`ordval init` asks questions, and standard input is no terminal. Add `--yes`, and `--profile`, `--language` and folders as answers.'

function valuesOf(
  {profile, language, files}: Answers,
  repository: Repository | undefined,
  {formats}: Stock
): Values {
  const some = files.length > 0
  return {
    version: version(),
    profile: inYaml(profile),
    language: language.length > 0 ? inYaml(language) : undefined,
    ignore: some ? inYaml(allBut(files)) : undefined,
    pattern: some ? inYaml(patternOf(files)) : undefined,
    folders: some ? inShell(files) : '.',
    extensions: formats.flatMap(({extensions}) => extensions.map(each => each.slice(1))).join(),
    hooks: repository?.hooks
  }
}

/** A value in one line, as older readers of YAML take it, too: to them `no` is no text. */
function inYaml(value: string | readonly string[]): string {
  const style = {collectionStyle: 'flow', flowCollectionPadding: false, singleQuote: true} as const
  return stringify(value, {...style, lineWidth: 0, compat: 'yaml-1.1'}).trimEnd()
}

/** What steps are taken with. */
interface Scene {
  readonly folder: string
  readonly repository: Repository | undefined
  readonly values: Values
}

function put(wish: Template, {folder, values}: Scene): Step {
  return install({...wish, file: fill(wish.file, values), text: fill(wish.text, values)}, folder)
}

function hookStep(hook: Found | undefined, scene: Scene): Step {
  const {repository} = scene
  const isOfGit = hook?.file.includes('<hooks>') === true
  if (hook && (!isOfGit || repository?.isOwn)) return put(hook, scene)
  const nothing = {file: '', outcome: 'left'} as const
  if (!repository) return {...nothing, sentence: 'Wrote no hook: git knows no repository here.'}
  const {top, hooks} = repository
  if (!hook) return {...nothing, sentence: `Wrote no hook: \`ordval init\` in \`${top}\` does.`}
  const sentence = `Left \`${hooks}\` as it is, as other repositories share it. \`pre-commit\` there needs:`
  return {...nothing, sentence, lines: hook.text}
}

/** The version to install where the hook runs what the project has. */
function missing(hook: Found | undefined, folder: string): string | undefined {
  const isThereAlready = isThere(join(folder, 'node_modules/.bin/ordval'))
  return hook?.needsPackage && !isThereAlready ? version() : undefined
}

/** Writes the baseline with `ordval baseline`, unless there is one, or nothing to read. */
async function acceptKnown({files}: Answers, io: Io, shop: Shop): Promise<ExitCode> {
  const folder = io.cwd()
  const options: Options = {
    files: files.length > 0 ? files : ['.'],
    command: 'baseline',
    format: 'text',
    failOn: 'never'
  }
  const work = configuredWork(options, io, {...shop, fail: () => {}})
  const first = work?.inputs[0]
  if (work && !first) {
    print('Wrote no baseline: there is no text yet.', io)
    return 0
  }
  if (first && work?.baseline?.(first.path).isThere) {
    print('Left the baseline as it is. `ordval baseline` renews it.', io)
    return 0
  }
  const {stdin, stdout, env} = io
  const write = (text: string): boolean => {
    const isResult = text.startsWith('ordval: Wrote ')
    return isResult ? stdout.write(text.replace('ordval: ', '')) : io.stderr.write(text)
  }
  const stderr = {write, on: () => {}}
  return shop.run(options, {stdin, stdout, stderr, env, cwd: () => folder}, shop)
}

function toCommit(steps: readonly Step[], folder: string): string | undefined {
  const written = steps.filter(({outcome}) => outcome === 'written').map(({file}) => file)
  const files = [...written, baselineName].filter(
    file => !/^\.\.\/|(?:^|\/)\.git\//.test(file) && isThere(join(folder, file))
  )
  return written.length > 0 ? inShell(files) : undefined
}

function print(sentence: string, {stdout}: Io, lines = ''): void {
  const text = lines === '' ? '' : `\n${lines.replace(/^(?=.)/gm, '    ')}\n`
  stdout.write(`${printableName(sentence)}\n${text}`)
}
