import {type Choices, choose} from './choices.ts'
import type {Word} from './config.ts'
import {type ConfigSearch, readNamed} from './config-file.ts'
import type {Options} from './options.ts'
import {type Report, sentence} from './problem.ts'

/** What the flags `--language` and `--profile` wish for; nothing where one is wrong, which is said. */
export function chooseFlags(
  {languages, profile}: Pick<Options, 'languages' | 'profile'>,
  {library, cwd, say}: ConfigSearch
): Choices | undefined {
  let fine = true
  const report: Report = problem => {
    const {place, what, remedy} = problem
    fine = false
    say(isFlag(place.file) ? `${what} after \`${place.file}\`, ${remedy}.` : sentence(problem))
  }
  const wishes = {
    ...(languages ? {language: languages.map(each => word(each, '--language'))} : {}),
    ...(profile ? {profile: word(profile, '--profile')} : {})
  }
  const choices = choose(wishes, {...library, report, read: file => readNamed(file, cwd, cwd)})
  return fine ? choices : undefined
}

function word(value: string, flag: string): Word {
  return {value, place: {file: flag, line: 1, column: 1}}
}

function isFlag(file: string): boolean {
  return file.startsWith('--')
}
