import type {Yaml} from 'mdast'
import {isMap, isScalar, parseDocument, Scalar} from 'yaml'
import type {Span} from '../document.ts'
import {append, appendUnaligned, newDraft} from './draft.ts'
import {spanOf, type Toml} from './markdown-tree.ts'
import {addBlock, type Page} from './page.ts'
import {alignScalar, type Style} from './yaml-scalar.ts'

const prose = new Set(['title', 'description', 'summary', 'excerpt', 'subtitle', 'caption'])
const languages = new Set(['lang', 'language', 'locale'])

/** A string of the front matter; the span is of what stands between its quotation marks. */
interface Field extends Span {
  readonly key: string
  readonly value: string
  readonly style: Style
}

/** Reads the fields of front matter that are prose, and the one that declares the language. */
export function readFrontMatter(page: Page, node: Yaml | Toml): void {
  const {start} = spanOf(node)
  const [fence = ''] = /^[^\r\n]*(?:\r\n?|\n)?/.exec(page.source.slice(start, start + 100)) ?? []
  const fields = node.type === 'toml' ? tomlFields(node.value) : yamlFields(node.value)
  for (const field of fields) readField(page, field, start + fence.length)
}

function readField(page: Page, field: Field, offset: number): void {
  const key = field.key.toLowerCase()
  if (languages.has(key)) page.language ??= field.value.trim()
  if (!prose.has(key)) return
  const span = {start: offset + field.start, end: offset + field.end}
  const aligned = alignScalar(field.value, page.source, span, field.style)
  const draft = newDraft()
  if (aligned) append(draft, field.value, aligned)
  else appendUnaligned(draft, field.value, span)
  addBlock(page, draft, 'field', span)
}

function yamlFields(yaml: string): Field[] {
  const {contents} = parseDocument(yaml, {prettyErrors: false})
  if (!isMap(contents)) return []
  return contents.items.flatMap(({key, value}) =>
    isScalar(key) && isScalar(value) ? yamlField(String(key.value), value, yaml) : []
  )
}

function yamlField(key: string, {value, range, type}: Scalar, yaml: string): Field[] {
  if (typeof value !== 'string' || !range) return []
  const [start, end] = range
  if (type === Scalar.QUOTE_DOUBLE)
    return [{key, value, start: start + 1, end: end - 1, style: 'double'}]
  if (type === Scalar.QUOTE_SINGLE)
    return [{key, value, start: start + 1, end: end - 1, style: 'single'}]
  if (type === Scalar.PLAIN) return [{key, value, start, end, style: 'plain'}]
  // A block begins after the line of its mark, `|` or `>`.
  const [mark = ''] = /^[^\r\n]*/.exec(yaml.slice(start, end)) ?? []
  return [{key, value: value.trimEnd(), start: start + mark.length, end, style: 'plain'}]
}

const tomlString = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)')/gm

/** The strings of one line that stand before the first table. */
function tomlFields(toml: string): Field[] {
  const [top = ''] = toml.split(/^[ \t]*\[/m, 1)
  return [...top.matchAll(tomlString)].map(
    ({0: whole, 1: key = '', 2: double, 3: single, index}) => {
      const raw = double ?? single ?? ''
      const end = index + whole.length - 1
      const value = double === undefined ? raw : decodeBasic(double)
      return {
        key,
        value,
        start: end - raw.length,
        end,
        style: double === undefined ? 'plain' : 'double'
      }
    }
  )
}

/** A basic string of TOML is a quoted string of YAML in all but rare escapes, and those are not aligned. */
function decodeBasic(raw: string): string {
  const {contents} = parseDocument(`"${raw}"`, {prettyErrors: false})
  return isScalar(contents) && typeof contents.value === 'string' ? contents.value : raw
}
