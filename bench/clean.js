// Counts what Ordval finds in ordinary prose: `npm run clean-text -- LANGUAGE SOURCE FILE…`. Each finding is printed, to be read.
// The figure goes to `fixtures/evaluation/clean.json`; a finding that is right is no false alarm: name its words after `--right`.
import {readFileSync, writeFileSync} from 'node:fs'
import {check} from '../dist/index.js'

const record = new URL('../fixtures/evaluation/clean.json', import.meta.url)
const args = process.argv.slice(2)
const split = args.includes('--right') ? args.indexOf('--right') : args.length
const [language, source, ...files] = args.slice(0, split)
const right = new Set(args.slice(split + 1))
if (files.length === 0)
  throw new Error('Name a language, where its texts come from, and the texts.')
let words = 0
let alarms = 0

for (const file of files) {
  const text = readFileSync(file, 'utf8')
  words += text.match(/\p{L}+/gu)?.length ?? 0
  for (const {line, ruleId, actual, language: found} of check(text, {format: 'text'}).messages) {
    if (!right.has(actual)) alarms++
    const near = text.split('\n')[line - 1]?.trim().slice(0, 160)
    console.log(`${file}:${line} ${found} ${ruleId} ${JSON.stringify(actual)}: ${near}`)
  }
}

const figures = JSON.parse(readFileSync(record, 'utf8'))
writeFileSync(
  record,
  `${JSON.stringify({...figures, [language]: {words, alarms, source}}, null, 2)}\n`
)
console.log(`${language}: ${alarms} false alarms in ${words} words`)
