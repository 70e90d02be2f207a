import {auditTests, type Bench} from './audit-tests.ts'
import type {CompiledTerm} from './compiled-term.ts'
import type {Dictionary, Entry} from './dictionary.ts'
import {compileLexicon, type Lexicon, type OnFault} from './lexicon.ts'
import {nearest} from './nearest.ts'
import type {Problem} from './problem.ts'
import type {Candidate} from './term-index.ts'

/**
 * Every problem of a dictionary that its shape does not show: names that lead nowhere, patterns,
 * duplicates, and tests that fail in entries which are otherwise right.
 *
 * With `isOwn` only those of a user's own entries, which need not show what they rest on.
 */
export function audit(
  dictionary: Dictionary,
  bench: Bench,
  isOwn?: (entry: Entry) => boolean
): Problem[] {
  const problems: Problem[] = []
  const broken: Entry[] = []
  const onFault: OnFault = ({message, cause, pattern = ''}, entry) => {
    if (entry) broken.push(entry)
    const start = {file: dictionary.tag, line: 1, column: 1}
    const place = dictionary.places?.get(pattern) ?? entry?.place ?? start
    if (!problems.some(each => each.place === place && each.what === message)) {
      problems.push({place, what: message, remedy: String(cause)})
    }
  }
  const lexicon = compileLexicon([dictionary], bench.termbase, {onFault})
  const audited = isOwn ? dictionary.entries.filter(isOwn) : dictionary.entries
  for (const entry of audited) problems.push(...auditEntry(entry, dictionary, bench, !isOwn))
  problems.push(...duplicateIds(dictionary.entries), ...duplicateForms(lexicon))
  const faulty = new Set([...problems, ...broken].map(({place}) => place))
  const places = new Set(audited.map(({place}) => place))
  const isWanted = ({place}: Entry): boolean => places.has(place) && !faulty.has(place)
  const found = [...problems, ...auditTests(lexicon, bench, isWanted)]
  return isOwn ? found.filter(({place}) => places.has(place)) : found
}

function auditEntry(
  entry: Entry,
  dictionary: Dictionary,
  {termbase}: Bench,
  isBuiltin: boolean
): Problem[] {
  const {concept, guideline, evidence} = entry
  const sources = [...(guideline ? [guideline.source] : []), ...(evidence?.sources ?? [])]
  return [
    ...unknown(entry, 'concept', [concept], Object.keys(termbase.concepts)),
    ...unknown(entry, 'source', sources, Object.keys(termbase.sources)),
    ...(entry.status === 'deprecated' ? auditDeprecated(entry, dictionary, isBuiltin) : [])
  ]
}

function auditDeprecated(entry: Entry, dictionary: Dictionary, isBuiltin: boolean): Problem[] {
  const {id, verdict} = entry
  const missing: Gap[] = [
    [!id, 'expected a permanent `id`'],
    [!verdict, 'expected `verdict: avoid` or `verdict: caution`'],
    ...(isBuiltin ? builtinGaps(entry, dictionary.tag) : [])
  ]
  const incomplete = missing.flatMap(([isMissing, remedy]) =>
    isMissing ? [problem(entry, `Incomplete entry ${name(entry)}`, remedy)] : []
  )
  return [...incomplete, ...auditId(entry), ...auditSuggestions(entry, dictionary)]
}

/** Whether something is missing, and the remedy. */
type Gap = readonly [boolean, string]

function builtinGaps({why = {}, guideline, evidence, tests}: Entry, tag: string): Gap[] {
  const tags = [...new Set([tag, 'en'])].map(each => `\`${each}\``)
  return [
    [!why[tag] || !why.en, `expected a reason \`why\` in ${tags.join(' and in ')}`],
    [!guideline, 'expected a `guideline`, or `guideline: {source: ordval}`'],
    [!evidence, 'expected `evidence`'],
    [!tests?.bad?.length, 'expected at least one test under `bad`'],
    [!tests?.ok?.length, 'expected at least one test under `ok`']
  ]
}

function auditId(entry: Entry): Problem[] {
  if (!entry.id || /^[A-Za-z0-9-]+$/.test(entry.id)) return []
  return [
    problem(
      entry,
      `Unexpected id \`${entry.id}\``,
      'expected letters, digits and hyphens only, as comments can carry no others'
    )
  ]
}

function auditSuggestions(entry: Entry, {entries}: Dictionary): Problem[] {
  const siblings = entries.filter(({concept}) => concept === entry.concept)
  return (entry.suggest ?? []).flatMap(suggestion => {
    if (typeof suggestion !== 'string') return []
    const found = siblings.filter(({term}) => term === suggestion)
    if (found.some(({status}) => status !== 'deprecated')) return []
    if (found.length > 0) {
      return [
        problem(
          entry,
          `Deprecated suggestion \`${suggestion}\` of ${name(entry)}`,
          'expected a preferred or admitted term'
        )
      ]
    }
    return unknown(
      entry,
      'suggestion',
      [suggestion],
      siblings.map(({term}) => term)
    )
  })
}

function unknown(
  entry: Entry,
  kind: string,
  names: readonly string[],
  known: readonly string[]
): Problem[] {
  return names
    .filter(each => !known.includes(each))
    .map(each => {
      const meant = nearest(each, known)
      const remedy = meant ? `expected \`${meant}\`` : `expected a ${kind} that is there`
      return problem(entry, `Unknown ${kind} \`${each}\` of ${name(entry)}`, remedy)
    })
}

/** Entries of one rule, such as those of which only one has a safe fix, agree on what the rule is about. */
function duplicateIds(entries: readonly Entry[]): Problem[] {
  const rules = new Map<string, Entry>()
  return entries.flatMap(entry => {
    if (!entry.id) return []
    const first = rules.get(entry.id) ?? entry
    rules.set(entry.id, first)
    if (first.concept === entry.concept && first.verdict === entry.verdict) return []
    return [
      problem(
        entry,
        `Duplicate id \`${entry.id}\``,
        'expected an id of its own, or the same concept and verdict'
      )
    ]
  })
}

/** A single word that two entries claim; phrases are settled by length. */
function duplicateForms({languages}: Lexicon): Problem[] {
  return languages.flatMap(({terms}) =>
    [...terms.words].flatMap(([form, candidates]) => {
      const whole = candidates.filter(each => isWholeForm(each, form))
      const [first, second] = [...new Set(whole.map(({value}) => value))]
      if (!first || !second || (isRecommended(first) && isRecommended(second))) return []
      return [
        problem(
          second.entry,
          `Duplicate form \`${form}\` of ${name(second.entry)}`,
          `expected it in ${name(first.entry)} only`
        )
      ]
    })
  )
}

function isRecommended({entry}: CompiledTerm): boolean {
  return entry.status !== 'deprecated'
}

function isWholeForm({pattern}: Candidate<CompiledTerm>, form: string): boolean {
  const [slot, ...rest] = pattern
  return rest.length === 0 && slot?.kind === 'slot' && slot.words.has(form)
}

function name({id, term}: Entry): string {
  return `\`${id ?? term}\``
}

function problem({place}: Entry, what: string, remedy: string): Problem {
  return {place, what, remedy}
}
