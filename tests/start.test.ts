import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {makeFolder} from './folder.ts'
import {bin} from './running.ts'

vi.setConfig({testTimeout: 60_000})

const files = {
  'list.cjs': `process.on('exit', () => {
    const {basename} = require('node:path')
    process.stderr.write(JSON.stringify(Object.keys(require.cache).map(path => basename(path))))
  })`,
  'clean.md':
    '# Meeting\n\nThe council met on **Monday** and talked about [the school](https://a.example).\n',
  'found.md': 'Police found child pornography.\n'
}

/** The files of Ordval that a run loads. */
function loaded(...args: string[]): string[] {
  const folder = makeFolder(files)
  const list = ['-r', join(folder, 'list.cjs'), bin, ...args]
  const {stderr} = spawnSync('node', list, {cwd: folder, encoding: 'utf8'})
  return (JSON.parse(stderr) as string[]).filter(name => /^ordval/.test(name)).sort()
}

describe('a start loads', () => {
  const parts = ['markdown', 'check', 'work', 'listing', 'dist']
  const heavy = new RegExp(`^ordval-(?:${parts.join('|')})\\.cjs$`)

  test('one part for a clean file', () => {
    expect(loaded('--no-config', 'clean.md')).toEqual([
      'ordval-start.cjs',
      'ordval.cjs',
      'ordval.js'
    ])
  })

  test.each([
    ['the version', ['--version']],
    ['the help', ['--help']],
    ['a clean file and a flag', ['--no-config', '--format', 'unix', 'clean.md']]
  ])('no parser, no YAML and no reporter of findings for %s', (_what, args) => {
    const names = loaded(...args)
    expect(names).toContain('ordval-run.cjs')
    expect(names.filter(name => heavy.test(name))).toEqual([])
  })

  test('the parser for a file with something in it', () => {
    expect(loaded('--no-config', 'found.md').filter(name => heavy.test(name))).not.toEqual([])
  })
})
