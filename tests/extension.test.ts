import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {rulesFinder} from '../src/rules.ts'
import {makeFolder} from './folder.ts'
import {stock} from './library.ts'
import {readText} from './sources.ts'

const profile = readText('rules/legal.yaml')

describe('a config that extends', () => {
  it('others takes what it does not say itself from the last that does', () => {
    const {settings, said} = search({
      '.ordval.yaml': 'extends: [a.yaml, ./b.yaml]\nseverity: {client: info}\n',
      'a.yaml': 'profile: legal\nallow: [one]\nseverity: {client: off, party: off}\n',
      'b.yaml': 'profile: journalist\nlanguage: sv\n'
    })
    expect(settings('a.md')).toMatchObject({
      profile: {name: 'journalist'},
      languages: ['sv'],
      allow: ['one'],
      severity: {client: 'info', party: 'off'}
    })
    expect(said).toEqual([])
  })

  it('wins over overrides, too, whose patterns start in its folder', () => {
    const {settings, ignores} = search({
      '.ordval.yaml': 'extends: far/base.yaml\nallow: mine\n',
      'far/base.yaml':
        'ignore: /old/\noverrides: [{files: /quotes/, profile: legal, allow: theirs}]\n'
    })
    expect(settings('quotes/a.md')).toMatchObject({profile: {name: 'legal'}, allow: ['mine']})
    expect(settings('a.md')?.profile.name).toBe('ngo')
    expect([ignores('old/a.md'), ignores('far/old/a.md')]).toEqual([true, false])
  })

  it('takes paths from the folder of the file that names them, and their rules', () => {
    const {settings, baseline, said} = search({
      '.ordval.yaml': 'extends: far/base.yaml\nseverity: {our-word: info}\n',
      'far/base.yaml':
        'extends: deep/base.yaml\nprofile: ours.yaml\ndictionaries: {en: w.yaml}\nbaseline: known.json\n',
      'far/deep/base.yaml': 'allow: [one]\n',
      'far/ours.yaml': profile.replace('name: legal', 'name: ours'),
      'far/w.yaml': `
child-sexual-abuse-material:
  - {term: dirty pictures, id: our-word, status: deprecated, verdict: avoid, match: ["dirty pictures"], why: {en: They are evidence.}}
`
    })
    expect(said).toEqual([])
    expect(settings('a.md')).toMatchObject({profile: {name: 'ours'}, allow: ['one']})
    expect(baseline('a.md')).toMatch(/far.known\.json$/)
  })

  it('packages reads their data, from the folders above, and through links', () => {
    const {settings, said} = search({
      'sub/.ordval.yaml': 'extends: ["@org/house", plain]\n',
      'node_modules/@org/house/package.json': '{"ordval": "data/rules.yaml", "main": "x.js"}',
      'node_modules/@org/house/data/rules.yaml': 'extends: inner\nprofile: ../p.yaml\n',
      'node_modules/@org/house/p.yaml': profile.replace('name: legal', 'name: house'),
      'node_modules/@org/house/node_modules/inner/ordval.yaml': 'allow: [one]\n',
      'store/plain/ordval.yaml': 'severity: {client: off}\n',
      'store/plain/index.js': 'throw new Error("run")'
    })
    expect(settings('sub/a.md')).toMatchObject({
      profile: {name: 'house'},
      allow: ['one'],
      severity: {client: 'off'}
    })
    expect(said).toEqual([])
  })
})

