import {type Form, inflect, type Paradigm} from './morphology.ts'
import {type Fault, fault} from './problem.ts'
import {builtIn, empty, mergeSlots, type Slot, wordSlot} from './slots.ts'
import {type Part, type Piece, parsePattern} from './syntax.ts'
import {tokenise} from './words.ts'

export interface Group {
  readonly kind: 'group'
  readonly rows: readonly Pattern[]
  readonly min: 0 | 1
  readonly max: number
  readonly name?: string
  /** The cells of a class are its own affair; those of a group are its pattern's. */
  readonly isClass: boolean
}

export type Step =
  | Slot
  | Group
  | {readonly kind: 'gap'; readonly max: number}
  | {readonly kind: 'suspended'}

/** A compiled pattern: a row of steps over tokens. */
export type Pattern = readonly Step[]

/** The words of a language that patterns refer to. */
export interface Vocabulary {
  readonly classes: Readonly<Record<string, readonly string[]>>
  readonly paradigms: Readonly<Record<string, Paradigm>>
}

export type Compiler = (pattern: string) => Pattern

/** Compiles the patterns of one language; each throws a `SyntaxError` with the remedy. */
export function compiler(vocabulary: Vocabulary): Compiler {
  const compiled = new Map<string, Group>()
  const open = new Set<string>()
  const known = new Map<string, Pattern>()
  const compile = (pattern: string): Pattern => {
    try {
      const row = known.get(pattern) ?? compileRow(parsePattern(pattern), scope)
      known.set(pattern, row)
      return row
    } catch (error) {
      if (error instanceof SyntaxError) (error as Fault).pattern ??= pattern
      throw error
    }
  }
  const classGroup = (name: string): Group => {
    const known = compiled.get(name)
    if (known) return known
    const members = vocabulary.classes[name]
    if (!members) throw unknown('class', name, Object.keys(vocabulary.classes))
    if (open.has(name))
      throw fault(`Unexpected class \`{${name}}\` in itself`, 'expected other classes')
    open.add(name)
    try {
      const rows = mergeRows(members.map(compile))
      const group: Group = {kind: 'group', rows, min: 1, max: 1, name, isClass: true}
      compiled.set(name, group)
      return group
    } finally {
      open.delete(name)
    }
  }
  const scope: Scope = {...vocabulary, classGroup}
  return compile
}

/** The pattern of a phrase without any syntax. */
export function literal(phrase: string): Pattern {
  return keysOf(phrase).map(text => wordSlot([{text, cells: []}]))
}

/** One word is one key, also with the apostrophe that joins it to its neighbour. */
function keysOf(phrase: string): string[] {
  const isWord = /^['’]?\p{L}+['’]?$/u.test(phrase)
  return isWord ? [phrase] : tokenise(phrase).map(({key}) => key)
}

/** The slots that a pattern can begin with; nothing where it can begin with any word. */
export function firstSlots(pattern: Pattern): Slot[] | undefined {
  const found: Slot[] = []
  for (const step of pattern) {
    const slots = slotsOf(step)
    if (!slots) return undefined
    found.push(...slots)
    if (step.kind === 'slot' || (step.kind === 'group' && step.min === 1)) return found
  }
  return undefined
}

function slotsOf(step: Step): Slot[] | undefined {
  if (step.kind === 'slot') return [step]
  if (step.kind !== 'group') return undefined
  const rows = step.rows.map(firstSlots)
  return rows.every(row => row !== undefined) ? rows.flat() : undefined
}

interface Scope extends Vocabulary {
  readonly classGroup: (name: string) => Group
}

function compileRow(parts: readonly Part[], scope: Scope): Pattern {
  return parts.flatMap(part => compilePart(part, scope))
}

function compilePart(part: Part, scope: Scope): readonly Step[] {
  if (part.kind === 'gap' || part.kind === 'suspended') return [part]
  if (part.kind === 'place') return compilePlace(part.choices, scope)
  const rows = mergeRows(part.rows.map(row => compileRow(row, scope)))
  return [{...part, rows, isClass: false}]
}

