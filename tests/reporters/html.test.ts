import {type DefaultTreeAdapterTypes, parse} from 'parse5'
import {describe, expect, it} from 'vitest'
import type {FileReport} from '../../src/reporter.ts'
import {report} from '../../src/reporters/html.ts'
import {acceptance, hostile, hostileFiles, message, options} from './findings.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function elementsOf(node: Node): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...inside] : inside
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The page as a browser reads it; it must be right HTML. */
function elementsIn(
  files: readonly FileReport[],
  changes: Partial<typeof options> = {}
): Element[] {
  const errors: string[] = []
  const page = parse(report(files, {...options, ...changes}), {
    onParseError: ({code}) => errors.push(code)
  })
  expect(errors).toEqual([])
  return elementsOf(page)
}

function named(elements: readonly Element[], tag: string): Element[] {
  return elements.filter(({tagName}) => tagName === tag)
}

const source = `# Title\n\nThe tale. child pornography ${hostile}\nLast <b>.\n\nFar away.\n\n\nThe act\n`
const start = source.indexOf('child')
const act = source.indexOf('act')
const file: FileReport = {
  file: 'a.md',
  language: 'en',
  source,
  messages: [message({start, end: start + 17})],
  accepted: [
    acceptance({
      start: act,
      end: act + 3,
      line: 10,
      actual: 'act',
      because: 'official-name',
      remark: 'yes'
    })
  ]
}

describe('html report', () => {
  it('shows the text around each finding, marked, and what is far from all not', () => {
    const elements = elementsIn([file])
    expect(named(elements, 'mark').map(textOf)).toEqual(['child pornography1', 'act2'])
    const page = elements.map(textOf).join()
    expect(page).toContain('The tale. ')
    expect(page).not.toContain('Far away.')
  })

  it('says why, what to write, from where, and what was left alone', () => {
    const items = named(elementsIn([file]), 'li').map(item => textOf(item).replace(/\s+/g, ' '))
    expect(items[0]).toContain('Write “child sexual abuse material” instead of')
    expect(items[0]).toContain('Source: a guideline. https://example.org/guideline')
    expect(items[1]).toContain('accepted 10:8 act the name of a law (yes)')
  })

  it('lets nothing of a text become an element, and links to no script', () => {
    const plain = elementsIn([file, ...hostileFiles])
    const tags = new Set(plain.map(({tagName}) => tagName))
    for (const tag of ['script', 'b', 'img', 'iframe']) expect(tags).not.toContain(tag)
    const attributes = plain.flatMap(({attrs}) => attrs)
    expect(attributes.filter(({name}) => /^on|^style$/.test(name))).toEqual([])
    const addresses = attributes.filter(({name}) => /^(?:href|src)$/.test(name))
    expect(new Set(addresses.map(({value}) => value))).toEqual(
      new Set(['https://example.org/guideline'])
    )
    expect(plain.map(textOf).join()).not.toMatch(/(?!\n)\p{Cc}|\u202E/u)
  })

  it('needs nothing from elsewhere, and follows the reader’s light', () => {
    const page = report([file], options)
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'")
    expect(page).not.toMatch(/<link|@import|url\(/)
    expect(page).toContain('prefers-color-scheme: dark')
    expect(page).toContain('@media print')
  })

  it('holds without the text', () => {
    const {source: _, ...bare} = file
    const elements = elementsIn([bare])
    expect(named(elements, 'mark')).toEqual([])
    expect(named(elements, 'li')).toHaveLength(2)
  })

  it('speaks the language of its sentences', () => {
    const [root] = named(elementsIn([], {language: 'sv'}), 'html')
    expect(root?.attrs).toEqual([{name: 'lang', value: 'sv'}])
  })
})
