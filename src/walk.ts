import type {Inflection} from './morphology.ts'
import {firstSlots, type Group, type Pattern, type Step} from './pattern.ts'
import type {Forms, Slot} from './slots.ts'
import {onOneLine, readings, type Token} from './words.ts'

/** A block cut into tokens. */
export interface View {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** One way in which a pattern fits; `next` is the index of the token after it. */
export interface Trail {
  readonly next: number
  /** Of the word that the pattern inflects. */
  readonly head: Inflection
  /** Class or capture name → the text that it matched. */
  readonly captures: Readonly<Record<string, string>>
  /** Whether a `*` was needed. */
  readonly open: boolean
  /** How many words it took the text for: *barn-porr* can be one or two. */
  readonly words: number
  /** Whether a suspended hyphen leads to the next token. */
  readonly suspended: boolean
}

/** The longest way in which a pattern fits from a token on. */
export function longest(pattern: Pattern, view: View, start: number): Trail | undefined {
  let best: Trail | undefined
  walk(pattern, view, start, trail => {
    if (!best || trail.next > best.next) best = trail
  })
  return best
}

/** Whether a pattern fits from a token on, and ends where `accept` says. */
export function fits(
  pattern: Pattern,
  view: View,
  start: number,
  accept: (next: number) => boolean
): boolean {
  let found = false
  if (!mayBegin(pattern, view, start)) return false
  walk(pattern, view, start, ({next}) => {
    found ||= accept(next)
  })
  return found
}

const firstWords = new WeakMap<Pattern, ReadonlySet<string> | null>()

/** A look-up that spares most attempts. */
function mayBegin(pattern: Pattern, {tokens}: View, at: number): boolean {
  const known = firstWords.get(pattern)
  const words = known === undefined ? firstWordsOf(pattern) : known
  if (known === undefined) firstWords.set(pattern, words)
  return words === null || readings(tokens, at).some(({key}) => words.has(key))
}

/** Nothing where a pattern can begin with more than certain words. */
function firstWordsOf(pattern: Pattern): ReadonlySet<string> | null {
  const slots = firstSlots(pattern)
  const isOpen = ({prefixes, suffixes, kinds}: Slot): boolean =>
    prefixes.size + suffixes.size + kinds.size > 0
  return slots && !slots.some(isOpen)
    ? new Set(slots.flatMap(({words}) => [...words.keys()]))
    : null
}

type Arrive = (trail: Trail) => void
type Form = Pick<Trail, 'head' | 'captures' | 'open'>

const bare: Form = {head: {cells: []}, captures: {}, open: false}

/** Steps that one attempt may take, so that no text can make a pattern slow. */
const stepLimit = 20_000

interface Walk {
  readonly view: View
  readonly start: number
  steps: number
}

function walk(pattern: Pattern, view: View, start: number, arrive: Arrive): void {
  const trail = {
    next: start,
    ...bare,
    words: 0,
    suspended: false
  }
  follow(pattern, trail, {view, start, steps: 0}, arrive)
}

function follow([step, ...rest]: Pattern, trail: Trail, walk: Walk, arrive: Arrive): void {
  if (!step) arrive(trail)
  else if (walk.steps++ <= stepLimit) {
    takeStep(step, trail, walk, reached => follow(rest, reached, walk, arrive))
  }
}

function takeStep(step: Step, trail: Trail, walk: Walk, arrive: Arrive): void {
  if (step.kind === 'slot') takeSlot(step, trail, walk, arrive)
  else if (step.kind === 'group') takeGroup(step, trail, walk, arrive)
  else if (step.kind === 'gap') takeGap(step.max, trail, walk, arrive)
  else if (hasGap(trail, walk, /suspended|wrap/)) arrive({...trail, suspended: true})
}

function takeGroup(group: Group, trail: Trail, walk: Walk, arrive: Arrive): void {
  if (group.min === 0) arrive(trail)
  if (group.max === 0) return
  const again: Group = {...group, min: 0, max: group.max - 1}
  for (const row of group.rows) {
    follow(row, trail, walk, reached => {
      if (reached.next > trail.next)
        takeGroup(again, leave(group, trail, reached, walk), walk, arrive)
    })
  }
}

/** What a class inflects is its own affair; its text is kept for the suggestion. */
function leave(group: Group, entered: Trail, reached: Trail, {view}: Walk): Trail {
  const head = group.isClass ? entered.head : reached.head
  if (!group.name || group.name in reached.captures) return {...reached, head}
  const text = textOf(view, entered.next, reached.next)
  return {...reached, head, captures: {...reached.captures, [group.name]: text}}
}

function takeGap(left: number, trail: Trail, walk: Walk, arrive: Arrive): void {
  arrive(trail)
  const token = walk.view.tokens[trail.next]
  if (left === 0 || !token || token.kind === 'mark' || !isNear(trail, walk)) return
  const passed = {...trail, next: trail.next + 1, words: trail.words + 1, suspended: false}
  takeGap(left - 1, passed, walk, arrive)
}

function takeSlot(slot: Slot, trail: Trail, walk: Walk, arrive: Arrive): void {
  const {text, tokens} = walk.view
  const token = tokens[trail.next]
  if (!token || !isNear(trail, walk)) return
  const written = text.slice(token.start, token.end)
  if (isKind(slot, token, written)) arrive(advance(trail, bare, trail.next + 1))
  for (const {key, next} of readings(tokens, trail.next)) {
    const form = formOf(slot, key)
    if (form && (form.head.exact?.includes(written) ?? true)) arrive(advance(trail, form, next))
  }
}

function isKind({kinds}: Slot, {kind}: Token, written: string): boolean {
  return (
    (kinds.has('number') && kind === 'number') || (kinds.has('capital') && /^\p{Lu}/u.test(written))
  )
}

/** The first word that inflects is the head: *pictures of children*, *had sex with pupils*. */
function advance(trail: Trail, form: Form, next: number): Trail {
  return {
    next,
    head: trail.head.cells.length > 0 ? trail.head : form.head,
    captures: {...trail.captures, ...form.captures},
    open: trail.open || form.open,
    words: trail.words + 1,
    suspended: false
  }
}

/** The shortest part of a word that `*` may stand for. */
const restLength = 2

function formOf({words, prefixes, suffixes}: Slot, key: string): Form | undefined {
  const head = words.get(key)
  if (head) return {...bare, head, captures: head.captures ?? {}}
  const stem = stemIn(prefixes, key, (each, word) => word.startsWith(each))
  if (stem) return {...bare, captures: {rest: key.slice(stem[0].length)}, open: true}
  const ending = stemIn(suffixes, key, (each, word) => word.endsWith(each))
  return ending && {head: ending[1], captures: {rest: key.slice(0, -ending[0].length)}, open: true}
}

function stemIn(
  stems: Forms,
  word: string,
  isIn: (stem: string, word: string) => boolean
): readonly [string, Inflection] | undefined {
  for (const each of stems) {
    if (word.length >= each[0].length + restLength && isIn(each[0], word)) return each
  }
  return undefined
}

function isNear(trail: Trail, walk: Walk): boolean {
  const first = trail.next === walk.start
  return first || trail.suspended || hasGap(trail, walk, /none|space|hyphen|soft|wrap/)
}

function hasGap({next}: Trail, {view}: Walk, gaps: RegExp): boolean {
  const token = view.tokens[next]
  return token !== undefined && gaps.test(token.gap)
}

function textOf({text, tokens}: View, from: number, to: number): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (!first || !last) return ''
  return onOneLine(text.slice(first.start, last.end))
}
