import {describe, expect, test} from 'vitest'
import {auditTests} from '../src/audit-tests.ts'
import {compileLexicon} from '../src/lexicon.ts'
import {bench, checkSmall, fixed, smallDictionary, termbase} from './small.ts'

const lexicon = compileLexicon([smallDictionary('fr')], termbase)

function fix(source: string): [string | undefined, string] {
  const [message] = checkSmall(source, {lexicon}).messages
  return [message?.fix?.applicability, fixed(source, message ? [message] : [])]
}

test('the entries of the small dictionary hold their own tests', () => {
  expect(auditTests(lexicon, bench, () => true)).toEqual([])
})

describe('what stands before the match agrees with what replaces it', () => {
  test.each([
    ['gender', 'Il voit la pornographie.', 'Il voit le matériel.'],
    ['a capital', 'Une pornographie.', 'Un matériel.'],
    ['two words that become one', 'Il parle de la pornographie.', 'Il parle du matériel.'],
    ['an adjective between', 'Cette petite pornographie.', 'Ce petit matériel.'],
    ['an adjective that stays', 'La rare pornographie.', 'Le rare matériel.'],
    ['gender, then sound', "Il voit l'obscénité.", "Il voit l'abus filmé."],
    ['gender, then sound, of two words', "Il parle de l'obscénité.", "Il parle de l'abus filmé."],
    ['sound alone', 'Il voit la vidéo.', "Il voit l'exploitation."],
    ['sound alone, of two words', 'Il parle de la vidéo.', "Il parle de l'exploitation."],
    ['the apostrophe of the text', 'Il voit d’abord la vidéo.', 'Il voit d’abord l’exploitation.'],
    ['in capitals', 'IL VOIT LA VIDÉO', "IL VOIT L'EXPLOITATION"],
    ['a verb before', 'Il montre la pornographie.', 'Il montre le matériel.']
  ])('%s', (_what, source, expected) => {
    expect(fix(source)).toEqual(['safe', expected])
  })
})

describe('what may have to agree and cannot be told makes a fix unsafe', () => {
  test.each([
    ['an unknown word before', 'Une infâme pornographie.'],
    ['an unknown word between known ones', 'La petite infâme petite pornographie.'],
    ['a word after', 'La pornographie est trop interdite.'],
    ['an ending after', 'La pornographie vulgaire.']
  ])('%s', (_what, source) => {
    expect(fix(source)[0]).toBe('unsafe')
  })

  test('unless the gender stays', () => {
    expect(fix('La vidéo vulgaire.')).toEqual(['safe', "L'exploitation vulgaire."])
  })
})
