import {statSync} from 'node:fs'
import {isAbsolute, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {Readable} from 'node:stream'
import {readFlags} from './config.ts'
import {failure} from './failure.ts'
import {pathFrom} from './files.ts'
import type {Io, Options} from './options.ts'
import {byTag, type Library, profilesOf} from './settings.ts'
import {fill, type Phrases} from './templates.ts'
import {say} from './terminal.ts'

/** Who writes, in which languages, and where. */
export interface Answers {
  readonly profile: string
  /** All where there are none. */
  readonly language: readonly string[]
  /** Files and folders below the working directory, with `/`; a folder ends in one. All where there are none. */
  readonly files: readonly string[]
}

/** What answers are judged by. */
export interface Desk {
  readonly io: Io
  readonly library: Library
  readonly words: Phrases
}

/** What the options answer and then, unless that is to do, a person at the terminal; nothing where that fails, which is said. */
export async function answersOf(options: Options, desk: Desk): Promise<Answers | undefined> {
  const {profile, language, files, yes} = options
  const given = {
    ...(profile === undefined ? {} : {profile}),
    ...(language ? {language} : {}),
    ...(files.length > 0 ? {files} : {})
  }
  const right = checked(given, desk)
  if (!right || yes) return right && {...defaults, ...right}
  return asked(right, desk)
}

const defaults: Answers = {profile: 'ngo', language: [], files: []}

type Key = keyof Answers

async function asked(given: Partial<Answers>, desk: Desk): Promise<Answers | undefined> {
  const {stdin} = desk.io
  const input = stdin instanceof Readable ? stdin : Readable.from(stdin)
  const reader = createInterface({input, terminal: false})
  const lines = reader[Symbol.asyncIterator]()
  try {
    let answers: Partial<Answers> = given
    for (const key of ['profile', 'language', 'files'] as const) {
      const answer: Partial<Answers> | undefined = key in given ? {} : await ask(key, lines, desk)
      if (!answer) return undefined
      answers = {...answers, ...answer}
    }
    return {...defaults, ...answers}
  } finally {
    reader.close()
  }
}

/** Asks until the answer is right. */
async function ask(
  key: Key,
  lines: AsyncIterator<string>,
  desk: Desk
): Promise<Partial<Answers> | undefined> {
  const {io, words} = desk
  io.stdout.write(`${questionOf(key, desk)}\n`)
  for (;;) {
    io.stdout.write(words.prompts[key])
    const {value, done} = await lines.next()
    if (done) {
      say(tooEarly, io.stderr)
      return undefined
    }
    const answer = checked(read(key, value.trim(), desk), desk)
    if (answer) return answer
  }
}

const tooEarly =
  'Nothing was written, as the answers ended too early. Run `ordval init` again, or add `--yes`.'

function questionOf(key: Key, {words, library}: Desk): string {
  const names = new Intl.DisplayNames('en', {type: 'language'})
  const languages = [...byTag(library).keys()].map(tag => `${tag} ${names.of(tag)}`)
  const question = fill(words.questions[key], {languages: languages.join(', ')})
  if (key !== 'profile') return question
  const profiles = [...profilesOf(library).values()].map(
    ({name, title}, index) => `  ${index + 1} ${name.padEnd(12)}${title}`
  )
  return [question, ...profiles].join('\n')
}

/** An empty answer leaves it at what holds without one. */
function read(key: Key, line: string, {library}: Desk): Partial<Answers> {
  const parts = line.split(key === 'language' ? /[\s,]+/ : /\s+/).filter(Boolean)
  if (parts.length === 0) return {}
  if (key !== 'profile') return {[key]: parts}
  return {profile: [...profilesOf(library).keys()][Number(line) - 1] ?? line}
}

function checked(answers: Partial<Answers>, {io, library}: Desk): Partial<Answers> | undefined {
  const cwd = io.cwd()
  const fail = (sentence: string): void => say(sentence, io.stderr)
  const {files, ...flags} = answers
  if (!readFlags(flags, {library, cwd, say: fail})) return undefined
  if (!files) return flags
  const places = files.map(file => placeOf(file, cwd, fail))
  const there = places.filter(place => place !== undefined)
  if (there.length < files.length) return undefined
  return {...flags, files: there.includes('/') ? [] : outermost(there)}
}

/** A path from the folder, or `/` for all of it. */
function placeOf(file: string, cwd: string, fail: (sentence: string) => void): string | undefined {
  const path = resolve(cwd, file)
  const name = pathFrom(cwd, path)
  // On Windows, the path to another drive is absolute.
  if (/^\.\.(?:\/|$)/.test(name) || isAbsolute(name)) {
    fail(
      `\`${file}\` is outside of this folder. Go to the folder that holds all texts, and run \`ordval init\` there.`
    )
    return undefined
  }
  try {
    return statSync(path).isDirectory() ? `${name}/` : name
  } catch (error) {
    fail(failure('read', file, error))
    return undefined
  }
}

/** Without what lies in another one of them. */
function outermost(places: readonly string[]): string[] {
  return [...new Set(places)].filter(
    place => !places.some(each => each !== place && each.endsWith('/') && place.startsWith(each))
  )
}
