import {readFileSync} from 'node:fs'
import {parse} from 'yaml'

/** A file that `ordval init` writes, or what belongs into one that is there. */
export interface Template {
  /** The path from the folder of the config. */
  readonly file: string
  /** What it is for, to follow a colon. */
  readonly what: string
  readonly text: string
  /** The program that it is for. */
  readonly title?: string
  /** Whether the text may be added to a YAML file. */
  readonly append?: boolean
  readonly executable?: boolean
}

/** A program that can run Ordval, such as a hook framework. */
export interface Integration extends Omit<Template, 'file'> {
  readonly title: string
  /** Paths that tell of it, or keys in one: `package.json#husky`. */
  readonly signs: readonly string[]
  /** The sign that was found where there is none. */
  readonly file?: string
  /** Whether it runs the Ordval that the project installs. */
  readonly needsPackage?: boolean
  /** What is left for a person to do. */
  readonly next?: string
}

/** What a person is asked and told. */
export interface Phrases {
  readonly questions: Readonly<Record<'profile' | 'language' | 'files', string>>
  readonly prompts: Phrases['questions']
  readonly next: string
}

/** What stands for `<name>`; nothing where there is no value. */
export type Values = Readonly<Record<string, string | undefined>>

interface Shelf {
  readonly config: Template
  readonly hooks: readonly Integration[]
  readonly ci: readonly Integration[]
  readonly words: Phrases
}

const folder = new URL('../rules/init/', import.meta.url)

/** Reads one of the files in `rules/init`. */
export function template<Name extends keyof Shelf>(name: Name): Shelf[Name] {
  return parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')) as Shelf[Name]
}

/** Fills in each `<name>`; a line that names something without a value is left out, with the comments above it. */
export function fill(text: string, values: Values): string {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const names = [...line.matchAll(blank)].map(([, name = '']) => name)
    if (names.some(name => values[name] === undefined)) {
      while (lines.at(-1)?.trimStart().startsWith('#')) lines.pop()
    } else lines.push(line.replace(blank, (_, name: string) => values[name] ?? ''))
  }
  return lines.join('\n')
}

const blank = /<([a-z]+)>/g
