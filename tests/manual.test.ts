import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {describe, expect, test, vi} from 'vitest'
import {commandLine} from '../src/cli.ts'
import {readText} from './sources.ts'

vi.setConfig({testTimeout: 60_000})

const path = fileURLToPath(new URL('../man/ordval.1', import.meta.url))
const page = readText('man/ordval.1')

// `npm run docs` writes the page, and the gate fails where that changes it.
test('the page names each option and command of the description', () => {
  const command = commandLine()
  const options = [command, ...command.commands].flatMap(each => each.options)
  const items = [
    ...options.map(({flags}) => `.B ${flags}\n`),
    ...command.commands.map(each => `.B ${each.name()} `)
  ]
  for (const item of items) expect(page).toContain(item.replaceAll('-', '\\-'))
})

test('is part of the package', () => {
  const {man, files} = JSON.parse(readText('package.json'))
  expect(man).toBe('man/ordval.1')
  expect(files).toContain('man')
})

describe('the page has no warning', () => {
  const programs = {
    mandoc: ['-Tlint', '-Wstyle', path],
    groff: ['-man', '-Tutf8', '-ww', '-z', path],
    man: ['--warnings', '-l', path]
  }

  describe.each(Object.entries(programs))('of %s', (program, args) => {
    const isAbsent = spawnSync(program, ['--version']).error !== undefined
    test.skipIf(isAbsent)(`(needs ${program})`, () => {
      const {status, stdout, stderr} = spawnSync(program, args, {encoding: 'utf8'})
      expect({status, stderr}).toEqual({status: 0, stderr: ''})
      if (program === 'man') expect(stdout).toContain('ordval - finds words')
      else expect(stdout).toBe('')
    })
  })
})
