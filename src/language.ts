import {isMap, type Node} from 'yaml'
import type {Paradigm} from './morphology.ts'
import {choice, either, ending, list, mapOf, oneOrMany, record, type Shape, text} from './shape.ts'

/** `language.yaml`. */
export interface LanguageFile {
  readonly language: string
  readonly name: string
  readonly parser: 'english' | 'latin'
  /** Words that stay small in Title Case; none where the language has no Title Case. */
  readonly titleCase: readonly string[]
  readonly common: readonly string[]
  readonly classes: Readonly<Record<string, readonly string[]>>
}

/** How words before a replaced term change with it. */
export interface Agreement {
  readonly sound?: {readonly vowels: string; readonly words: Readonly<Record<string, string>>}
  readonly gender?: readonly {
    readonly from: string
    readonly to: string
    readonly words: Readonly<Record<string, string>>
  }[]
}

/** `morphology.yaml`. */
export interface MorphologyFile {
  readonly paradigms: Readonly<Record<string, Paradigm>>
  readonly agreement?: Agreement
}

/** Patterns right before and right after a match. */
export interface Frame {
  readonly before?: string
  readonly after?: string
}

/** `contexts.yaml`. */
export interface ContextsFile {
  readonly mention: readonly Frame[]
  readonly amendment?: {readonly old: readonly Frame[]; readonly new: readonly Frame[]}
  /** What ends the speech in a line that opens with a dash. */
  readonly speech?: readonly string[]
}

/** An entry of `official-names.yaml`. */
export interface OfficialName {
  readonly name: string
  readonly jurisdiction?: string
  readonly match: readonly string[]
}

/** `messages.yaml`: the sentences that a reader sees. */
export interface Messages {
  readonly quotes: readonly string[]
  readonly or: string
  readonly replace: string
  readonly consider: string
  readonly avoid: string
  readonly rethink: string
  readonly quoted: string
  readonly guideline: string
  readonly chapter: string
  readonly advice: string
  readonly contexts: Readonly<Record<string, string>>
  readonly summary: Readonly<Record<string, string>>
  readonly unusedDirective: string
  readonly unknownDirective: string
}

interface LanguageYaml extends Omit<LanguageFile, 'titleCase'> {
  readonly 'title-case'?: readonly string[]
}

const languageYaml = record<LanguageYaml>(
  {
    language: text,
    name: text,
    parser: choice('english', 'latin'),
    'title-case': list(text),
    common: list(text),
    classes: mapOf(list(text))
  },
  'language',
  'name',
  'parser',
  'common',
  'classes'
)

export const languageFile: Shape<LanguageFile> = (node, reading) => {
  const read = languageYaml(node, reading)
  return read && {...read, titleCase: read['title-case'] ?? []}
}

const cells: Shape<Paradigm['cells']> = mapOf(oneOrMany(ending))
const genderedParadigm = record<Paradigm>({gender: text, cells}, 'cells')
const bareParadigm: Shape<Paradigm> = (node, reading) => {
  const read = cells(node, reading)
  return read && {cells: read}
}
const hasCells = (node: Node | null): boolean => isMap(node) && node.has('cells')
const words = mapOf(text)

export const morphologyFile = record<MorphologyFile>(
  {
    paradigms: mapOf(either(hasCells, genderedParadigm, bareParadigm)),
    agreement: record<Agreement>({
      sound: record<NonNullable<Agreement['sound']>>({vowels: text, words}, 'vowels', 'words'),
      gender: list(record<NonNullable<Agreement['gender']>[number]>({from: text, to: text, words}, 'from', 'to', 'words'))
    })
  },
  'paradigms'
)

const frames = list(record<Frame>({before: text, after: text}))

export const contextsFile = record<ContextsFile>(
  {
    mention: frames,
    amendment: record<NonNullable<ContextsFile['amendment']>>({old: frames, new: frames}, 'old', 'new'),
    speech: list(text)
  },
  'mention'
)

export const namesFile = list(
  record<OfficialName>({name: text, jurisdiction: text, match: oneOrMany(text)}, 'name', 'match')
)

interface MessagesYaml extends Omit<Messages, 'unusedDirective' | 'unknownDirective'> {
  readonly 'unused-directive': string
  readonly 'unknown-directive': string
}

const messagesYaml = record<MessagesYaml>(
  {
    quotes: list(text),
    or: text,
    replace: text,
    consider: text,
    avoid: text,
    rethink: text,
    quoted: text,
    guideline: text,
    chapter: text,
    advice: text,
    contexts: mapOf(text),
    summary: mapOf(text),
    'unused-directive': text,
    'unknown-directive': text
  },
  ...(['quotes', 'or', 'replace', 'consider', 'avoid', 'rethink', 'quoted', 'guideline', 'chapter', 'advice', 'contexts', 'summary', 'unused-directive', 'unknown-directive'] as const)
)

export const messagesFile: Shape<Messages> = (node, reading) => {
  const read = messagesYaml(node, reading)
  if (!read) return undefined
  const {'unused-directive': unusedDirective, 'unknown-directive': unknownDirective, ...rest} = read
  return {...rest, unusedDirective, unknownDirective}
}
