import {writeFileSync} from 'node:fs'
import process from 'node:process'
import {audit} from './audit.ts'
import type {Entry} from './dictionary.ts'
import {readFolders} from './folders.ts'
import {formats} from './formats/index.ts'
import {type Problem, sentence} from './problem.ts'

// Run by `npm run build`, so that a start reads no YAML; with `--check` it audits the dictionaries instead.
const problems: Problem[] = []
const {dictionaries, termbase, profiles} = readFolders(problem => problems.push(problem))
if (process.argv.includes('--check')) {
  const profile = profiles.find(({name}) => name === 'ngo')
  const bench = profile && {termbase, profile, formats}
  problems.push(...dictionaries.flatMap(each => (bench ? audit(each, bench) : [])))
  console.log(`${dictionaries.length} dictionaries, ${problems.length} problems`)
} else {
  const plain = dictionaries.map(({places: _places, ...each}) => ({
    ...each,
    entries: each.entries.map(withoutTests)
  }))
  const lines = Object.entries({dictionaries: plain, termbase, profiles}).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`
  )
  writeFileSync(new URL('data.js', import.meta.url), lines.join(''))
}
for (const problem of problems) console.error(sentence(problem))
process.exitCode = problems.length > 0 ? 1 : 0

function withoutTests({tests: _tests, evidence: _evidence, ...entry}: Entry): Entry {
  return entry
}
