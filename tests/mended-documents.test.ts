import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {builtin} from '#data'
import {meets} from '../src/apply.ts'
import {check, type Result} from '../src/check.ts'
import type {Format, Span} from '../src/document.ts'
import {formats} from '../src/formats/index.ts'
import {parseTree} from '../src/formats/markdown-tree.ts'
import {type Mended, mend, type Road} from '../src/mend.ts'
import type {Fix} from '../src/message.ts'
import {cutIntoWords} from '../src/prose.ts'
import {quotedSpans} from '../src/quotes.ts'
import {settingsOf} from '../src/settings.ts'
import {type Samples, samples} from './samples.ts'

const runs = Number(process.env.DOCUMENTS ?? 1000)
const seed = Number(process.env.SEED ?? 2016)

/** Where a text can stand. */
const places: readonly ((text: string) => string)[] = [
  text => text,
  text => `${text}  `,
  text => `# ${text}`,
  text => `- ${text}\n- *${text}*`,
  text => `> ${text}`,
  text => `1. ${text}\n\n   **${text}**`,
  text => `| a | b |\n| - | - |\n| ${text.replaceAll('|', '')} | c |`,
  text => `“${text}”`,
  text => `« ${text} »`,
  text => `– ${text}`,
  text => `![${text}](a.png '${text}')`,
  text => `<p title="${text.replaceAll('"', '')}">${text}</p>`,
  text => `[${text}](https://a.example "${text.replaceAll('"', '')}")`,
  text => `<!-- ordval disable -->\n\n${text}\n\n<!-- ordval enable -->`,
  text => `a[^1]\n\n[^1]: ${text}`,
  text => text.replaceAll(' ', '&nbsp;'),
  text => text.replace(/(\S+) (\S+)$/, '*$1* $2'),
  text => text.replaceAll(' ', '\n'),
  text => text.replace(/(\w)(\w+ \w)/, '$1\u00AD$2'),
  text => text.toUpperCase(),
  text => text.normalize('NFD'),
  text => `\`${text}\` \t`
]

const heads = [
  '',
  '\uFEFF',
  "---\ntitle: '@'\n---\n\n",
  '---\ntitle: "@"\nsummary: |\n  @\n---\n\n'
]

/** A piece of a text, and what of it must be there to the letter afterwards. */
interface Part {
  readonly text: string
  readonly kept?: string
}

