import {readText} from './sources.ts'

/** A file to write, or commands to run where it has no name. */
export interface Block {
  readonly file?: string
  readonly text: string
}

/** The blocks of code of `docs/hooks-and-ci.md`, by heading, in the order of the page. */
export const recipes: ReadonlyMap<string, readonly Block[]> = read(readText('docs/hooks-and-ci.md'))

/** The text of a file that a recipe writes. Throws where it writes none of this name. */
export function fileOf(recipe: string, name: string): string {
  const block = recipes.get(recipe)?.find(({file}) => file === name)
  if (!block) throw new RangeError(`The recipe \`${recipe}\` has no \`${name}\`.`)
  return block.text
}

/** The commands of a recipe. */
export function commandsOf(recipe: string): string {
  const blocks = recipes.get(recipe) ?? []
  return blocks.flatMap(({file, text}) => (file === undefined ? text : [])).join('')
}

function read(page: string): Map<string, Block[]> {
  const sections = page.split(/^## /m).slice(1)
  return new Map(
    sections.map(section => [section.split('\n', 1)[0] ?? '', blocksIn(section)] as const)
  )
}

function blocksIn(section: string): Block[] {
  return [...section.matchAll(/^```\w+(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, file, text = '']) => ({text, ...(file === undefined ? {} : {file})})
  )
}