function compilePlace(choices: readonly (readonly Piece[])[], scope: Scope): readonly Step[] {
  const rows = mergeRows(choices.map(choice => compileChoice(choice, scope)))
  const [only] = rows
  if (rows.length === 1 && only) return only
  return [{kind: 'group', rows, min: 1, max: 1, isClass: false}]
}

function compileChoice(pieces: readonly Piece[], scope: Scope): Pattern {
  const [piece] = pieces
  if (!piece || pieces.length > 1) return [solid(pieces, scope)]
  if (piece.kind === 'class') return [builtIn[piece.name] ?? scope.classGroup(piece.name)]
  if (piece.kind === 'rest') throw fault('Unexpected `*`', 'expected a word joined to it by `+`')
  if (piece.kind === 'word' && !piece.paradigm && !piece.exact) return literal(piece.text)
  return [wordSlot(pieceForms(piece, scope))]
}

/** A solid word out of pieces: the product of their forms, with the cells of the last. */
function solid(pieces: readonly Piece[], scope: Scope): Slot {
  const {words} = wordSlot(
    pieces
      .filter(piece => piece.kind !== 'rest')
      .map(piece => capturedForms(piece, scope))
      .reduce((left, right) => left.flatMap(a => right.map(b => joined(a, b))))
  )
  if (pieces.at(-1)?.kind === 'rest') return {...empty, prefixes: words}
  return pieces[0]?.kind === 'rest' ? {...empty, suffixes: words} : {...empty, words}
}

function joined(a: Form, b: Form): Form {
  return {...b, text: a.text + b.text, captures: {...a.captures, ...b.captures}}
}

function capturedForms(piece: Piece, scope: Scope): Form[] {
  const forms = pieceForms(piece, scope)
  if (piece.kind !== 'class') return forms
  return forms.map(form => ({...form, captures: {[piece.name]: form.text}}))
}

function pieceForms(piece: Piece, scope: Scope): Form[] {
  if (piece.kind === 'class') return scope.classGroup(piece.name).rows.flatMap(rowForms)
  if (piece.kind === 'number') return numbers(piece).map(text => ({text, cells: []}))
  if (piece.kind === 'rest') return []
  if (piece.paradigm) return formsOf(piece.text, piece.paradigm, scope)
  return [{text: piece.text, cells: [], ...(piece.exact ? {exact: [piece.text]} : {})}]
}

function numbers({min, max}: {readonly min: number; readonly max: number}): string[] {
  return Array.from({length: max - min + 1}, (_, index) => String(min + index))
}

function rowForms(row: Pattern): Form[] {
  const [step] = row
  if (row.length !== 1 || !step || !('words' in step || 'rows' in step)) {
    throw fault('Unexpected phrase in a solid word', 'expected single words')
  }
  if (step.kind === 'group') return step.rows.flatMap(rowForms)
  return [...step.words].map(([text, inflection]) => ({...inflection, text}))
}

function formsOf(word: string, paradigm: string, {paradigms}: Scope): Form[] {
  const found = paradigms[paradigm]
  if (!found) throw unknown('paradigm', paradigm, Object.keys(paradigms))
  return inflect(word, paradigm, found)
}

/** Rows of one slot each become one slot, so that a large class costs one look-up. */
function mergeRows(rows: readonly Pattern[]): Pattern[] {
  if (rows.length < 2) return [...rows]
  const slots = rows.flatMap(row => (row.length === 1 && row[0]?.kind === 'slot' ? [row[0]] : []))
  const rest = rows.filter(row => row.length !== 1 || row[0]?.kind !== 'slot')
  return slots.length > 0 ? [[mergeSlots(slots)], ...rest] : rest
}

function unknown(kind: string, name: string, known: readonly string[]): SyntaxError {
  return fault(
    `Unknown ${kind} \`${name}\``,
    `expected one of ${known.map(each => `\`${each}\``).join(', ')}`
  )
}