/** A name is one in its own language, and may be read as words of another. */
function partsOf(
  {bad, ok, names, quotes: [open = '', close = '']}: Samples,
  {length: languages}: readonly Samples[]
): fc.Arbitrary<Part> {
  const texts = fc.oneof(fc.constantFrom(...bad), fc.constantFrom(...ok))
  const placed = fc
    .tuple(texts, fc.constantFrom(...places))
    .map(([text, place]) => ({text: place(text)}))
  const quoted = bad.filter(text => !/[\n"“”„‟«»‘’‚‛'‹›,`*_[\]<>&\\|–—-]/.test(text))
  const quotation = fc.constantFrom(...quoted).map(text => `${open}${text}${close}`)
  const kept = fc
    .oneof(quotation, ...(languages === 1 ? [fc.constantFrom(...names)] : []))
    .map(text => ({text, kept: text}))
  return fc.oneof({weight: 4, arbitrary: placed}, {weight: 1, arbitrary: kept})
}

/** Documents in one language; where more are looked for, a part may be of any. */
function documentsIn(some: readonly Samples[]) {
  return fc.record({
    language: fc.constant(some.map(({tag}) => tag)),
    parts: fc.array(fc.oneof(...some.map(each => partsOf(each, some))), {
      minLength: 1,
      maxLength: 4
    }),
    head: fc.constantFrom(...heads),
    title: fc.constantFrom(...some.flatMap(({bad}) => bad)),
    ending: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.constantFrom('', '\n', '\n\n\n', '  \n'),
    format: fc.constantFrom(...formats),
    isBold: fc.boolean()
  })
}

const documents = fc.oneof(...samples.map(each => ({weight: 2, arbitrary: documentsIn([each])})), {
  weight: 4,
  arbitrary: documentsIn(samples)
})

test('documents of all languages are fixed, and nothing else', () => {
  const sum = {fixed: 0, waited: 0, withheld: 0, kept: 0}
  fc.assert(
    fc.property(documents, ({parts, head, title, ending, last, ...reading}) => {
      const body = parts.map(({text}) => text).join('\n\n')
      const source = (head.replaceAll('@', title) + body + last).replaceAll('\n', ending)
      const mended = holdsFor(source, reading)
      const kept = parts.flatMap(each => each.kept ?? [])
      expect(kept.filter(text => !mended.text.includes(text))).toEqual([])
      sum.fixed += mended.count
      sum.waited += mended.waited
      sum.withheld += mended.withheld.length
      sum.kept += kept.length
    }),
    {numRuns: runs, seed}
  )
  expect(sum.fixed).toBeGreaterThan(runs / 2)
  expect(sum.kept).toBeGreaterThan(runs / 4)
  if (process.env.DOCUMENTS) process.stdout.write(`${JSON.stringify(sum)}\n`)
}, 600_000)

interface Reading {
  readonly language: readonly string[]
  readonly format: Format
  readonly isBold: boolean
}

function holdsFor(source: string, {language, format, isBold}: Reading): Mended {
  const settings = settingsOf({language}, builtin)
  const road: Road = {
    check: remembering(text => check(text, format, settings)),
    parse: remembering(format.parse),
    wants: ({applicability}: Fix) => isBold || applicability === 'safe'
  }
  const before = road.check(source)
  const mended = mend(source, road)
  expect(mended.result).toEqual(road.check(mended.text))
  expect(mend(mended.text, road)).toMatchObject({text: mended.text, count: 0})
  // Fewer where a mended neighbour tells the language of a block better.
  expect(mended.result.messages.length).toBeLessThanOrEqual(before.messages.length - mended.count)
  expect(kinds(mended.result)).toEqual(
    kinds(mended.result).filter(each => kinds(before).includes(each))
  )
  if (format.name === 'markdown')
    expect(shapeOf(parseTree(mended.text))).toEqual(shapeOf(parseTree(source)))
  if (mended.waited === 0) expectOnlyEdits(source, mended.text, {before, format, road})
  return mended
}

/** A text is checked and read again and again, and each time is the same. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const found = known.get(text) ?? read(text)
    known.set(text, found)
    return found
  }
}

function kinds({messages}: Result): string[] {
  return messages.map(({ruleId, context}) => `${ruleId} ${context}`)
}

/** What was changed are edits of the first check, outside of quotations and of all that is accepted. */
function expectOnlyEdits(
  source: string,
  text: string,
  {before, format, road}: {readonly before: Result; readonly format: Format; readonly road: Road}
): void {
  const edits = before.messages
    .flatMap(({fix, context}) =>
      fix && context === 'narrator' && road.wants(fix) ? fix.edits : []
    )
    .sort((a, b) => a.start - b.start)
  let at = 0
  const pattern = edits.map(edit => {
    const kept = literally(source.slice(at, edit.start))
    at = edit.end
    return `${kept}(${literally(source.slice(edit.start, edit.end))}|${literally(edit.text)})`
  })
  const found = new RegExp(`^${pattern.join('')}${literally(source.slice(at))}$`).exec(text)
  expect(found, JSON.stringify([source, text])).not.toBeNull()
  const put = edits.filter(
    (edit, index) => found?.[index + 1] !== source.slice(edit.start, edit.end)
  )
  expect(
    put.filter(edit => untouchable(source, before, format).some(span => meets(edit, span)))
  ).toEqual([])
}

function untouchable(source: string, {accepted}: Result, format: Format): Span[] {
  const document = cutIntoWords(format.parse(source))
  const quoted = document.blocks.flatMap(({starts, ends, quoted: isQuoted, text}, index) => {
    const spans = isQuoted ? [{start: 0, end: text.length}] : (quotedSpans(document)[index] ?? [])
    return spans.map(({start, end}) => ({start: starts[start] ?? 0, end: ends[end - 1] ?? 0}))
  })
  return [...accepted, ...quoted]
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

const words = new Set(['position', 'alt', 'title'])

/** A tree without its words. */
function shapeOf(node: Nodes): unknown {
  const isProse = ['text', 'html', 'yaml'].includes(node.type)
  const entries = Object.entries(node).filter(
    ([key]) => !words.has(key) && !(isProse && key === 'value')
  )
  return {
    ...Object.fromEntries(entries),
    ...('children' in node ? {children: node.children.map(shapeOf)} : {})
  }
}
