import type {Yaml} from 'mdast'
import {isMap, isScalar, parseDocument, type Scalar} from 'yaml'
import type {Decode} from '../align.ts'
import type {Span} from '../document.ts'
import {appendParsed, newDraft} from './draft.ts'
import {spanOf} from './markdown-tree.ts'
import {addBlock, type Page} from './page.ts'

const prose = new Set(['title', 'description', 'summary', 'excerpt', 'subtitle', 'caption'])
const languages = new Set(['lang', 'language', 'locale'])

/** A string of the front matter; the span is of what stands between its quotation marks. */
interface Field extends Span {
  readonly key: string
  readonly value: string
  readonly decode: Decode
}

/** Reads the fields of front matter that are prose, and the one that declares the language. */
export function readFrontMatter(page: Page, node: Yaml): void {
  const {start} = spanOf(node)
  const fence = page.source.slice(start, start + 3)
  const offset = page.source.indexOf(node.value, start + fence.length)
  const fields = fence === '+++' ? tomlFields(node.value) : yamlFields(node.value)
  for (const {key, value, decode, ...span} of fields) {
    const name = key.toLowerCase()
    if (languages.has(name)) page.language ??= value.trim()
    if (!prose.has(name)) continue
    const draft = newDraft()
    const place = {start: offset + span.start, end: offset + span.end}
    appendParsed(draft, value, {source: page.source, span: place, decode})
    addBlock(page, draft)
  }
}

function yamlFields(yaml: string): Field[] {
  const {contents} = parseDocument(yaml, {prettyErrors: false})
  if (!isMap(contents)) return []
  return contents.items.flatMap(({key, value}) =>
    isScalar(key) && isScalar(value) ? yamlField(String(key.value), value, yaml) : []
  )
}

const decoders: Readonly<Record<string, Decode>> = {
  QUOTE_SINGLE: (text, at) => (text.startsWith("''", at) ? {value: "'", end: at + 2} : undefined),
  QUOTE_DOUBLE: decodeDouble
}
const decodeNothing: Decode = () => undefined

function yamlField(key: string, {value, range, type}: Scalar, yaml: string): Field[] {
  if (typeof value !== 'string' || !range) return []
  const [start, end] = range
  // A block begins after the line of its mark, `|` or `>`.
  const [mark = ''] = /^(?:["']|[|>].*\s*)/.exec(yaml.slice(start, end)) ?? []
  const decode = decoders[type ?? '']
  const span = {start: start + mark.length, end: decode ? end - 1 : end}
  return [{key, value: decode ? value : value.trimEnd(), decode: decode ?? decodeNothing, ...span}]
}

const escapes = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|(?:\r\n?|\n)[ \t]*|.)/g

function decodeDouble(text: string, at: number): ReturnType<Decode> {
  if (text[at] !== '\\') return undefined
  const [whole = '\\'] = text.slice(at, at + 100).match(escapes) ?? []
  return {value: decodeEscape(whole), end: at + whole.length}
}

/** YAML itself knows what an escape stands for. */
function decodeEscape(escaped: string): string {
  const {contents} = parseDocument(`"${escaped}"`)
  return isScalar(contents) ? String(contents.value) : escaped
}

const tomlString = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)')/gm

/** The strings of one line that stand before the first table. */
function tomlFields(toml: string): Field[] {
  const [top = ''] = toml.split(/^[ \t]*\[/m, 1)
  return [...top.matchAll(tomlString)].map(
    ({0: whole, 1: key = '', 2: double, 3: single, index}) => {
      const raw = double ?? single ?? ''
      const end = index + whole.length - 1
      const value = double?.replace(escapes, decodeEscape) ?? raw
      const decode = double === undefined ? decodeNothing : decodeDouble
      return {key, value, decode, start: end - raw.length, end}
    }
  )
}
