import {mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import type {Settings} from '../src/check.ts'
import {deskIn} from '../src/choices.ts'
import {readConfig, readFlags} from '../src/config.ts'
import {fitsAny} from '../src/ignore-files.ts'
import {sentence} from '../src/problem.ts'
import {rulesFinder} from '../src/rules.ts'
import {makeFolder} from './folder.ts'
import {stock} from './library.ts'
import {readText} from './sources.ts'

const fixtures = new URL('../fixtures/config/', import.meta.url)
const schema = JSON.parse(readText('docs/config.schema.json'))
const fitsSchema = new Ajv({allowUnionTypes: true}).compile(schema)

describe('a config', () => {
  it.each(namesIn('valid'))('valid/%s is read, and the schema agrees', name => {
    const {source, problems} = readFixture('valid', name)
    expect(problems).toEqual([])
    expect(fitsSchema(parse(source))).toBe(true)
  })

  it.each(namesIn('invalid'))(
    'invalid/%s is refused in sentences, and the schema agrees',
    async name => {
      const {source, problems} = readFixture('invalid', name)
      expect(fitsSchema(parse(source))).toBe(false)
      await expect(lines(problems)).toMatchFileSnapshot(expected('invalid', name))
    }
  )

  it.each(namesIn('unknown'))('unknown/%s is refused for its words', async name => {
    const folder = makeFolder({'.ordval.yaml': readFixture('unknown', name).source})
    const {settings, said} = search(folder)
    expect(settings('a.md')).toBeUndefined()
    await expect(lines(said)).toMatchFileSnapshot(expected('unknown', name))
  })

  it('is refused when it is no YAML', () => {
    const folder = makeFolder({'.ordval.yaml': 'language: [en'})
    const {settings, said} = search(folder)
    expect(settings('a.md')).toBeUndefined()
    expect(said).toEqual([
      expect.stringMatching(/^Cannot read this YAML in `\.ordval\.yaml:1:\d+`/)
    ])
  })
})

describe('the nearest config', () => {
  it('is the one of the folder or the first above, and no other', () => {
    const folder = makeFolder({
      '.ordval.yaml': 'profile: legal\nallow: Lolita\n',
      'sub/.ordval.yaml': 'profile: journalist\n',
      'sub/deep/a.md': ''
    })
    const {settings} = search(folder)
    expect(settings('a.md')).toMatchObject({profile: {name: 'legal'}, allow: ['Lolita']})
    expect(settings('other/a.md')?.profile.name).toBe('legal')
    expect(settings('sub/deep/a.md')?.profile.name).toBe('journalist')
    expect(settings('sub/deep/a.md')?.allow).toBeUndefined()
  })

  it('is none by default: the profile is ngo, in all languages', () => {
    const settings = search(makeFolder()).settings('a.md')
    expect(settings?.profile.name).toBe('ngo')
    expect(tagsOf(settings)).toEqual(['en', 'sv'])
  })

  it('is wrong when it is a folder or a broken link, and that is said once', () => {
    const folder = makeFolder({'a/x.md': '', 'b/x.md': ''})
    mkdirSync(join(folder, 'a/.ordval.yaml'))
    symlinkSync('gone', join(folder, 'b/.ordval.yaml'))
    const {settings, said} = search(folder)
    for (const file of ['a/x.md', 'a/y.md', 'b/x.md']) expect(settings(file)).toBeUndefined()
    expect(said).toEqual([
      'Cannot read `a/.ordval.yaml`: it is a folder. Name a file.',
      expect.stringContaining('Cannot read `b/.ordval.yaml`')
    ])
  })

  it('gives settings once for all files that are treated alike', () => {
    const folder = makeFolder({'.ordval.yaml': 'overrides: [{files: b.md, profile: legal}]\n'})
    const {settings} = search(folder)
    expect(settings('a.md')).toBe(settings('c.md'))
    expect(settings('a.md')).not.toBe(settings('b.md'))
  })
})

describe('settings', () => {
  it('carry severities, optional rules and allowed phrases', () => {
    const config = 'severity: {client: off, minor: info}\noptional: minor\nallow: [Lolita]\n'
    expect(search(makeFolder({'.ordval.yaml': config})).settings('a.md')).toMatchObject({
      severity: {client: 'off', minor: 'info'},
      optional: ['minor'],
      allow: ['Lolita']
    })
  })

  it('tell the reader in the language asked for', () => {
    const folder = makeFolder({'.ordval.yaml': 'ui-language: sv-FI\n'})
    expect(search(folder).settings('a.md')?.voice?.tag).toBe('sv')
  })

  it('put the languages in the order of the config', () => {
    const order = (language: string) =>
      tagsOf(search(makeFolder({'.ordval.yaml': `language: ${language}\n`})).settings('a.md'))
    expect(order('[sv, en]')).toEqual(['sv', 'en'])
    expect(order('[en, sv]')).toEqual(['en', 'sv'])
    expect(order('SV-fi')).toEqual(['sv'])
  })

  it('merge overrides: later wins, lists are replaced, maps merged', () => {
    const folder = makeFolder({
      '.ordval.yaml': `
severity: {client: off, party: off}
allow: [a, b]
overrides:
  - files: "*.md"
    severity: {party: info}
    allow: c
  - files: ["quotes/*", "!quotes/no.md"]
    profile: legal
    severity: {party: error}
`
    })
    const {settings} = search(folder)
    const both = {client: 'off', party: 'off'}
    expect(settings('a.txt')).toMatchObject({severity: both, allow: ['a', 'b']})
    expect(settings('a.md')).toMatchObject({severity: {...both, party: 'info'}, allow: ['c']})
    expect(settings('quotes/a.md')?.profile.name).toBe('legal')
    expect(settings('quotes/a.md')).toMatchObject({severity: {...both, party: 'error'}})
    expect(settings('quotes/no.md')?.profile.name).toBe('ngo')
  })

  it('take a profile and dictionaries from the config’s folder', () => {
    const profile = readText('rules/legal.yaml')
    const folder = makeFolder({
      'sub/.ordval.yaml':
        'profile: own/ours.yaml\ndictionaries: {en: own/words.yaml}\nseverity: {our-word: info}\n',
      'sub/own/ours.yaml': profile.replace('name: legal', 'name: ours'),
      'sub/own/words.yaml': houseWord('our-word')
    })
    const {settings, said} = search(folder)
    expect(said).toEqual([])
    expect(settings('sub/deep/a.md')?.profile.name).toBe('ours')
    expect(idsOf(settings('sub/deep/a.md'))).toContain('our-word')
    expect(idsOf(settings('a.md'))).not.toContain('our-word')
  })

  it('report what is wrong in a dictionary or a profile by its own place', () => {
    const folder = makeFolder({
      '.ordval.yaml': 'profile: p.yaml\ndictionaries: {en: words.yaml}\n',
      'p.yaml': 'name: x\n',
      'words.yaml': houseWord('our-word').replace('verdict: avoid', 'verdict: bad')
    })
    const {settings, said} = search(folder)
    expect(settings('a.md')).toBeUndefined()
    expect(said).toContainEqual(expect.stringMatching(/`words\.yaml:\d+:\d+`/))
    expect(said).toContainEqual(expect.stringMatching(/`p\.yaml:1:1`/))
  })

  it('report a pattern that cannot be matched, in its place', () => {
    const folder = makeFolder({
      '.ordval.yaml': 'dictionaries: {en: words.yaml}\n',
      'words.yaml': houseWord('our-word').replace('"dirty pictures"', '"{no-such-class} x"')
    })
    const {settings, said} = search(folder)
    expect(idsOf(settings('a.md'))).toContain('client')
    expect(idsOf(settings('a.md'))).not.toContain('our-word')
    expect(said).toEqual([expect.stringMatching(/no-such-class.* in `words\.yaml:3:5`, expected/)])
  })

  it('let flags win over the config', () => {
    const folder = makeFolder({'.ordval.yaml': 'profile: legal\nlanguage: en\nallow: a\n'})
    const {settings} = search(folder, {profile: 'journalist', language: ['sv']})
    expect(settings('a.md')).toMatchObject({profile: {name: 'journalist'}, allow: ['a']})
    expect(tagsOf(settings('a.md'))).toEqual(['sv'])
  })

  it('refuse flags in one sentence each', () => {
    const said: string[] = []
    const flags = {profile: 'journalst', language: ['swe']}
    expect(readFlags(flags, shelf(makeFolder(), said))).toBeUndefined()
    expect(said).toEqual([
      'Unexpected language `swe` after `--language`, expected one of `en`, `sv`.',
      'Unexpected profile `journalst` after `--profile`, expected `journalist`.'
    ])
  })
})

describe('ignored by a config', () => {
  it('are files that fit, from its folder', () => {
    const folder = makeFolder({'.ordval.yaml': 'ignore: [archive/, "*.{log,tmp}.md"]\n'})
    const {ignores} = search(folder)
    const paths = ['archive/a.md', 'x/archive/a.md', 'a.tmp.md', 'a.md', '../archive/a.md']
    expect(paths.map(path => ignores(join(folder, path)))).toEqual([true, true, true, false, false])
    expect(ignores(join(folder, 'archive'), 'folder')).toBe(true)
  })

  it('expand braces, many at once and one in another', () => {
    const fits = fitsAny('/f', ['{a,b{c,d}}.{md,txt}'])
    expect(['a.md', 'bd.txt', 'b.md', '{a}.md'].map(name => fits(`/f/${name}`))).toEqual([
      true,
      true,
      false,
      false
    ])
    expect(fitsAny('/f', ['{a,b}'.repeat(40)])('/f/a')).toBe(false)
  })
})

function namesIn(folder: string): string[] {
  const files = readdirSync(new URL(`${folder}/`, fixtures))
  return files.filter(file => file.endsWith('.yaml')).map(file => file.slice(0, -5))
}

function readFixture(folder: string, name: string) {
  const source = readFileSync(new URL(`${folder}/${name}.yaml`, fixtures), 'utf8')
  const own = makeFolder({'house.yaml': '{}', 'eget.yaml': '{}'})
  const problems: string[] = []
  readConfig({file: '.ordval.yaml', text: source}, deskIn(own, shelf(own, problems)), problem =>
    problems.push(sentence(problem))
  )
  return {source, problems}
}

function expected(folder: string, name: string): string {
  return `../fixtures/config/${folder}/${name}.txt`
}

function lines(sentences: readonly string[]): string {
  return sentences.map(each => `${each}\n`).join('')
}

function shelf(cwd: string, said: string[]) {
  return {library: stock.library, cwd, say: (text: string) => void said.push(text)}
}

function search(folder: string, asked: Parameters<typeof readFlags>[0] = {}) {
  const said: string[] = []
  const flags = readFlags(asked, shelf(folder, said)) ?? {}
  const rulesFor = rulesFinder(undefined, {...shelf(folder, said), flags})
  return {
    settings: (file: string): Settings | undefined => {
      const path = join(folder, file)
      return rulesFor(path)?.settings(path)
    },
    ignores: (path: string, kind?: 'file' | 'folder') =>
      rulesFor(join(folder, 'a.md'))?.ignores(path, kind),
    said
  }
}

function tagsOf(settings: Settings | undefined): string[] | undefined {
  return settings?.lexicon.languages.map(({tag}) => tag)
}

function idsOf(settings: Settings | undefined): (string | undefined)[] | undefined {
  return settings?.lexicon.languages.flatMap(({dictionary}) => dictionary.entries.map(({id}) => id))
}

function houseWord(id: string): string {
  return `
child-sexual-abuse-material:
  - term: dirty pictures
    id: ${id}
    status: deprecated
    verdict: avoid
    match: ["dirty pictures"]
    why: {en: They are evidence.}
`
}
