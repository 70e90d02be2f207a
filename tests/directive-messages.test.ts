import {describe, expect, test} from 'vitest'
import {checkSmall, profileOf} from './small.ts'

test.each([
  [
    'one that switches off what is there',
    '<!-- ordval disable child-pornography -->\n\nchild porn',
    []
  ],
  ['one that enables', '<!-- ordval enable -->\n\nA.', []],
  ['one that is about nothing', '<!-- ordval disable -->\n\nA.', ['unused-directive']],
  [
    'one about a rule that is not broken',
    '<!-- ordval disable lolita -->\n\nchild porn',
    ['unused-directive', 'child-pornography']
  ],
  [
    'one that comes too late',
    'child porn\n\n<!-- ordval disable -->',
    ['child-pornography', 'unused-directive']
  ],
  [
    'one about an unknown rule',
    '<!-- ordval disable child-porn -->\n\nchild porn',
    ['unknown-directive', 'child-pornography']
  ],
  [
    'one about two unknown rules',
    '<!-- ordval disable x, y -->\n\nA.',
    ['unknown-directive', 'unknown-directive']
  ],
  ['one of an unknown verb', '<!-- ordval disabel -->\n\nA.', ['unknown-directive']],
  [
    'one that another makes needless',
    '<!-- ordval disable -->\n<!-- ordval disable -->\n\nchild porn',
    ['unused-directive']
  ]
])('%s', (_what, source, expected) => {
  expect(checkSmall(source).messages.map(({ruleId}) => ruleId)).toEqual(expected)
})

test('the message is a warning at the comment, and names what is wrong', () => {
  const source = 'A.\n\n<!-- ordval disable child-porn -->\n\nB.'
  expect(checkSmall(source).messages).toMatchObject([
    {severity: 'warning', line: 3, column: 1, actual: '<!-- ordval disable child-porn -->'}
  ])
  expect(checkSmall(source).messages[0]?.reason).toContain('child-porn')
})

test.each([
  ['en', 'is not a rule'],
  ['sv', 'är ingen regel']
])('it speaks the language of the document: %s', (lang, words) => {
  const source = `---\nlang: ${lang}\n---\n\n<!-- ordval disabel -->\n\nA.`
  expect(checkSmall(source).messages[0]).toMatchObject({
    language: lang,
    reason: expect.stringContaining(words)
  })
})

test.each(['<!-- ordval -->', '<!-- ordval: -->', '<!-- ordval-disabel -->'])(
  'a message about %s has no hole where the name should be',
  comment => {
    const reasons = checkSmall(`${comment}\n\nA.`).messages.map(({reason}) => reason)
    expect(reasons.filter(reason => !/^\S+ is not/.test(reason))).toEqual([])
  }
)

describe('a profile that requires reasons', () => {
  const profile = {...profileOf('ngo'), 'require-reason': true}
  const found = (source: string) => checkSmall(source, {profile}).messages

  test.each([
    ['no reason', '<!-- ordval disable child-pornography -->\n\nchild porn', ['missing-reason']],
    ['an empty one', '<!-- ordval ignore -- -->\n\nchild porn', ['missing-reason']],
    ['one', '<!-- ordval disable-next-line -- the title -->\nchild porn', []],
    ['nothing to excuse', '<!-- ordval enable -->\n\nA.', []]
  ])('asks of a comment with %s', (_what, source, expected) => {
    expect(found(source).map(({ruleId}) => ruleId)).toEqual(expected)
  })

  test('reports an error at the comment', () => {
    expect(found('<!-- ordval ignore -->\n\nchild porn')).toMatchObject([
      {severity: 'error', line: 1, column: 1, reason: 'This comment gives no reason.'}
    ])
  })

  test('is not what comes with Ordval', () => {
    expect(checkSmall('<!-- ordval ignore -->\n\nchild porn').messages).toEqual([])
  })
})
