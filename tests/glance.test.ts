import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run} from '../src/cli.ts'
import {glance} from '../src/glance.ts'
import {start} from '../src/start.ts'
import {makeFolder} from './folder.ts'
import {memory} from './running.ts'

const files = {
  'clean.md': 'The council talked about the new school.\n',
  'found.md': 'Police found child pornography.\n',
  'directive.md': '<!-- ordval disable -->\n',
  'german.md': '---\nlang: de\n---\n\nGuten Tag.\n',
  'binary.md': 'a\0b',
  stats: 'The council met.\n',
  'configured/.ordval.yaml': 'language: [sv]\n',
  'configured/clean.md': 'Mötet var kort.\n'
}

test.each([
  ['a clean file', ['clean.md']],
  ['two', ['./clean.md', 'clean.md']],
  ['one with a flag that changes nothing', ['--no-config', 'configured/clean.md']]
])('a glance tells of %s what a run tells', async (_what, argv) => {
  const folder = makeFolder(files)
  const {io, written} = memory(folder)
  expect(await run(argv, io)).toBe(0)
  expect(`${glance(argv, folder)}\n`).toBe(written.out)
})

test.each([
  ['a file with something in it', ['found.md']],
  ['a clean file and another', ['clean.md', 'found.md']],
  ['a comment for Ordval', ['directive.md']],
  ['a language without a dictionary', ['german.md']],
  ['a file with a config', ['configured/clean.md']],
  ['no text', ['binary.md']],
  ['no file', ['nothing.md']],
  ['a folder', ['./configured']],
  ['a command', ['stats']],
  ['a flag', ['--format=json', 'clean.md']],
  ['standard input', ['-']],
  ['many files', Array.from({length: 9}, () => 'clean.md')],
  ['nothing', []]
])('a glance leaves %s to a run', (_what, argv) => {
  expect(glance(argv, makeFolder(files))).toBeUndefined()
})

test('a start says the same as a run', async () => {
  const folder = makeFolder(files)
  for (const argv of [['clean.md'], ['found.md'], [join(folder, 'clean.md')], ['nothing.md']]) {
    const [started, ran] = [memory(folder), memory(folder)]
    expect(await start(argv, started.io)).toBe(await run(argv, ran.io))
    expect(started.written).toEqual(ran.written)
  }
})