describe('is refused in one sentence, with its place and a remedy:', () => {
  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    [
      'a missing file',
      'gone.yaml',
      {},
      'Unexpected path `gone.yaml` in `.ordval.yaml:1:10`, expected a file that can be read: there is nothing of this name.'
    ],
    [
      'a missing package',
      'gone',
      {},
      'Unexpected `extends: gone` in `.ordval.yaml:1:10`, expected an installed package: run `npm install --save-dev gone`'
    ],
    [
      'a package of code',
      'js',
      {'node_modules/js/package.json': '{"main": "index.js"}', 'node_modules/js/index.js': ''},
      'expected `ordval.yaml` in it, or the name of such a file'
    ],
    [
      'a package that names code',
      'js',
      {'node_modules/js/package.json': '{"ordval": "a.js"}', 'node_modules/js/a.js': ''},
      'Ordval reads data and runs no code'
    ],
    [
      'a package that names no text',
      'js',
      {'node_modules/js/package.json': '{"ordval": {"a": 1}}'},
      'Ordval reads data and runs no code'
    ],
    [
      'a package with a broken package.json',
      'js',
      {'node_modules/js/package.json': '{'},
      'Ordval reads data and runs no code'
    ],
    [
      'a package that leads out',
      'out',
      {'node_modules/out/package.json': '{"ordval": "../../a.yaml"}', 'a.yaml': ''},
      'expected `../../a.yaml` inside the package'
    ],
    [
      'a package whose paths lead out',
      'out',
      {'node_modules/out/ordval.yaml': 'profile: ../../p.yaml\n', 'p.yaml': profile},
      'Unexpected path `../../p.yaml` in `node_modules/out/ordval.yaml:1:10`, expected a file that can be read: it is outside of its package.'
    ],
    [
      'a package that extends what is out',
      'out',
      {'node_modules/out/ordval.yaml': 'extends: ../../p.yaml\n', 'p.yaml': ''},
      'it is outside of its package.'
    ],
    [
      'a package with a baseline',
      'out',
      {'node_modules/out/ordval.yaml': 'baseline: b.json\n'},
      'Unexpected key `baseline` in `node_modules/out/ordval.yaml:1:11`'
    ],
    [
      'a circle',
      'a.yaml',
      {'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: [a.yaml]\n'},
      'Unexpected `extends: a.yaml` in `b.yaml:1:11`, expected one that does not lead back to itself'
    ],
    [
      'itself',
      '.ordval.yaml',
      {},
      'Unexpected `extends: .ordval.yaml` in `.ordval.yaml:1:10`, expected one that does not lead back to itself'
    ],
    [
      'an address',
      'https://a.example/x',
      {},
      'expected a file such as `./base.yaml` or the name of an npm package'
    ],
    [
      'what climbs',
      '"@a/../b"',
      {},
      'expected a file such as `./base.yaml` or the name of an npm package'
    ],
    [
      'a list of nothing',
      '[""]',
      {},
      'Unexpected empty value in `.ordval.yaml:1:11`, expected text'
    ],
    [
      'a wrong word',
      'a.yaml',
      {'a.yaml': 'allow: x\nprofile: jurnalist\n'},
      'Unexpected profile `jurnalist` in `a.yaml:2:10`, expected `journalist`'
    ]
  ])('%s', (_what, name, files, sentence) => {
    const {settings, said} = search({'.ordval.yaml': `extends: ${name}\n`, ...files})
    expect(settings('a.md')).toBeUndefined()
    expect(said).toEqual([expect.stringContaining(sentence)])
  })

  it('more than anyone reads', () => {
    const links = Array.from({length: 8}, (_, at) => [
      `${at}.yaml`,
      `extends: [${`${at + 1}.yaml, `.repeat(9)}]\n`
    ])
    const {settings, said} = search({
      '.ordval.yaml': 'extends: 0.yaml\n',
      ...Object.fromEntries(links),
      '8.yaml': ''
    })
    expect(settings('a.md')).toBeUndefined()
    expect(said[0]).toContain('expected at most 100 of them')
  })
})

function search(files: Readonly<Record<string, string>>) {
  const folder = makeFolder(files)
  if ('store/plain/ordval.yaml' in files) {
    mkdirSync(join(folder, 'node_modules'), {recursive: true})
    symlinkSync('../store/plain', join(folder, 'node_modules/plain'))
  }
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  const rulesFor = rulesFinder(undefined, {library: stock.library, cwd: folder, say, flags: {}})
  const at = (file: string) => rulesFor(join(folder, file))
  return {
    settings: (file: string) => at(file)?.settings(join(folder, file)),
    ignores: (file: string) => at(file)?.ignores(join(folder, file)),
    baseline: (file: string) => at(file)?.baseline?.value,
    said
  }
}
