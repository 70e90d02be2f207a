import type {Nodes, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {Span} from '../document.ts'

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // TOML is a node of YAML here, and its fence tells it apart.
  .use(remarkFrontmatter, [
    {type: 'yaml', marker: '-'},
    {type: 'yaml', marker: '+'}
  ])
  .use(keepPlaces)

/** Parses Markdown, or a part of it, to a tree in which every node has its place in the source. */
export function parseTree(
  source: string,
  {start, end}: Span = {start: 0, end: source.length}
): Root {
  const tree = parser.parse(source.slice(start, end))
  // The parser drops a byte order mark and does not count it.
  const offset = start + (source.startsWith('\uFEFF', start) ? 1 : 0)
  if (offset > 0) shift(tree, offset)
  return tree
}

export function spanOf({position}: Nodes): Span {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}

/** The transforms of GFM look for further addresses in the text, and make nodes without a place. */
function keepPlaces(this: Processor): void {
  for (const extension of this.data().fromMarkdownExtensions?.flat() ?? []) {
    delete extension.transforms
  }
}

function shift(node: Nodes, by: number): void {
  const {start, end} = spanOf(node)
  if (node.position) Object.assign(node.position.start, {offset: start + by})
  if (node.position) Object.assign(node.position.end, {offset: end + by})
  for (const child of 'children' in node ? node.children : []) shift(child, by)
}
