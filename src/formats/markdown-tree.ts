import type {Literal, Nodes, PhrasingContent, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Data, type Processor, unified} from 'unified'
import type {Span} from '../document.ts'

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>
type Handle = NonNullable<NonNullable<Extension['exit']>[string]>

/** Front matter in TOML. */
export interface Toml extends Literal {
  type: 'toml'
}

/** What the tree would lose of an image, a link or a definition. */
export interface Place {
  /** The alternative text with its markup. */
  label?: PhrasingContent[]
  title?: Span
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml
  }
  interface Data {
    place?: Place
  }
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(keepPlaces)

/** Parses Markdown to a tree in which every node has its place. */
export function parseTree(source: string): Root {
  // The parser drops one byte order mark and does not count it.
  return parser.parse(`\uFEFF${source}`)
}

export function spanOf({position}: Nodes): Span {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}

function keepPlaces(this: Processor): void {
  const data = this.data()
  const extensions = data.fromMarkdownExtensions ?? []
  data.fromMarkdownExtensions = extensions
  // The transforms of GFM look for further addresses in the text, and make nodes without a place.
  for (const extension of extensions.flat()) delete extension.transforms
  extensions.push({
    exit: {label: exitLabel, resourceTitleString: exitTitle, definitionTitleString: exitTitle}
  })
}

/** Does as mdast-util-from-markdown, and keeps the nodes that make up an alternative text. */
const exitLabel: Handle = function () {
  const fragment = this.stack.at(-1)
  const alt = this.resume()
  const node = this.stack.at(-1)
  const label = fragment && 'children' in fragment ? (fragment.children as PhrasingContent[]) : []
  this.data.inReference = true
  if (node?.type === 'link') node.children = label
  if (node?.type === 'image') Object.assign(node, {alt, data: {place: {label}}})
}

const exitTitle: Handle = function ({start, end}) {
  const title = this.resume()
  const node = this.stack.at(-1)
  const place = {...node?.data?.place, title: {start: start.offset, end: end.offset}}
  if (node) Object.assign(node, {title, data: {place}})
}
