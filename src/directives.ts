import type {Comment, Document, Span} from './document.ts'

const verbs = ['disable', 'enable', 'ignore', 'disable-next-line'] as const
type Verb = (typeof verbs)[number]

/** A comment that switches rules off, and where; no ids means all of them. */
export interface Directive {
  readonly comment: Comment
  readonly ids: readonly string[]
  /** What follows `--`. */
  readonly remark?: string
  /** In the source. */
  readonly scope: Span
}

/** A comment that is meant for Ordval and says nothing that it knows. */
export interface Misspelling {
  readonly comment: Comment
  readonly word: string
}

interface Instruction {
  readonly comment: Comment
  readonly verb: Verb
  readonly ids: readonly string[]
  readonly remark?: string
}

const known = new WeakMap<Document, ReturnType<typeof read>>()

/** The directives of a document, in order. */
export function directivesOf(document: Document): {
  directives: Directive[]
  misspellings: Misspelling[]
} {
  const found = known.get(document) ?? read(document)
  known.set(document, found)
  return found
}

function read(document: Document): {directives: Directive[]; misspellings: Misspelling[]} {
  const instructions: Instruction[] = []
  const misspellings: Misspelling[] = []
  for (const comment of document.comments) {
    const [, words, remark] =
      /^\s*ordval[\s:-]+(.*?)(?:\s--\s*(.*?))?\s*$/is.exec(comment.value) ?? []
    if (words === undefined) continue
    const [word = '', ...ids] = words.split(/[\s,]+/)
    const verb = verbs.find(each => each === word.toLowerCase())
    if (verb) instructions.push({comment, verb, ids, ...(remark ? {remark} : {})})
    else misspellings.push({comment, word})
  }
  const directives = instructions.flatMap((instruction, index) => {
    const scope = scopeOf(instruction, instructions.slice(index + 1), document)
    return scope ? [{...instruction, scope}] : []
  })
  return {directives, misspellings}
}

function scopeOf(
  {comment, verb, ids}: Instruction,
  later: readonly Instruction[],
  {source}: Document
): Span | undefined {
  const start = comment.span.end
  if (verb === 'ignore') return comment.next ?? {start, end: start}
  if (verb === 'disable-next-line') return nextLine(source, start)
  if (verb === 'enable') return undefined
  const end = later.find(each => each.verb === 'enable' && isAbout(each.ids, ids))
  return {start, end: end?.comment.span.start ?? source.length}
}

function isAbout(enabled: readonly string[], disabled: readonly string[]): boolean {
  return enabled.length === 0 || disabled.some(id => enabled.includes(id))
}

function nextLine(source: string, from: number): Span {
  const line = /(?:\r\n|\n|\r)([^\n\r]*)/g
  line.lastIndex = from
  const found = line.exec(source)
  const end = found ? found.index + found[0].length : source.length
  return {start: found ? end - (found[1]?.length ?? 0) : end, end}
}
