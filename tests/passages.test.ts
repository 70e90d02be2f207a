import {describe, expect, it} from 'vitest'
import {passagesOf} from '../src/passages.ts'

/** Each passage as its lines, marks in brackets. */
function shown(source: string, ...words: readonly string[]): string[][] {
  const spans = words.map(word => {
    const start = source.indexOf(word)
    return {start, end: start + word.length}
  })
  return passagesOf(source, spans).map(({lines}) =>
    lines.map(({number, pieces}) => {
      const text = pieces.map(each => (each.mark ? `[${each.text}]` : each.text))
      return `${number} ${text.join('')}`
    })
  )
}

describe('passages', () => {
  it('are the lines around, joined where they touch', () => {
    const lines = 'abcdefghijklmnop'.split('').join('\n')
    expect(shown(lines, 'p', 'b', 'e')).toEqual([
      ['1 a', '2 [b]', '3 c', '4 d', '5 [e]', '6 f'],
      ['15 o', '16 [p]']
    ])
  })

  it.each(['\n', '\r\n', '\r'])('know %j as the end of a line', end => {
    expect(shown(['one', 'two x', 'three', ''].join(end), 'two')).toEqual([
      ['1 one', '2 [two] x', '3 three']
    ])
  })

  it('mark what goes over lines on each of them', () => {
    expect(shown('a b\nc d', 'b\nc')).toEqual([['1 a [b]', '2 [c] d']])
  })

  it('mark nothing twice', () => {
    expect(shown('one two three', 'one two', 'two three')).toEqual([['1 [one two][ three]']])
  })

  it('keep of long lines what is near', () => {
    const far = 'word '.repeat(10_000)
    const [[line = ''] = []] = shown(`${far}xx ${far}yy ${far}`, 'xx', 'yy')
    expect(line).toMatch(/^1 ….*word \[xx\] word.*….*word \[yy\] word.*…$/)
    expect(line.length).toBeLessThan(1200)
    expect(shown(`${far}\nx`, 'x')[0]?.[0]?.length).toBeLessThan(600)
  })
})
