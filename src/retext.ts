import type {Nodes, Root} from 'nlcst'
import type {VFile} from 'vfile'
import {check} from './check.ts'
import type {Block, Document} from './document.ts'
import {type Preferences, settingsFrom} from './settings.ts'
import {addMessages} from './vfile.ts'

export type {Preferences as Options} from './settings.ts'

/**
 * A retext plugin: adds a message to the file for each term to change.
 *
 * Places are those of the tree: exact for plain text, the bridge's behind `remark-retext`; use `ordval/remark` there.
 */
export default function retextOrdval(
  options: Readonly<Preferences> = {}
): (tree: Root, file: VFile) => void {
  const settings = settingsFrom(options)
  return (tree, file) => {
    const format = {
      name: 'nlcst',
      extensions: [],
      parse: (source: string) => documentOf(tree, source)
    }
    addMessages(file, check(String(file), format, settings).messages)
  }
}

function documentOf(tree: Root, source: string): Document {
  const blocks = tree.children.flatMap(node =>
    node.type === 'ParagraphNode' ? [blockOf(node)] : []
  )
  return {source, blocks, comments: []}
}

function blockOf(paragraph: Nodes): Block {
  const leaves = leavesOf(paragraph)
  const offsets = leaves.flatMap(({value, start}) =>
    [...Array(value.length).keys()].map(at => start + at)
  )
  return {
    text: leaves.map(({value}) => value).join(''),
    starts: offsets,
    ends: offsets.map(offset => offset + 1),
    quoted: false,
    exact: true
  }
}

function leavesOf(node: Nodes): {value: string; start: number}[] {
  if ('children' in node) return node.children.flatMap(leavesOf)
  return [{value: node.value, start: node.position?.start.offset ?? 0}]
}
