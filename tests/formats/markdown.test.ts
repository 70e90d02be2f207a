import {describe, expect, test} from 'vitest'
import {type Block, opaque} from '../../src/document.ts'
import {markdown} from '../../src/formats/markdown.ts'

/** The source from the first to the last character of a phrase, whatever white space is between its words. */
function phraseIn(source: string, words = 'child pornography'): string | undefined {
  const pattern = new RegExp(words.replace(' ', '\\s+'), 'u')
  for (const {text, starts, ends, exact} of markdown.parse(source).blocks) {
    const found = pattern.exec(text)
    if (found && exact) {
      return source.slice(starts[found.index], ends[found.index + found[0].length - 1])
    }
  }
  return undefined
}

const texts = (source: string) => markdown.parse(source).blocks.map(({text}) => text)
const quoted = (source: string) =>
  markdown
    .parse(source)
    .blocks.filter(block => block.quoted)
    .map(({text}) => text)
const languages = (source: string) =>
  markdown.parse(source).blocks.map(({language, text}: Block) => `${language}: ${text}`)

describe('a phrase is found from its first to its last character', () => {
  test.each([
    ['plain', 'On child pornography.', 'child pornography'],
    ['heading', '## On child pornography ##', 'child pornography'],
    ['setext heading', 'child\npornography\n===', 'child\npornography'],
    ['strong', 'child **pornography**', 'child **pornography'],
    ['emphasis in a word', 'ch*ild* pornography', 'ch*ild* pornography'],
    ['deleted', 'child ~~pornography~~', 'child ~~pornography'],
    ['link', 'child [pornography](u "t")', 'child [pornography'],
    ['reference', 'child [pornography][a]\n\n[a]: u', 'child [pornography'],
    ['unknown reference', 'child [pornography][a]', undefined],
    ['inline HTML', 'child <b class="x">pornography</b>', 'child <b class="x">pornography'],
    ['soft break', 'child\npornography', 'child\npornography'],
    ['soft break after a space', 'child \npornography', 'child \npornography'],
    ['list item', '- a child\n  pornography', 'child\n  pornography'],
    ['task', '- [x] child pornography', 'child pornography'],
    ['lazy list item', '- a child\npornography', 'child\npornography'],
    ['blockquote', '> > child\n> > pornography', 'child\n> > pornography'],
    [
      'emphasis over quoted lines',
      '> child *porno\n> graphy* x *child\n> pornography*',
      'child\n> pornography'
    ],
    ['hard break of spaces', 'child  \n   pornography', 'child  \n   pornography'],
    ['hard break of a backslash', 'child\\\npornography', 'child\\\npornography'],
    ['line break of HTML', 'child<br/>pornography', 'child<br/>pornography'],
    ['named reference', 'child&nbsp;pornography', 'child&nbsp;pornography'],
    ['decimal reference', '&#99;hild pornograph&#121;', '&#99;hild pornograph&#121;'],
    ['no-break spaces', 'child\u202Fpornography', 'child\u202Fpornography'],
    ['two spaces', 'child  pornography', 'child  pornography'],
    ['escape before', '\\*\\* child pornography', 'child pornography'],
    ['table cell', '|a|\n|-|\n|x \\| child pornography|', 'child pornography'],
    ['cell without edges', 'a|b\n-|-\nx|child *pornography*', 'child *pornography'],
    ['footnote', 'a[^1]\n\n[^1]: child\n    pornography', 'child\n    pornography'],
    ['text around a footnote', 'child[^1] pornography\n\n[^1]: a', 'child[^1] pornography'],
    ['alternative text', '![child pornography](u "t")', 'child pornography'],
    [
      'alternative text with an escape',
      '![a \\[b\\] child&nbsp;pornography](u)',
      'child&nbsp;pornography'
    ],
    ['title with escapes', '["a"](u "b \\"child pornography\\"")', 'child pornography'],
    ['alternative text of a reference', '![child pornography][a]\n\n[a]: u', 'child pornography'],
    ['title of an image', '![](u "child\npornography")', 'child\npornography'],
    ['title of a link', "> [a](u\n> 'child\n> pornography')", 'child\n> pornography'],
    ['title of a definition', '[a]: u (child &#112;ornography)', 'child &#112;ornography'],
    ['block of HTML', '<p>child <i>pornography</i>', 'child <i>pornography'],
    [
      'block of HTML in a quotation',
      '> <p>\n> child\n> pornography\n> </p>',
      'child\n> pornography'
    ],
    ['attribute', '<img alt="child&#32;pornography">', 'child&#32;pornography'],
    ['inline attribute', 'a <abbr title="child pornography">b</abbr>', 'child pornography'],
    ['after an emoji', '😀 **😀** child pornography', 'child pornography'],
    ['around an address', 'child https://a.b/c pornography', undefined],
    ['around code', 'child `a` pornography', undefined],
    [
      'code',
      '`child pornography`\n\n    child pornography\n\n```\nchild pornography\n```',
      undefined
    ],
    ['code of HTML', 'a <code>child pornography</code> <kbd>child</kbd> pornography', undefined],
    ['address', '<http://child> pornography [a](child%20pornography)', undefined],
    ['comment', 'a <!-- child pornography -->\n\n<!-- child pornography -->', undefined],
    [
      'script',
      '<script>child pornography</script>\n\n<pre>\nchild pornography\n\n</pre>',
      undefined
    ]
  ])('%s', (_name, source, expected) => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const written = source.replaceAll('\n', ending)
      expect(phraseIn(written)).toBe(expected?.replaceAll('\n', ending))
      expect(phraseIn(`\uFEFF# a${ending}${ending}${written}`)).toBe(
        expected?.replaceAll('\n', ending)
      )
    }
  })

  test('in decomposed letters', () => {
    expect(phraseIn('a **o\u0308** b o\u0308 c', 'b o\u0308')).toBe('b o\u0308')
  })
})

