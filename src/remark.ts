import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {check} from './check.ts'
import {markdown} from './formats/markdown.ts'
import {type Preferences, settingsFrom} from './settings.ts'
import {addMessages} from './vfile.ts'

export type {Preferences as Options} from './settings.ts'

/** A remark plugin: adds a message to the file for each term to change. */
export default function remarkOrdval(
  options: Readonly<Preferences> = {}
): (tree: Root, file: VFile) => void {
  const settings = settingsFrom(options)
  return (_tree, file) => addMessages(file, check(String(file), markdown, settings).messages)
}
