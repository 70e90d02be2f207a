import {expect, test} from 'vitest'
import {checkSmall, verdicts} from '../small.ts'

test.each([
  ['its rule', '<!-- ordval disable child-pornography -->\n\nchild porn', 'directive'],
  ['all rules', '<!-- ordval disable -->\n\nchild porn', 'directive'],
  [
    'one of several',
    '<!-- ordval disable kiddieporn, child-pornography -->\n\nchild porn kiddieporn',
    'directive'
  ],
  ['another rule', '<!-- ordval disable kiddieporn -->\n\nkiddieporn child porn', 'error']
])('a comment names %s', (_what, source, expected) => {
  expect(verdicts(source)).toContain(`${expected} child porn`)
})

test('a name wins over a comment, and a comment over a mention', () => {
  const off = '<!-- ordval disable -->\n\n'
  expect(verdicts(`${off}The term child porn.`)).toEqual(['directive child porn'])
  expect(verdicts(`${off}child porn and the Child Pornography Prevention Act.`)).toEqual([
    'directive child porn',
    'official-name Child Pornography'
  ])
})

test.each([
  ['<!-- ordval disable -- quoted from a law -->\n\nchild porn', 'quoted from a law'],
  ['<!-- ordval disable -->\n\nchild porn', undefined]
])('the remark of a comment is kept: %j', (source, remark) => {
  expect(checkSmall(source).accepted.map(each => each.remark)).toEqual([remark])
})