describe('blocks', () => {
  test('are read in the order of the source', () => {
    const source = '# a\n\n![b](u "c") d\n\n|e|f|\n|-|-|\n|g|h|\n\n<p>i</p>\n\n[j]: u "k"'
    expect(texts(source)).toEqual(['a', `${opaque} d`, 'b', 'c', 'e', 'f', 'g', 'h', 'i', 'k'])
  })

  test('have one opaque character for what is not prose', () => {
    expect(texts('a `b` c ![](u) https://d.e f@g.se <code>h *i*</code>')).toEqual([
      `a ${opaque} c ${opaque} ${opaque} ${opaque} ${opaque}`
    ])
  })

  test('have quotation marks for `q`', () => {
    expect(texts('a <q>b</q>\n\n<p>c <q>d</q>')).toEqual(['a “b”', 'c “d”'])
  })

  test('have the place of all of an alternative text with markup', () => {
    const source = 'a ![b *child* c](u) d'
    const alt = markdown.parse(source).blocks.find(({exact}) => !exact)
    expect([alt?.text, alt?.exact]).toEqual(['b child c', false])
    expect(new Set(alt?.starts)).toEqual(new Set([source.indexOf('b')]))
    expect(new Set(alt?.ends)).toEqual(new Set([source.indexOf(']')]))
  })

  test('are quoted in quotations, but not in alerts', () => {
    const source =
      'a\n\n> b\n> - c\n>   > d\n\n<blockquote>\n\ne\n\n<p>f</blockquote>\n\ng\n\n> [!NOTE]\n> h'
    expect(quoted(source)).toEqual(['b', 'c', 'd', 'e', 'f'])
  })

  test('have the language that HTML declares', () => {
    const source = '<div lang="sv"><p lang=fi>a</p>b\n\nc\n\n- d\n\n</div>\n\ne'
    expect(languages(source)).toEqual(['fi: a', 'sv: b', 'sv: c', 'sv: d', 'undefined: e'])
  })

  test('keep the language inside the quotation that opened it', () => {
    expect(languages('> <div lang="sv">\n>\n> a\n\nb')).toEqual(['sv: a', 'undefined: b'])
  })

  test('are read after code that HTML leaves open', () => {
    expect(texts('<div><code>a</div>\n\n<div><code>a\n\nb')).toEqual(['b'])
  })
})

describe('comments', () => {
  const comments = (source: string) =>
    markdown
      .parse(source)
      .comments.map(({value, span, next}) => [
        value,
        source.slice(span.start, span.end),
        next && source.slice(next.start, next.end)
      ])

  test.each([
    ['<!-- a -->\n\nb\nc\n\nd', 'b\nc'],
    ['<!-- a -->\nb', 'b'],
    ['<!-- a -->\n<!-- b -->\n\n# c', '# c'],
    ['- b\n\n  <!-- a -->\n- c', '- c'],
    ['<!-- a -->\n\n> b\n> c', '> b\n> c'],
    ['<!-- a -->\n\n|b|\n|-|', '|b|\n|-|'],
    ['<!-- a -->\n<p>b</p>', '<p>b</p>'],
    ['<div><!-- a --><p>b</p><p>c</p></div>', 'b'],
    ['<div>\n\n<!-- a -->\n\n</div>\n\nb', 'b'],
    ['<p>b<!-- a --></p>\n\nc', 'c'],
    ['<p>b<!-- a -->c</p>', 'c'],
    ['b <!-- a --> c *d*', ' c *d*'],
    ['\uFEFF<!-- a -->\r\n\r\nb', 'b'],
    ['b\n\n<!-- a -->', undefined]
  ])('%j', (source, next) => {
    expect(comments(source)[0]).toEqual([' a ', '<!-- a -->', next])
  })

  test('lose the prefix of their lines', () => {
    expect(comments('> <!-- a\n> b -->\n> c')).toEqual([[' a\nb ', '<!-- a\n> b -->', 'c']])
  })
})

describe('extreme input', () => {
  test.each([
    ['nested quotations', `${'>'.repeat(20_000)}a`],
    ['nested quotations with spaces', `${'> '.repeat(20_000)}a`],
    ['nested lists', `${'- '.repeat(20_000)}a`],
    [
      'indented lists',
      Array.from({length: 1000}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')
    ],
    ['a long line', `${'barn och ord '.repeat(80_000)}a`],
    ['very many lines', 'a b c\n'.repeat(100_000)],
    ['nested emphasis', `${'*a **b '.repeat(5000)}a${'**b a*'.repeat(5000)}`],
    ['nested images', `${'!['.repeat(5000)}a${'](b)'.repeat(5000)}`],
    ['brackets', `${'['.repeat(10_000)}a`],
    ['open tags', `${'<b>'.repeat(50_000)}a${'</i>'.repeat(50_000)}`],
    ['open tags in a block', `<p>${'<b>'.repeat(50_000)}a${'</i>'.repeat(50_000)}`],
    ['references', `<p>${'&amp'.repeat(50_000)}a`],
    ['white space', `a${' '.repeat(500_000)}a`],
    ['deep front matter', `---\ntitle: ${'['.repeat(20_000)}\n---\na`]
  ])(
    '%s',
    (_name, source) => {
      const {blocks} = markdown.parse(source)
      expect(blocks.length).toBeGreaterThan(0)
      expect(blocks.at(-1)?.text).toContain('a')
    },
    20_000
  )
})
