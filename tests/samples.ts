import {readTopic} from '../src/dictionary.ts'
import {refuse} from './small.ts'
import {pathsIn, readText} from './sources.ts'

/** The entries of all languages. */
const entries = pathsIn('dictionaries')
  .filter(path =>
    /^dictionaries\/[a-z]+\/(?!language|morphology|contexts|official|messages)/.test(path)
  )
  .flatMap(path => readTopic({file: path, text: readText(path)}, refuse))

/** Texts of the dictionaries' own tests: in which something is to change, and in which all is to stay. */
export const badTexts = entries.flatMap(({tests}) => tests?.bad ?? []).map(({text}) => text)
export const okTexts = entries.flatMap(({tests}) => tests?.ok ?? []).map(({text}) => text)
