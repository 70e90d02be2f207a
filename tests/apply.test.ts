import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyFixes, meets, met, moved} from '../src/apply.ts'
import type {Edit} from '../src/message.ts'

const edit = (start: number, end: number, text: string): Edit => ({start, end, text})

describe('fixes go in', () => {
  test('all where they are apart, in whatever order they come', () => {
    const {text, edits, taken} = applyFixes('a b c', [[edit(4, 5, 'z')], [edit(0, 1, 'xx')]])
    expect({text, taken: [...taken]}).toEqual({text: 'xx b z', taken: [0, 1]})
    expect(edits.map(({start}) => start)).toEqual([0, 4])
  })

  test('the first of two that overlap', () => {
    expect(applyFixes('abc', [[edit(0, 2, 'x')], [edit(1, 3, 'y')]])).toMatchObject({
      text: 'xc',
      taken: new Set([0])
    })
  })

  test('whole or not at all', () => {
    const second = [edit(0, 1, 'y'), edit(4, 5, 'z')]
    expect(applyFixes('a b c', [[edit(0, 1, 'x')], second]).text).toBe('x b c')
  })

  test('not where their own edits overlap, or where there are none', () => {
    const fixes = [[edit(0, 2, 'x'), edit(1, 3, 'y')], []]
    expect(applyFixes('abc', fixes)).toMatchObject({text: 'abc', taken: new Set()})
  })

  test('side by side, but not twice at one place', () => {
    expect(applyFixes('abc', [[edit(0, 1, 'x')], [edit(1, 2, 'y')]]).text).toBe('xyc')
    expect(applyFixes('abc', [[edit(1, 1, 'x')], [edit(1, 1, 'y')]]).text).toBe('axbc')
  })
})

test('what stands outside of the edits stays, and where it is told', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.string({maxLength: 8})), {
    maxLength: 12
  })
  fc.assert(
    fc.property(fc.string({minLength: 46, maxLength: 46}), spans, (source, list) => {
      const fixes = list.map(([start, length, text]) => [edit(start, start + length, text)])
      const {text, edits} = applyFixes(source, fixes)
      let at = 0
      for (const {start, end} of [...edits, edit(46, 46, '')]) {
        const kept = source.slice(at, start)
        const place = moved(at, edits)
        if (kept !== '') expect(text.slice(place, place + kept.length)).toBe(kept)
        at = end
      }
      const grown = edits.reduce((sum, each) => sum + each.text.length - each.end + each.start, 0)
      return text.length === source.length + grown
    })
  )
})

test('what a span meets is found among many', () => {
  const spans = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), {maxLength: 12})
  fc.assert(
    fc.property(spans, fc.nat(40), fc.nat(6), (gaps, start, length) => {
      let end = 0
      const many = gaps.map(([gap, size]) => {
        const from = end + gap
        end = from + size
        return {start: from, end}
      })
      const span = {start, end: start + length}
      expect(met(span, many)).toEqual(many.filter(each => meets(each, span)))
    })
  )
})
