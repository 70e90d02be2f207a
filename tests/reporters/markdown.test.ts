import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {report} from '../../src/reporters/markdown.ts'
import {hostileFiles, message, options} from './findings.ts'

interface Node {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly Node[]
}

const processor = unified().use(remarkParse).use(remarkGfm)

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)]
}

function nodesIn(markdown: string): Node[] {
  return nodesOf(processor.parse(markdown))
}

describe('markdown report', () => {
  it('is a heading, and a list a file', () => {
    const text = report([{file: 'a.md', messages: [message()], accepted: []}], options)
    expect(text).toBe(
      `### Ordval: 1 to change

\`a.md\`

- \`3:8\` **error** Write “child sexual abuse material” instead of “child pornography”. [\`child-pornography\`](<https://example.org/guideline>)
`
    )
  })

  it('lets nothing of a text become markup, a link or a mention', () => {
    const reason = `${'x'} <b> *a* _b_ \`c\` [x](http://e) ![y](z) http://e.org www.e.org a@b.org @you #1 GH-1 !2 ~3 | ~~d~~ :smile: &amp; \\`
    const files = [
      ...hostileFiles,
      {file: '`a`', messages: [message({reason, url: 'javascript:x'})], accepted: []}
    ]
    const nodes = nodesIn(report(files, {...options, showAccepted: true}))
    const kinds = new Set(nodes.map(({type}) => type))
    expect([...kinds].sort()).toEqual([
      ...[
        'heading',
        'inlineCode',
        'link',
        'list',
        'listItem',
        'paragraph',
        'root',
        'strong',
        'text'
      ]
    ])
    const links = nodes.filter(({type}) => type === 'link').map(({url}) => url)
    expect(new Set(links)).toEqual(new Set(['https://example.org/guideline']))
    const texts = nodes.filter(({type}) => type === 'text').map(({value = ''}) => value)
    expect(texts.join('')).not.toMatch(/[@#!~%$&][\p{L}\p{N}]/u)
    expect(texts.join('').replaceAll('\u200B', '')).toContain(reason)
    expect(nodes.some(({type, value}) => type === 'inlineCode' && value === '`a`')).toBe(true)
  })

  it('fits into a comment', () => {
    const messages = Array.from({length: 900}, () => message())
    const text = report([{file: 'a.md', messages, accepted: []}], options)
    expect(text.length).toBeLessThan(65_000)
    expect(text).toMatch(/^### Ordval: 900 to change\n/)
    expect(text).toMatch(/\n… \(\+\d+\)\n$/)
  })
})
