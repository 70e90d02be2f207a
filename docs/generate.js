// Writes docs/terms/ from the dictionaries, docs/accuracy.md from the evaluation and man/ordval.1 from the command line: `npm run docs`.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {drops, languages, measure, shares} from '../bench/measure.js'
import {readFolders} from '../dist/folders.js'
import {sentence} from '../dist/problem.js'
import {manual} from './manual.js'

const here = new URL('./', import.meta.url)
const {dictionaries, termbase} = readFolders(problem => {
  throw new Error(sentence(problem))
})
const byTag = [...dictionaries].sort((a, b) => (tagOf(a) < tagOf(b) ? -1 : 1))

rmSync(new URL('terms/', here), {recursive: true, force: true})
mkdirSync(new URL('terms/concepts/', here), {recursive: true})
write('terms/index.md', parityPage())
for (const dictionary of byTag) write(`terms/${tagOf(dictionary)}.md`, languagePage(dictionary))
for (const concept of Object.keys(termbase.concepts))
  write(`terms/concepts/${concept}.md`, conceptPage(concept))
write('accuracy.md', accuracyPage())
write('../man/ordval.1', manual())

function write(name, text) {
  writeFileSync(new URL(name, here), `${text.trimEnd()}\n`)
}

function tagOf({language}) {
  return language.language
}

/** Concept by language: how strong the advice is, what to say instead, and what it rests on. */
function parityPage() {
  const rows = Object.keys(termbase.concepts).map(concept => [
    `[${concept}](concepts/${concept}.md)`,
    ...byTag.map(dictionary => parityCell(concept, dictionary))
  ])
  return [
    '# Concepts by language',
    'In each cell: the verdict on the discouraged terms (avoid, caution; how many), the preferred term, and what the advice rests on (*seen* in a page that was read, or *recalled*). A dash: nothing is discouraged there, for the reason given below the table; what to say stands beside it where a dictionary has it.',
    table(['concept', ...byTag.map(each => `[${tagOf(each)}](${tagOf(each)}.md)`)], rows),
    '## Why a cell is empty',
    table(['concept', 'languages', 'why'], holes())
  ].join('\n\n')
}

function parityCell(concept, dictionary) {
  const entries = dictionary.entries.filter(each => each.concept === concept)
  const bad = entries.filter(({status}) => status === 'deprecated')
  const good = entries.find(({status}) => status === 'preferred')
  const verdicts = ['avoid', 'caution'].flatMap(verdict => {
    const count = bad.filter(each => each.verdict === verdict).length
    return count > 0 ? [`${verdict} ${count}`] : []
  })
  const bases = [...new Set(bad.flatMap(({evidence}) => evidence?.basis ?? []))].sort()
  if (bad.length === 0) return good ? `– *${good.term}*` : '–'
  return [verdicts.join(', '), good && `*${good.term}*`, bases.join(', ')]
    .filter(Boolean)
    .join('<br>')
}

/** The empty cells with their reasons; every one must have one. */
function holes() {
  return Object.entries(termbase.concepts).flatMap(([concept, {absent = []}]) => {
    const empty = byTag.filter(({entries}) => !entries.some(each => isDiscouraged(each, concept)))
    const explained = absent.flatMap(each => each.languages)
    const odd = [...empty.map(tagOf), ...explained].filter(
      (tag, _, all) => all.indexOf(tag) === all.lastIndexOf(tag)
    )
    if (odd.length > 0) throw new Error(`${concept}: expected \`absent\` to be about ${odd}`)
    return absent.map(({languages: tags, because}) => [concept, tags.join(', '), because])
  })
}

function isDiscouraged({concept, status}, wanted) {
  return concept === wanted && status === 'deprecated'
}

function languagePage(dictionary) {
  const concepts = Object.keys(termbase.concepts).filter(concept =>
    dictionary.entries.some(each => each.concept === concept)
  )
  return [
    `# ${dictionary.language.name}`,
    `${dictionary.entries.length} entries in ${concepts.length} concepts.`,
    ...concepts.flatMap(concept => [
      `## [${concept}](concepts/${concept}.md)`,
      ...termsOf(concept, dictionary)
    ])
  ].join('\n\n')
}

function conceptPage(concept) {
  return [
    `# ${concept}`,
    termbase.concepts[concept].definition,
    ...byTag.flatMap(dictionary => {
      const terms = termsOf(concept, dictionary)
      return terms.length > 0 ? [`## ${dictionary.language.name}`, ...terms] : []
    })
  ].join('\n\n')
}

/** What to say, and a table of what not to say. */
function termsOf(concept, dictionary) {
  const entries = dictionary.entries.filter(each => each.concept === concept)
  const good = entries.filter(({status}) => status !== 'deprecated')
  const bad = entries.filter(({status}) => status === 'deprecated')
  const say = good.map(({term, status}) => (status === 'preferred' ? `**${term}**` : term))
  const rows = bad.map(entry => [
    entry.term,
    `\`${entry.id}\``,
    entry.verdict + (entry.optional ? ', optional' : ''),
    (entry.suggest ?? []).map(each => each.say ?? each).join('; '),
    entry.why?.[tagOf(dictionary)] ?? '',
    sourcesOf(entry)
  ])
  return [
    ...(say.length > 0 ? [`Say: ${say.join(' · ')}`] : []),
    ...(rows.length > 0
      ? [table(['term', 'id', 'verdict', 'instead', 'why', 'rests on'], rows)]
      : [])
  ]
}

function sourcesOf({guideline, evidence}) {
  const names = [...new Set([guideline?.source, ...(evidence?.sources ?? [])])].filter(Boolean)
  const titles = names.map(name => {
    const {title = name, publisher, url} = termbase.sources[name] ?? {}
    const label = publisher ? `${publisher}: ${title}` : title
    return url ? `[${label}](${url})` : label
  })
  return `${titles.join('; ')} (${evidence?.basis ?? 'no evidence'})`
}

function accuracyPage() {
  const measured = languages.map(language => ({language, ...measure(language)}))
  const reached = measured.map(({language, figures}) => [language, shares(figures)])
  const lower = drops(Object.fromEntries(reached))
  for (const sentence of lower) console.error(sentence)
  if (lower.length > 0) process.exitCode = 1
  const names = Object.keys(measured[0].figures)
  const rows = measured.map(({language, results, figures}) => [
    ...[language, String(results.length)],
    ...names.map(name => ratio(figures[name]))
  ])
  return [
    '# How accurate Ordval is',
    readFileSync(new URL('accuracy-method.md', here), 'utf8').trim(),
    '## Marked texts',
    table(['language', 'texts', ...names], rows),
    '## Clean text',
    cleanTable()
  ].join('\n\n')
}

function cleanTable() {
  const clean = JSON.parse(readFileSync(new URL('../fixtures/evaluation/clean.json', here), 'utf8'))
  const rows = Object.entries(clean).map(([language, {words, alarms, source}]) => [
    ...[language, words.toLocaleString('en'), String(alarms)],
    ...[alarms === 0 ? '0' : ((alarms / words) * 20_000).toFixed(2), source]
  ])
  return table(['language', 'words', 'false alarms', 'in 20,000 words', 'texts'], rows)
}

function ratio([part, whole]) {
  return whole > 0 ? `${(part / whole).toFixed(3)} (${part}/${whole})` : '–'
}

function table(head, rows) {
  const line = cells => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}
