import {describe, expect, test} from 'vitest'
import {changedLines, touches} from '../src/diff.ts'

const head = (name: string): string =>
  `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}`

describe('changed lines', () => {
  test('are those of the new side', () => {
    const diff = `${head('a.md')}
@@ -2 +2 @@ A heading
-old
+new
@@ -7,0 +8,2 @@
+one
+two
\\ No newline at end of file
`
    expect(changedLines(diff)).toEqual(
      new Map([
        [
          'a.md',
          [
            {from: 2, to: 1},
            {from: 2, to: 2},
            {from: 8, to: 8},
            {from: 9, to: 9}
          ]
        ]
      ])
    )
  })

  test('are told from unchanged ones around them', () => {
    const diff = `${head('a.md')}\n@@ -1,3 +1,4 @@\n one\n+two\n three\n four\n`
    expect(changedLines(diff).get('a.md')).toEqual([{from: 2, to: 2}])
  })

  test('may look like heads of a diff', () => {
    const diff = `${head('a.md')}
@@ -1,2 +1,2 @@
--- a/x
-@@ -9 +9 @@
+++ b/x
+diff --git a/y b/y
${head('b.md')}
@@ -1 +1 @@
-a
+b
`
    const changes = changedLines(diff)
    expect([...changes.keys()]).toEqual(['a.md', 'b.md'])
    expect(changes.get('a.md')?.filter(({from, to}) => from <= to)).toHaveLength(2)
  })

  test.each([
    ['a b.md\t', 'a b.md'],
    ['åäö.md', 'åäö.md']
  ])('of +++ b/%s', (name, path) => {
    const diff = `--- /dev/null\n+++ b/${name}\n@@ -0,0 +1 @@\n+a\n`
    expect([...changedLines(diff).keys()]).toEqual([path])
  })

  test('of a quoted name', () => {
    const diff = '--- /dev/null\n+++ "b/a\\t\\"b\\\\\\033.md"\n@@ -0,0 +1 @@\n+a\n'
    expect([...changedLines(diff).keys()]).toEqual(['a\t"b\\\u001B.md'])
  })

  test.each([
    ['a/a b.md b/a b.md', 'a b.md'],
    ['a/a b/c.md b/a b/c.md', 'a b/c.md'],
    ['"a/x\\ty" "b/x\\ty"', 'x\ty']
  ])('are all where git sees no text: %s', (names, path) => {
    const changes = changedLines(`diff --git ${names}\nBinary files a/x and b/x differ\n`)
    expect(changes).toEqual(new Map([[path, [{from: 1, to: Number.POSITIVE_INFINITY}]]]))
  })

  test('are none in a file that is gone', () => {
    expect(changedLines('--- a/a.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n')).toEqual(new Map())
  })
})

describe('a passage touches', () => {
  const seam = changedLines('--- a/a\n+++ b/a\n@@ -3,2 +2,0 @@\n-a\n-b\n').get('a') ?? []

  test.each([
    ['a line of its own', {line: 2, endLine: 2}, [{from: 2, to: 2}], true],
    ['one in its middle', {line: 2, endLine: 4}, [{from: 3, to: 3}], true],
    ['nothing after it', {line: 2, endLine: 2}, [{from: 3, to: 9}], false],
    ['the seam inside it', {line: 2, endLine: 3}, seam, true],
    ['no seam before it', {line: 3, endLine: 3}, seam, false],
    ['no seam after it', {line: 2, endLine: 2}, seam, false]
  ])('%s', (_what, place, ranges, expected) => {
    expect(touches(place, ranges)).toBe(expected)
  })
})
