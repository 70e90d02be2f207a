import {join, resolve} from 'node:path'
import type {Settings} from './check.ts'
import {type ConfigSearch, loadConfig, nearestConfig, noRules, type Rules} from './config-file.ts'
import type {Fits} from './fits.ts'
import {chooseFlags} from './flags.ts'
import {ignoreFiles} from './ignore-files.ts'
import type {Lexicon} from './lexicon.ts'
import type {Options} from './options.ts'
import type {Words} from './reporter.ts'
import {settingsFor} from './settings.ts'

/** How each file is to be treated, by its absolute path. */
export interface Plan {
  /** Nothing where the file's config is wrong, which was said. */
  settings(path: string): Settings | undefined
  /** Left out by ignore files or a config. */
  readonly ignored: Fits
  /** How to speak to the reader of the report: in the language asked for, or English. */
  words(): Words
}

/** Brings flags, configs and ignore files together; nothing where a flag is wrong, which is said. */
export function planOf(options: Options, search: ConfigSearch): Plan | undefined {
  const flags = chooseFlags(options, search)
  if (!flags) return undefined
  const rulesFor = rulesFinder(options, search)
  const settings = settingsFor(flags, search.library)
  const hidden = ignoreFiles(search.say)
  const settingsOf = (path: string): Settings | undefined => {
    const rules = rulesFor(path)
    return rules && settings(rules, path)
  }
  return {
    settings: settingsOf,
    ignored: (path, kind) => hidden(path, kind) || rulesFor(path)?.ignores(path, kind) === true,
    words: () => {
      const here = join(search.cwd, '-')
      const [asked = 'en'] = flags.languages ?? rulesFor(here)?.choices.languages ?? []
      return wordsIn(settingsOf(here)?.lexicon ?? search.library.lexicon(undefined, {}), asked)
    }
  }
}

function rulesFinder({config}: Options, search: ConfigSearch): (path: string) => Rules | undefined {
  if (config === false) return () => noRules
  if (config === undefined) return nearestConfig(search)
  const rules = loadConfig(resolve(search.cwd, config), search)
  return () => rules
}

function wordsIn({languages}: Lexicon, tag: string): Words {
  const language = languages.find(each => each.tag === tag) ?? languages[0]
  return language?.dictionary.messages ?? {quotes: [], contexts: {}, summary: {}}
}
