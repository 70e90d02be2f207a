import {readdirSync} from 'node:fs'
import {audit} from '../src/audit.ts'
import {readDictionary, readTermbase} from '../src/dictionary.ts'
import {type Problem, sentence} from '../src/problem.ts'
import {readProfile} from '../src/rule.ts'
import {bench, smallFiles, sourceFile} from './small.ts'

// Each file in a folder of `invalid` takes the place of a file of the small dictionary; its first
// lines are the sentences that an author must see.

const folder = 'fixtures/dictionaries/invalid'

export interface Invalid {
  readonly kind: string
  readonly name: string
  readonly text: string
  readonly expected: readonly string[]
}

export const invalid: readonly Invalid[] = readdirSync(
  new URL(`../${folder}/`, import.meta.url)
).flatMap(kind =>
  readdirSync(new URL(`../${folder}/${kind}/`, import.meta.url)).map(file => {
    const {text} = sourceFile(`${folder}/${kind}/${file}`)
    const [head = ''] = text.split('\n\n', 1)
    const expected = head
      .trim()
      .split('\n')
      .map(line => line.replace(/^# /, ''))
    return {kind, name: file.replace('.yaml', ''), text, expected}
  })
)

/** The sentences about one file: those of its shape, and without any of these, those of the audit. */
export function problemsOf({kind, name, text}: Invalid): string[] {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  if (kind === 'profile') readProfile(text, `${name}.yaml`, report)
  else if (kind === 'concepts' || kind === 'sources') {
    const files = {concepts: small('concepts'), sources: small('sources')}
    readTermbase({...files, [kind]: {file: `${name}.yaml`, text}}, report)
  } else {
    const file = kind === 'topic' ? `${name}.yaml` : `${name}/${kind}.yaml`
    const others = smallFiles('en').filter(each => !each.file.endsWith(`/${kind}.yaml`))
    const dictionary = readDictionary([...others, {file, text}], report)
    if (dictionary && problems.length === 0) problems.push(...audit(dictionary, bench))
  }
  return problems.map(sentence)
}

function small(name: string) {
  return sourceFile(`fixtures/dictionaries/small/${name}.yaml`)
}
