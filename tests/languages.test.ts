import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {check} from '../src/index.ts'

const page = readFileSync(new URL('../fixtures/languages/release.md', import.meta.url), 'utf8')

describe('a page in several languages', () => {
  const {messages} = check(page)

  test('is read by the dictionary of each part', () => {
    expect(messages.map(({language, actual}) => [language, actual])).toEqual([
      ['sv', 'barnporr'],
      ['sv', 'barnpornografi'],
      ['en', 'child pornography'],
      ['fi', 'lapsiporno'],
      ['fi', 'lapsipornografiaa'],
      ['fr', expect.stringContaining('pornographie enfantine')],
      ['es', 'pornografía infantil'],
      ['is', 'barnaklám'],
      ['da', 'børneporno'],
      ['nb', 'barneporno'],
      ['nn', 'barneporno']
    ])
  })

  test('is told of each part in its own words', () => {
    const verbs = {sv: 'Skriv', en: 'Write', fr: 'Écrivez', es: 'Escriba', is: 'Skrifaðu'}
    for (const {language, reason} of messages) {
      expect(reason).toContain(verbs[language as keyof typeof verbs] ?? '')
    }
    expect(
      check(page, {uiLanguage: 'en'}).messages.every(each => each.reason.startsWith('Write'))
    ).toBe(true)
  })
})

test('a word that may be of another language is not replaced without a look', () => {
  const applicability = (text: string) => check(text).messages[0]?.fix?.applicability
  expect(applicability('Barneporno')).toBe('unsafe')
  expect(applicability('Politiet fant flere tusen filer med barneporno hjemme hos ham.')).toBe(
    'safe'
  )
})

describe('a word of several languages is judged by', () => {
  const text = 'Barneporno'
  const languageOf = (source: string) => check(source).messages.map(({language}) => language)

  test.each([
    ['front matter', `---\nlang: nn\n---\n\n${text}.`, ['nn']],
    ['an attribute', `<p lang="nn">${text}.</p>`, ['nn']],
    [
      'the words around',
      `${text} vart funnen på maskina til ein mann frå Voss, og det er ikkje alt.`,
      ['nn']
    ],
    [
      'the words around',
      `${text} ble funnet på maskinen til en mann fra Voss, og det er ikke alt.`,
      ['nb']
    ],
    [
      'a block close by',
      `# ${text}\n\nEin mann frå Voss er dømd, og det er ikkje alt dei fann hos han.`,
      ['nn']
    ]
  ])('%s', (_what, source, expected) => {
    expect(languageOf(source)).toEqual(expected)
  })
})
