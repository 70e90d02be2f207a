import {describe, expect, test} from 'vitest'
import {checkSmall, fixed} from './small.ts'

/** The applicability of the first fix, and the text with all of them. */
function fix(source: string): [string | undefined, string] {
  const {messages} = checkSmall(source)
  return [messages[0]?.fix?.applicability, fixed(source, messages)]
}

describe('a safe fix reads right', () => {
  test.each([
    ['He sold child porn.', 'He sold child sexual abuse material.'],
    ['A child prostitute.', 'An exploited child.'],
    ['a child prostitute', 'an exploited child'],
    ['A CHILD PROSTITUTE', 'AN EXPLOITED CHILD'],
    ['The child prostitutes.', 'The exploited children.'],
    ['He had a child porn video.', 'He had an abuse video.'],
    ['He **sold child porn** there.', 'He **sold child sexual abuse material** there.'],
    ['He sold child&nbsp;porn.', 'He sold child sexual abuse material.'],
    ['He sold chi\u00ADld porn.', 'He sold child sexual abuse material.'],
    ['> [!NOTE]\n> He sold child porn.', '> [!NOTE]\n> He sold child sexual abuse material.'],
    ['Han såg en barnporr.', 'Han såg ett övergreppsmaterial.'],
    ['Han såg den barnporren.', 'Han såg det övergreppsmaterialet.'],
    ['En barnporr.', 'Ett övergreppsmaterial.'],
    ['Det är barnporr.', 'Det är övergreppsmaterial.']
  ])('%j', (source, expected) => {
    expect(fix(source)).toEqual(['safe', expected])
  })
})

describe('a fix that needs a look is unsafe', () => {
  test.each([
    ['of a caution', 'The clients paid for the girl.'],
    ['of an entry that says so', 'He had sex with a 14-year-old girl.'],
    ['in a quotation', '> He sold child porn.'],
    ['over a line break', 'He sold child\nporn.'],
    ['before a possessive', "The child porn's price."],
    ['of an open pattern', 'A babyporntrade.'],
    ['beside a suspended hyphen', 'Han såg barn- och djurporr.'],
    ['beside one that needs its last part', 'Han såg djur- och barnporr.'],
    ['of another cell', 'Det är barnporrhärvor.'],
    ['after a word that may have to change', 'Han såg ful barnporr.']
  ])('%s', (_what, source) => {
    expect(fix(source)[0]).toBe('unsafe')
  })
})

describe('there is no fix', () => {
  test.each([
    ['where markup begins in the match', 'He sold child **porn**.'],
    ['where markup ends in the match', 'He sold **child** porn.'],
    ['where a link begins in the match', 'He sold child [porn](https://a.b).'],
    ['where markup splits a word', 'He sold child po**rn**.'],
    ['where a prefix stands between lines', '> [!NOTE]\n> He sold child **a** child\n> *porn*.'],
    ['without a suggestion', 'They call her Lolita.']
  ])('%s', (_what, source) => {
    const {messages} = checkSmall(source)
    expect(messages.map(each => each.fix)).toEqual([undefined])
  })
})

test.each([
  'A child prostitute sold child porn, kiddieporn and a child porn video.',
  '# Child Porn\n\n- a child prostitute\n- **kiddieporn**\n\n| a | child porn |\n|---|---|\n| b | CHILD PORN |',
  'En barnporr och barnporren.'
])('a text with its safe fixes has nothing left to fix: %j', source => {
  const safe = checkSmall(source).messages.filter(each => each.fix?.applicability === 'safe')
  const left = checkSmall(fixed(source, safe)).messages.map(each => each.fix?.applicability)
  expect(safe.length).toBeGreaterThan(1)
  expect(left).not.toContain('safe')
})

test.each(['babyporntrade-a client of the child', 'A babypornish-a child prostitute.'])(
  'what one fix changes, no other does: %j',
  source => {
    expect(checkSmall(source).messages).toHaveLength(2)
  }
)
