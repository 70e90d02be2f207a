// Measures Ordval on `fixtures/evaluation/*.jsonl`: `npm run evaluate [language] [--all]`.
import {readdirSync, readFileSync} from 'node:fs'
import {check} from '../dist/index.js'

const folder = new URL('../fixtures/evaluation/', import.meta.url)
const [, , wanted, ...flags] = process.argv

for (const file of readdirSync(folder)) {
  const language = file.replace('.jsonl', '')
  if (wanted && !wanted.startsWith('-') && wanted !== language) continue
  const texts = readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  print(language, texts.map(evaluate), texts.length)
}

/** One text: what was found, missed, and found in vain. */
function evaluate({id, format, text, findings, accepted = []}) {
  const result = check(text, {format: format === 'md' ? 'markdown' : 'text'})
  const messages = result.messages.filter(({context}) => context !== 'directive')
  const gold = findings.map(finding => ({...finding, ...place(text, finding)}))
  const names = accepted.map(each => ({...each, ...place(text, each)}))
  const hits = gold.map(finding => ({
    finding,
    message: messages.find(each => overlap(each, finding))
  }))
  return {
    id,
    text,
    hits: hits.filter(({message}) => message),
    missed: gold.filter(finding => !messages.some(each => overlap(each, finding))),
    vain: messages.filter(each => !gold.some(finding => overlap(each, finding))),
    disturbed: names.filter(name => messages.some(each => overlap(each, name))),
    names: names.length,
    messages: messages.length
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

function print(language, results, count) {
  const hits = results.flatMap(({hits}) => hits)
  const narrator = ({finding}) => finding.context !== 'quotation'
  const missed = results.flatMap(({missed}) => missed)
  const inUse = hits.filter(narrator).length
  const missedInUse = missed.filter(finding => narrator({finding})).length
  const advised = hits.filter(({finding}) => finding.expected.length > 0)
  const rows = {
    precision: [hits.length, hits.length + sum(results, ({vain}) => vain.length)],
    'recall in use': [inUse, inUse + missedInUse],
    'recall quoted': [hits.length - inUse, hits.length - inUse + missed.length - missedInUse],
    'left alone': [sum(results, r => r.names - r.disturbed.length), sum(results, r => r.names)],
    suggestion: [advised.filter(isAdvisedRight).length, advised.length],
    'exact span': [hits.filter(isSpanRight).length, hits.length],
    context: [
      hits.filter(({finding, message}) => finding.context === message.context).length,
      hits.length
    ],
    verdict: [
      hits.filter(({finding, message}) => finding.verdict === message.verdict).length,
      hits.length
    ]
  }
  console.log(`\n${language}: ${count} texts`)
  for (const [name, [part, whole]] of Object.entries(rows)) {
    console.log(`  ${name.padEnd(14)} ${(part / whole).toFixed(3)}  ${part}/${whole}`)
  }
  if (!flags.includes('--all') && wanted !== '--all') return
  for (const {id, text, hits, missed, vain, disturbed} of results) {
    const say = (kind, ...rest) => console.log(`${id} ${kind}`, ...rest)
    const near = ({start, end}) => JSON.stringify(text.slice(Math.max(0, start - 50), end + 40))
    for (const each of missed) say('MISSED', each.context, JSON.stringify(each.actual), near(each))
    for (const each of vain) say('VAIN', each.ruleId, JSON.stringify(each.actual), near(each))
    for (const each of disturbed)
      say('DISTURBED', each.because, JSON.stringify(each.actual), near(each))
    for (const hit of hits) {
      const {finding, message} = hit
      if (finding.context !== message.context)
        say('CONTEXT', finding.context, 'is', message.context, near(message))
      if (!isSpanRight(hit))
        say('SPAN', JSON.stringify(finding.spans), 'is', JSON.stringify(message.actual))
      if (finding.expected.length > 0 && !isAdvisedRight(hit))
        say(
          'ADVICE',
          message.ruleId,
          JSON.stringify(message.actual),
          message.expected,
          'not',
          finding.expected.slice(0, 4)
        )
      if (finding.verdict !== message.verdict)
        say('VERDICT', finding.verdict, 'is', message.verdict, message.ruleId)
    }
  }
}

function isAdvisedRight({finding, message}) {
  return message.expected.some(each => finding.expected.includes(each))
}

function isSpanRight({finding, message}) {
  return (finding.spans ?? [finding.actual]).includes(message.actual)
}

function sum(items, size) {
  return items.reduce((total, item) => total + size(item), 0)
}
