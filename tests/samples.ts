import {builtin} from '#data'
import {readTopic} from '../src/dictionary.ts'
import {refuse} from './small.ts'
import {pathsIn, readText} from './sources.ts'

/** What a language's dictionary has to show. */
export interface Samples {
  readonly tag: string
  /** Texts in which something is to change, and in which all is to stay. */
  readonly bad: readonly string[]
  readonly ok: readonly string[]
  /** Official names as they stand in texts. */
  readonly names: readonly string[]
  /** Opening and closing mark. */
  readonly quotes: readonly string[]
}

const other = /\/(?:language|morphology|contexts|official-names|messages)\.yaml$/

export const samples: readonly Samples[] = builtin.dictionaries.map(({tag, names, messages}) => {
  const tests = pathsIn(`dictionaries/${tag}`)
    .filter(path => !other.test(path))
    .flatMap(path => readTopic({file: path, text: readText(path)}, refuse))
    .flatMap(entry => entry.tests ?? [])
  return {
    tag,
    bad: tests.flatMap(({bad = []}) => bad).map(({text}) => text),
    ok: tests.flatMap(({ok = []}) => ok).map(({text}) => text),
    names: names.flatMap(({match}) => match).flatMap(nameLike),
    quotes: messages.quotes
  }
})

/** The name that a pattern of words alone describes, with all that is optional. */
function nameLike(pattern: string): string[] {
  const name = pattern.replace(/[[\]]/g, '').replace(/\|\S+/g, '').replaceAll(' ,', ',')
  return /^(?!.* -)[\p{L}\p{N} ,-]+$/u.test(name) ? [name] : []
}
