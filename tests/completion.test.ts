import {execFileSync, spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {commandLine, run} from '../src/cli.ts'
import {reporters} from '../src/reporters/index.ts'
import {vocabularyOf} from '../src/vocabulary.ts'
import {makeFolder} from './folder.ts'
import {stock} from './library.ts'
import {memory} from './running.ts'

vi.setConfig({testTimeout: 60_000})

async function script(shell: string): Promise<string> {
  const {io, written} = memory('.')
  expect(await run(['completion', shell], io)).toBe(0)
  return written.out
}

describe('the vocabulary', () => {
  const {options, commands} = vocabularyOf(commandLine(), stock.library)
  const choices = (name: string) => options.find(({names}) => names.includes(name))?.choices

  test('holds the names that an option takes', () => {
    expect(choices('--profile')).toEqual(['journalist', 'legal', 'ngo'])
    expect(choices('--language')).toEqual(choices('--ui-language'))
    expect(choices('--format')).toEqual(Object.keys(reporters))
    expect(choices('--fail-on')).toEqual(['error', 'warning', 'info', 'never'])
  })

  test('holds each command and each option of the description', () => {
    const command = commandLine()
    const flags = command.options.flatMap(({short, long}) => [short, long].filter(Boolean))
    const names = commands.flatMap(each => each.names)
    expect(options.flatMap(each => each.names)).toEqual([...flags, '-h', '--help'])
    expect(names).toEqual(command.commands.map(each => each.name()))
  })

  test.each(['bash', 'zsh', 'fish'])('stands in the script for %s', async shell => {
    const text = await script(shell)
    for (const {names} of [...options, ...commands]) {
      for (const name of names) expect(text).toMatch(new RegExp(`\\b${name.replace(/^-+/, '')}\\b`))
    }
  })
})

test('a script goes to a file that is named', async () => {
  const folder = makeFolder()
  const {io, written} = memory(folder)
  expect(await run(['completion', 'zsh', '--output', '_ordval'], io)).toBe(0)
  expect(written.out).toBe('')
  expect(readFileSync(join(folder, '_ordval'), 'utf8')).toBe(await script('zsh'))
})

test('another shell is an error', async () => {
  const {io, written} = memory('.')
  expect(await run(['completion', 'tcsh'], io)).toBe(2)
  expect(written.error).toContain('Allowed choices are bash, zsh, fish')
})

/** What is typed, and the words that the program then gets. */
const typed = [
  ['ordval --pro\tj\t', ['--profile', 'journalist']],
  ['ordval -p n\t', ['-p', 'ngo']],
  ['ordval --format sa\t', ['--format', 'sarif']],
  ['ordval --format text,ht\t', ['--format', 'text,html']],
  ['ordval --fail-on w\t', ['--fail-on', 'warning']],
  ['ordval base\tdraf\t', ['baseline', 'drafts']],
  ['ordval init --ye\t', ['init', '--yes']],
  ['ordval completion z\t', ['completion', 'zsh']],
  ['ordval --config hou\t', ['--config', 'house.yaml']],
  ['ordval --profile hou\t', ['--profile', 'house.yaml']],
  ['ordval "two wor\t', ['two words.md']]
] as const

const shells = {
  bash: {
    command: 'bash --norc --noprofile -i',
    start: (file: string) => `source ${file}`
  },
  zsh: {
    command: 'zsh -f -i',
    start: (file: string) => `autoload -U compinit; compinit -D -u; source ${file}`
  }
}

describe.each(Object.entries(shells))('%s', (shell, {command, start}) => {
  const absent = ['script', shell].filter(each => !isInstalled(each))

  test.skipIf(absent.length > 0)(
    `completes what is typed (needs script and ${shell})`,
    async () => {
      const folder = makeFolder({'drafts/a.md': '', 'house.yaml': '', 'two words.md': ''})
      writeFileSync(join(folder, '.script'), await script(shell))
      const lines = [
        start('./.script'),
        'ordval() { for word in "$@"; do printf "%s\\t" "$word"; done >> .heard; echo >> .heard; }',
        ...typed.map(([line]) => line),
        'exit'
      ]
      spawnSync('script', ['-qec', command, '/dev/null'], {
        cwd: folder,
        input: `${lines.join('\n')}\n`,
        env: {PATH: process.env.PATH, HOME: folder, TERM: 'vt100', HISTFILE: '/dev/null'},
        timeout: 50_000
      })
      const heard = readFileSync(join(folder, '.heard'), 'utf8').replace(/\n$/, '').split('\n')
      // What ends a folder's name is up to the shell.
      const words = heard.map(line => line.replaceAll('/\t', '\t').split('\t').slice(0, -1))
      expect(words).toEqual(typed.map(([, words]) => words))
    }
  )
})

describe('fish', () => {
  test.skipIf(!isInstalled('fish')).each([
    ['ordval --pro', ['--profile']],
    ['ordval --profile j', ['journalist']],
    ['ordval --format sa', ['sarif']],
    ['ordval --format text,ht', ['text,html']],
    ['ordval base', ['baseline']],
    ['ordval init --ye', ['--yes']],
    ['ordval --ye', []],
    ['ordval completion ', ['bash', 'fish', 'zsh']],
    ['ordval draf', ['drafts/']],
    ['ordval --config hou', ['house.yaml']],
    ['ordval --fail-on hou', []]
  ])('completes %j (needs fish)', async (line, expected) => {
    const folder = makeFolder({'drafts/a.md': '', 'house.yaml': ''})
    writeFileSync(join(folder, '.script'), await script('fish'))
    const ask = `source .script; complete -C ${JSON.stringify(line)}`
    const out = execFileSync('fish', ['--no-config', '-c', ask], {
      cwd: folder,
      env: {PATH: process.env.PATH, HOME: folder},
      encoding: 'utf8'
    })
    const words = out.split('\n').filter(Boolean)
    expect(words.map(word => word.split('\t')[0])).toEqual(expected)
  })
})

function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}
