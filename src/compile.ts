import {writeFileSync} from 'node:fs'
import type {Dictionary, Entry} from './dictionary.ts'
import {readFolders} from './folders.ts'
import {type Problem, sentence} from './problem.ts'

// Run by `npm run build`, so that a start reads no YAML.
const problems: Problem[] = []
const {dictionaries, termbase, profiles} = readFolders(problem => problems.push(problem))
const data = {dictionaries: dictionaries.map(withoutTests), termbase, profiles}
const lines = Object.entries(data).map(
  ([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`
)
writeFileSync(new URL('data.js', import.meta.url), lines.join(''))
for (const problem of problems) console.error(sentence(problem))
process.exitCode = problems.length > 0 ? 1 : 0

function withoutTests(dictionary: Dictionary): Dictionary {
  return {...dictionary, entries: dictionary.entries.map(withoutTest)}
}

function withoutTest({tests: _tests, evidence: _evidence, ...entry}: Entry): Entry {
  return entry
}
