// Measures Ordval on `fixtures/evaluation/*.jsonl`: `npm run evaluate -- [language] [--all]`.
// `--check` fails where a figure is below the one in `floor.json`; `--record` writes today's figures there.
import {writeFileSync} from 'node:fs'
import {
  drops,
  floor,
  floorFile,
  isAdvisedRight,
  isSpanRight,
  languages,
  measure,
  shares
} from './measure.js'

const [wanted] = process.argv.slice(2).filter(each => !each.startsWith('-'))
const showsAll = process.argv.includes('--all')
const reached = {...floor}

for (const language of languages.filter(each => !wanted || each === wanted)) {
  const {results, mended, figures} = measure(language)
  console.log(`\n${language}: ${results.length} texts`)
  for (const [name, [part, whole]] of Object.entries(figures)) {
    if (whole > 0)
      console.log(`  ${name.padEnd(14)} ${(part / whole).toFixed(3)}  ${part}/${whole}`)
  }
  reached[language] = shares(figures)
  if (showsAll) results.forEach(show)
  if (showsAll) mended.forEach(showFix)
}

if (process.argv.includes('--record'))
  writeFileSync(floorFile, `${JSON.stringify(reached, null, 2)}\n`)
if (process.argv.includes('--check')) {
  const lower = drops(reached)
  for (const sentence of lower) console.error(sentence)
  process.exitCode = lower.length > 0 ? 1 : 0
}

function show({id, text, hits, missed, vain, disturbed}) {
  const say = (kind, ...rest) => console.log(`${id} ${kind}`, ...rest)
  const near = ({start, end}) => JSON.stringify(text.slice(Math.max(0, start - 50), end + 40))
  for (const each of missed) say('MISSED', each.context, JSON.stringify(each.actual), near(each))
  for (const each of vain) say('VAIN', each.ruleId, JSON.stringify(each.actual), near(each))
  for (const each of disturbed)
    say('DISTURBED', each.because, JSON.stringify(each.actual), near(each))
  for (const hit of hits) showHit(hit, say, near)
}

function showFix({id, text, made, fixed}) {
  if (fixed.includes(made)) return
  const kind = made === text ? 'NOT FIXED' : fixed.includes(text) ? 'FIXED' : 'FIXED WRONG'
  console.log(id, kind, JSON.stringify(made), 'not', JSON.stringify(fixed.slice(0, 3)))
}

function showHit(hit, say, near) {
  const {finding, message} = hit
  if (finding.context !== message.context)
    say('CONTEXT', finding.context, 'is', message.context, near(message))
  if (!isSpanRight(hit))
    say('SPAN', JSON.stringify(finding.spans), 'is', JSON.stringify(message.actual))
  if (finding.expected.length > 0 && !isAdvisedRight(hit)) {
    const {ruleId, actual, expected} = message
    say('ADVICE', ruleId, JSON.stringify(actual), expected, 'not', finding.expected.slice(0, 4))
  }
}
