// Compares what Ordval finds in `fixtures/evaluation/<language>.jsonl` with what people marked there,
// and what its safe fixes make of `fixtures/fixes/<language>.jsonl` with what an editor would.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {check} from '../dist/index.js'

const folder = new URL('../fixtures/evaluation/', import.meta.url)

/** The tags of the languages that have texts. */
export const languages = readdirSync(folder)
  .filter(name => name.endsWith('.jsonl'))
  .map(name => name.replace('.jsonl', ''))
  .sort()

/** The figures below which nothing may fall. */
export const floorFile = new URL('floor.json', folder)
export const floor = JSON.parse(readFileSync(floorFile, 'utf8'))

/** Figures as shares, to three places. */
export function shares(figures) {
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([, [, whole]]) => whole > 0)
      .map(([name, [part, whole]]) => [name, Number((part / whole).toFixed(3))])
  )
}

/** A sentence for each share of the languages that is below the floor. */
export function drops(reached) {
  return Object.entries(floor).flatMap(([language, lowest]) =>
    Object.entries(lowest)
      .filter(([name, share]) => reached[language]?.[name] < share)
      .map(([name, share]) => `${language}: ${name} was ${share} and is ${reached[language][name]}`)
  )
}

/** Every text of a language with what was hit, missed and found in vain, and the figures: `[part, whole]` by name. */
export function measure(language) {
  const results = linesOf(new URL(`${language}.jsonl`, folder)).map(evaluate)
  const mended = linesOf(new URL(`../fixes/${language}.jsonl`, folder)).map(mend)
  return {results, mended, figures: {...figuresOf(results, language), ...fixFigures(mended)}}
}

function linesOf(file) {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

/** The text after the safe fixes, beside the texts that an editor would accept: the text itself where it must be left alone. */
function mend({id, format, text, fixed}) {
  const {edits} = check(text, {format: format === 'md' ? 'markdown' : 'text'})
  const made = edits.reduceRight(
    (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
    text
  )
  return {id, text, made, fixed}
}

function fixFigures(mended) {
  const [kept, due] = [true, false].map(isKept =>
    mended.filter(({text, fixed}) => fixed.includes(text) === isKept)
  )
  const changed = due.filter(({text, made}) => made !== text)
  const right = changed.filter(({made, fixed}) => fixed.includes(made))
  return {
    'fixes withheld': [kept.filter(({text, made}) => made === text).length, kept.length],
    'fixes made': [changed.length, due.length],
    'fixes right': [right.length, changed.length]
  }
}

function evaluate({id, format, text, findings, accepted = []}) {
  const {messages: all} = check(text, {format: format === 'md' ? 'markdown' : 'text'})
  const messages = all.filter(({context}) => context !== 'directive')
  const expected = findings.map(finding => ({...finding, ...place(text, finding)}))
  const names = accepted.map(each => ({...each, ...place(text, each)}))
  const pairs = expected.map(finding => ({
    finding,
    message: messages.find(each => overlap(each, finding))
  }))
  return {
    id,
    text,
    hits: pairs.filter(({message}) => message),
    missed: pairs.filter(({message}) => !message).map(({finding}) => finding),
    vain: messages.filter(each => !expected.some(finding => overlap(each, finding))),
    disturbed: names.filter(name => messages.some(each => overlap(each, name))),
    names: names.length
  }
}

function place(text, {actual, occurrence = 1}) {
  let start = -1
  for (let turn = 0; turn < occurrence; turn++) start = text.indexOf(actual, start + 1)
  return {start, end: start + actual.length}
}

function overlap(a, b) {
  return a.start < b.end && b.start < a.end
}

function figuresOf(results, language) {
  const all = name => results.flatMap(result => result[name])
  const isUsed = finding => finding.context !== 'quotation'
  const hits = all('hits')
  const used = hits.filter(({finding}) => isUsed(finding)).length
  const [missedUsed, missed] = [all('missed').filter(isUsed).length, all('missed').length]
  const names = results.reduce((sum, each) => sum + each.names, 0)
  const advised = hits.filter(({finding}) => finding.expected.length > 0)
  return {
    precision: [hits.length, hits.length + all('vain').length],
    'recall in use': [used, used + missedUsed],
    'recall quoted': [hits.length - used, hits.length - used + missed - missedUsed],
    'left alone': [names - all('disturbed').length, names],
    suggestion: [advised.filter(isAdvisedRight).length, advised.length],
    'exact span': [hits.filter(isSpanRight).length, hits.length],
    context: [
      hits.filter(({finding: a, message: b}) => a.context === b.context).length,
      hits.length
    ],
    language: [hits.filter(({message}) => message.language === language).length, hits.length]
  }
}

/** Whether one of the suggestions is one that the author of the text would accept. */
export function isAdvisedRight({finding, message}) {
  return message.expected.some(each => finding.expected.includes(each))
}

export function isSpanRight({finding, message}) {
  return (finding.spans ?? [finding.actual]).includes(message.actual)
}
