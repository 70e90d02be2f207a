import {type Applied, met, moved} from './apply.ts'
import type {Result} from './check.ts'
import type {Block, Document, Span} from './document.ts'
import type {Edit, Message} from './message.ts'

/** A text, as it was read and checked. */
export interface Checked {
  readonly document: Document
  readonly result: Result
}

/** The findings whose fixes went in, and their edits. */
export interface Repair extends Pick<Applied, 'edits'> {
  readonly messages: readonly Message[]
}

/**
 * The fixed findings whose fixes are to blame for a new finding, or for prose that is cut otherwise
 * than before; of a disturbance, the nearest is.
 */
export function disturbed(before: Checked, after: Checked, repair: Repair): ReadonlySet<Message> {
  const places = [...freshFindings(before, after, repair), ...brokenBlocks(before, after, repair)]
  if (places.length === 0) return new Set()
  const {edits, messages} = repair
  const spans = messages.map(message => ({message, at: moved(message.start, edits)}))
  return new Set(places.flatMap(place => nearest(place, spans)))
}

/** What is found that was not found before, by its place in the new text. */
function freshFindings(before: Checked, after: Checked, {edits, messages}: Repair): number[] {
  const fixed = new Set(messages)
  const known = before.result.messages
    .filter(each => !fixed.has(each))
    .map(each => keyOf(each, moved(each.start, edits)))
  const keys = new Set(known)
  return after.result.messages
    .filter(each => !keys.has(keyOf(each, each.start)))
    .map(({start}) => start)
}

function keyOf({ruleId, severity, context, actual}: Message, start: number): string {
  return [start, ruleId, severity, context, actual].join('\n')
}

/** Where prose begins or ends elsewhere, or reads otherwise, than the edits alone would have it. */
function brokenBlocks(before: Checked, after: Checked, {edits}: Repair): number[] {
  const [old, now] = [before.document, after.document]
  const blocks = Math.max(old.blocks.length, now.blocks.length)
  const at = Array.from({length: blocks}, (_, index) => index).find(index => {
    const [from, to] = [old.blocks[index], now.blocks[index]]
    return !from || !to || !isSame(from, to, edits)
  })
  if (at !== undefined) return [moved(old.blocks[at]?.starts[0] ?? 0, edits)]
  return old.comments.length === now.comments.length ? [] : [0]
}

function isSame(old: Block, now: Block, edits: readonly Edit[]): boolean {
  const own = met(extent(old), edits)
  return (
    old.quoted === now.quoted &&
    old.exact === now.exact &&
    old.language === now.language &&
    edited(old, own) === now.text
  )
}

function extent({starts, ends}: Block): Span {
  return {start: starts[0] ?? 0, end: ends.at(-1) ?? 0}
}

/** The text of a block with the edits in it, which begin and end where characters of it do. */
function edited({text, starts, ends}: Block, edits: readonly Edit[]): string {
  return edits.reduceRight((result, {start, end, text: words}) => {
    const [from, last] = [starts.indexOf(start), ends.lastIndexOf(end)]
    return result.slice(0, from) + words + result.slice(last + 1)
  }, text)
}

function nearest(
  place: number,
  spans: readonly {readonly message: Message; readonly at: number}[]
): Message[] {
  const [first, ...others] = spans
  if (!first) return []
  const best = others.reduce(
    (near, each) => (Math.abs(each.at - place) < Math.abs(near.at - place) ? each : near),
    first
  )
  return [best.message]
}
