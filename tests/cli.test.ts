import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {run} from '../src/cli.ts'
import type {Format} from '../src/document.ts'
import type {Kind} from '../src/formats/kinds.ts'
import type {Io, Options} from '../src/options.ts'
import {runOptions} from '../src/run.ts'
import {verdict} from '../src/verdict.ts'
import {makeFolder, write} from './folder.ts'
import {stock} from './library.ts'
import {message} from './reporters/findings.ts'
import {bin, memory, optionsFor, ordvalIn} from './running.ts'

// Each run of the program is a process of its own, and a busy machine is slow to start them.
vi.setConfig({testTimeout: 60_000})

const found = 'Police found child pornography on his phone.\n'
const clean = 'The council met on Monday.\n'

describe('exit code', () => {
  it('is 0 when there is nothing to change', () => {
    const folder = makeFolder({'a.md': clean})
    expect(spawned(['a.md'], folder)).toEqual({code: 0, out: 'Nothing to change.\n', errors: []})
  })

  it('is 1 when there is something to change', () => {
    const {code, out, errors} = spawned(['a.md'], makeFolder({'a.md': found}))
    expect({code, errors}).toEqual({code: 1, errors: []})
    expect(out).toMatch(/^a\.md\n1:14-1:31 +error .+ {2}child-pornography\n\n1 to change\n$/)
  })

  it('is 2 when a file cannot be read, and the others are reported all the same', () => {
    const folder = makeFolder({'a.md': found, 'b.txt': Buffer.from([0xe9, 0x20])})
    const {code, out, errors} = spawned(['gone.md', 'b.txt', 'a.md'], folder)
    expect(code).toBe(2)
    expect(out).toContain('a.md\n1:14-1:31')
    expect(errors).toEqual([
      'ordval: Cannot read `gone.md`: there is nothing of this name. Check the spelling and the folder you are in.',
      'ordval: Cannot read `b.txt`: it is not UTF-8 (first at byte 1, in line 1). Save it as UTF-8.'
    ])
  })

  it.each([
    {args: ['--fixed', 'a.md'], says: "Unknown option '--fixed'"},
    {args: ['--forma', 'json', 'a.md'], says: 'Did you mean --format?'},
    {args: [], says: 'Name a file'},
    {args: ['--fail-on', 'bad', 'a.md'], says: 'Allowed choices are error, warning, info, never'},
    {args: ['--max-warnings', '-1', 'a.md'], says: 'Expected a whole number'},
    {args: ['--stdin-filename', 'a.md', 'a.md'], says: 'add `-`'},
    {args: ['--config'], says: 'argument missing'},
    {args: ['--since', 'HEAD', '--staged'], says: 'Name one of `--since` and `--staged`'},
    {args: ['--staged', '-'], says: 'Git knows nothing of standard input'},
    {args: ['baseline', '--staged'], says: 'A baseline is about whole files'},
    {args: ['baseline', '--dry-run'], says: 'A baseline lists what the texts hold now'},
    {args: ['--since', 'HEAD', '--stdin-filename', 'a.md'], says: 'add `-`'},
    {args: ['print-config', 'a.md', 'b.md'], says: 'Name one file after `print-config`'},
    {args: ['stats', '--format', 'xml'], says: 'expected one of `csv`, `json`, `text`'},
    {args: ['stats', '--forma', 'csv'], says: 'Did you mean --format?'},
    {
      args: ['--format', 'txt', 'a.md'],
      says: 'Unexpected format `txt` after `--format`, expected `text`.'
    },
    {args: ['--format', '../json', 'a.md'], says: 'Unexpected format `../json`'},
    {args: ['--format', 'toString', 'a.md'], says: 'expected one of `checkstyle`, `github`, '},
    {args: ['--profile', 'journalst', 'a.md'], says: 'expected `journalist`.'},
    {args: ['--profile', 'gone.yaml', 'a.md'], says: 'Unexpected path `gone.yaml`'},
    {args: ['--language', 'xx', 'a.md'], says: 'Unexpected language `xx`'},
    {
      args: ['--ui-language', 'xx', 'a.md'],
      says: 'Unexpected language `xx` after `--ui-language`'
    },
    {args: ['--config', 'gone.yaml', 'a.md'], says: 'Cannot read `gone.yaml`'},
    {args: ['*.rst'], says: 'No file to check matches `*.rst`'}
  ])('is 2 for $args, with one sentence', async ({args, says}) => {
    const {code, out, errors} = await ordval(args, makeFolder({'a.md': clean}))
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(errors).toEqual([expect.stringContaining(says)])
  })
})

describe('help and version', () => {
  it('go to standard output', () => {
    const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(spawned(['--version'], '.')).toEqual({code: 0, out: `${version}\n`, errors: []})
    const help = spawned(['--help'], '.')
    expect(help).toMatchObject({code: 0, errors: []})
    const flags = [
      ...[
        '--language',
        '--ui-language',
        '--profile',
        '--format',
        '--output',
        '--config',
        '--no-config'
      ],
      ...[
        '--stdin-filename',
        '--fail-on',
        '--max-warnings',
        '--quiet',
        '--show-accepted',
        '--redact'
      ],
      ...['--fix', '--fix-unsafe', '--dry-run'],
      ...['--color', '--no-color', '--respect-ignore', '--version', '--help'],
      ...['--baseline', '--no-baseline', '--since', '--staged']
    ]
    for (const flag of flags) expect(help.out).toContain(flag)
  })
})

describe('the commands', () => {
  it('write a baseline of the folder and count what it holds, with the options of a check', async () => {
    const folder = makeFolder({'a.md': found})
    expect(spawned(['baseline', '-l', 'en'], folder)).toEqual({
      code: 0,
      out: '',
      errors: ['ordval: Wrote 1 known finding to `.ordval-baseline.json`.']
    })
    expect(spawned(['a.md'], folder).code).toBe(0)
    expect(await ordval(['stats', '-f', 'csv'], folder)).toEqual({
      code: 0,
      out: 'concept,language,folder,reported,baseline,accepted\r\nchild-sexual-abuse-material,en,.,0,1,0\r\n',
      errors: []
    })
    expect((await ordval(['stats', '--help'], folder)).out).toContain('--format')
  })

  it('do not hide a file of that name', async () => {
    const folder = makeFolder({stats: found})
    expect((await ordval(['./stats'], folder)).code).toBe(1)
  })
})

describe('standard input', () => {
  it('is read for -', () => {
    const {code, out} = spawned(['-'], makeFolder(), found)
    expect(code).toBe(1)
    expect(out).toMatch(/^<stdin>\n1:14-1:31/)
  })

  it('takes kind and config from --stdin-filename, which need not be there', async () => {
    const folder = makeFolder({'sub/.ordval.yaml': 'severity: {child-pornography: off}\n'})
    expect((await ordval(['-', '--stdin-filename', 'sub/new/a.md'], folder, found)).code).toBe(0)
    expect((await ordval(['-', '--stdin-filename', 'a.md'], folder, found)).out).toMatch(/^a\.md\n/)
    expect((await ordval(['-', '--stdin-filename', 'a.md'], folder, `    ${found}`)).code).toBe(0)
    expect((await ordval(['-', '--stdin-filename', 'a.txt'], folder, `    ${found}`)).code).toBe(1)
  })

  it('may be no text', () => {
    const {code, errors} = spawned(['-'], makeFolder(), 'a\0')
    expect(code).toBe(2)
    expect(errors).toEqual([expect.stringContaining('Cannot read `<stdin>`: it is a binary file')])
  })
})

describe('reports', () => {
  it('are JSON on request, sorted by file, clean files included', () => {
    const folder = makeFolder({'b.md': clean, 'a/c.md': found})
    const {code, out} = spawned(['.', '-f', 'json'], folder)
    expect(code).toBe(1)
    const {schema, files} = JSON.parse(out)
    expect(schema).toBe(1)
    expect(files).toMatchObject([
      {file: 'a/c.md', messages: [{ruleId: 'child-pornography', start: 13, end: 30}]},
      {file: 'b.md', messages: [], accepted: []}
    ])
  })

  it('go to a file with --output', async () => {
    const folder = makeFolder({'a.md': found, 'out/.x': ''})
    expect(await ordval(['a.md', '-o', 'out/report.txt'], folder)).toEqual({
      code: 1,
      out: '',
      errors: []
    })
    expect(readFileSync(join(folder, 'out/report.txt'), 'utf8')).toContain('1 to change\n')
  })

  it.each(['gone/report.txt', 'sub'])(
    'cannot go to %s, which is said in one line',
    async output => {
      const folder = makeFolder({'a.md': found, 'sub/.x': ''})
      const {code, out, errors} = await ordval(['a.md', '-o', output], folder)
      expect({code, out}).toEqual({code: 2, out: ''})
      expect(errors).toEqual([expect.stringContaining(`Cannot write \`${output}\`: `)])
    }
  )

  it('end silently when nobody reads on', () => {
    const folder = makeFolder()
    for (let index = 0; index < 60; index++) write(folder, {[`${index}.md`]: found.repeat(20)})
    const script = '"$0" "$1" -f json . | head -c 1'
    const result = spawnSync('sh', ['-c', script, process.execPath, bin], {
      cwd: folder,
      encoding: 'utf8'
    })
    expect(result.stdout).toBe('{')
    expect(result.stderr).toBe('')
  })

  it('are coloured when told to', async () => {
    const folder = makeFolder({'a.md': found})
    const mark = '\u001B['
    expect((await ordval(['a.md'], folder)).out).not.toContain(mark)
    expect((await ordval(['a.md', '--color'], folder)).out).toContain(mark)
    expect((await ordval(['a.md'], folder, '', {FORCE_COLOR: '1'})).out).toContain(mark)
    expect(
      (await ordval(['a.md', '--no-color'], folder, '', {FORCE_COLOR: '1'})).out
    ).not.toContain(mark)
  })

  it('let no file name steer the terminal', async () => {
    const name = 'a\u001B[31m\n.md'
    const folder = makeFolder({[name]: found})
    const {out} = await ordval([name], folder)
    expect(out).toMatch(/^a␛\[31m␊\.md\n/)
    expect((await ordval([`b\u001B[31m\nx`], folder)).errors).toEqual([
      expect.stringContaining('`b␛[31m␊x`')
    ])
  })
})

describe('files that are no texts', () => {
  it('are one line each, and all others are checked', () => {
    const folder = makeFolder({
      'a.md': found,
      'binary.md': 'a\0',
      'broken/.ordval.yaml': 'profil: ngo\n',
      'broken/x.md': found,
      'long.txt': 'word '.repeat(10_000_000),
      'utf16.txt': Buffer.from('\uFEFFabc', 'utf16le')
    })
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
    mkdirSync(join(folder, 'sub/.ordval.yaml'), {recursive: true})
    write(folder, {'sub/y.md': found})
    symlinkSync('gone', join(folder, 'link.md'))
    symlinkSync('.', join(folder, 'loop'))
    const {code, out, errors} = spawned(['.'], folder)
    expect(code).toBe(2)
    expect(out).toMatch(/^a\.md\n.*\n\n1 to change\n$/)
    const subjects = errors.map(line => /`[^`]*`(?= in |:)|`\S+:\d+:\d+`/.exec(line)?.[0])
    expect(subjects.sort()).toEqual([
      ...['`binary.md`', '`link.md`', '`long.txt`', '`pipe.md`', '`profil`'],
      ...['`sub/.ordval.yaml`', '`utf16.txt`']
    ])
  })

  it.skipIf(process.getuid?.() === 0)('may be closed', () => {
    const folder = makeFolder({'a.md': found, 'closed.md': '', 'closed/b.md': ''})
    for (const name of ['closed.md', 'closed']) chmodSync(join(folder, name), 0)
    const {code, errors} = spawned(['.'], folder)
    chmodSync(join(folder, 'closed'), 0o755)
    expect(code).toBe(2)
    expect(errors).toHaveLength(2)
  })

  it('may break the checker: one line, and the others are checked', async () => {
    const folder = makeFolder({'a.md': found, 'b.bad': ''})
    const bad: Format & Kind = {
      name: 'bad',
      extensions: ['.bad'],
      parse: () => {
        throw new Error('Too deep\n    at parse')
      },
      load: async () => bad
    }
    const {code, out, errors} = await small({files: ['.']}, folder, [...stock.formats, bad])
    expect(code).toBe(2)
    expect(out).toContain('1 to change')
    expect(errors).toEqual([expect.stringContaining('Cannot check `b.bad`: Too deep. ')])
  })
})

describe('options', () => {
  const quoted = '“There was child pornography,” she said.\n'

  it('--quiet shows errors only, and nothing where there are none', async () => {
    const folder = makeFolder({'a.md': `${found}\n${quoted}`, 'b.md': quoted})
    const {out} = await small({files: ['.'], quiet: true}, folder)
    expect(out).toMatch(/^a\.md\n1:14.*\n\n1 to change\n$/)
    expect((await small({files: ['b.md'], quiet: true}, folder)).out).toBe('')
  })

  it('--show-accepted lists what was left alone, with the reason', async () => {
    const folder = makeFolder({'a.md': 'The term “child pornography” is on its way out.\n'})
    expect((await small({files: ['a.md']}, folder)).out).not.toContain('accepted “')
    const {code, out} = await small({files: ['a.md'], showAccepted: true}, folder)
    expect(code).toBe(0)
    expect(out).toMatch(/accepted “child pornography”: .+ {2}child-pornography\n/)
  })

  it('--max-warnings says why it fails', async () => {
    const folder = makeFolder({'a.md': quoted})
    expect(await small({files: ['a.md'], maxWarnings: 1}, folder)).toMatchObject({
      code: 0,
      errors: []
    })
    const {code, errors} = await small({files: ['a.md'], maxWarnings: 0}, folder)
    expect(code).toBe(1)
    expect(errors).toEqual(['ordval: Too many warnings: 1, and `--max-warnings` allows 0.'])
  })

  it('--respect-ignore leaves out even what is named, which is no failure', async () => {
    const folder = makeFolder({'a.md': found, 'b.md': found, '.ordvalignore': 'a.md\n'})
    write(folder, {'.ordval.yaml': 'ignore: b.md\n'})
    expect((await ordval(['a.md'], folder)).code).toBe(1)
    expect(await ordval(['a.md', 'b.md', '--respect-ignore'], folder)).toEqual({
      code: 0,
      out: '',
      errors: []
    })
  })

  it('--config and --no-config choose the config', async () => {
    const off = 'severity: {child-pornography: off}\n'
    const folder = makeFolder({'a.md': found, '.ordval.yaml': off, 'other.yaml': 'profile: ngo\n'})
    expect((await ordval(['a.md'], folder)).code).toBe(0)
    expect((await ordval(['a.md', '--no-config'], folder)).code).toBe(1)
    expect((await ordval(['a.md', '-c', 'other.yaml'], folder)).code).toBe(1)
  })
})

describe('entries of the user’s own', () => {
  const tests = (bad: string) => `
    tests:
      bad: [{text: "They traded ${bad}.", match: dirty pictures}]`
  const house = (name: string, bad = 'dirty pictures') => `
  - term: ${name}
    id: ${name.replace(' ', '-')}
    status: deprecated
    verdict: avoid
    match: ["dirty pictures"]
    why: {en: They are evidence.}
    guideline: {source: ordval}${tests(bad)}`
  const text = 'They traded dirty pictures.\n'

  it('are found', async () => {
    const folder = makeFolder({
      'a.md': text,
      '.ordval.yaml': 'dictionaries: {en: house.yaml}\n',
      'house.yaml': `child-sexual-abuse-material:${house('dirty pictures')}\n`
    })
    const {code, out, errors} = await small({files: ['a.md']}, folder)
    expect({code, errors}).toEqual({code: 1, errors: []})
    expect(out).toContain('dirty-pictures')
  })

  it('do not load where a test fails, and all else is checked', async () => {
    const folder = makeFolder({
      'a.md': `${text}${found}`,
      '.ordval.yaml': 'dictionaries: {en: house.yaml}\nseverity: {dirty-pictures: info}\n',
      'house.yaml': `child-sexual-abuse-material:${house('dirty pictures', 'nothing')}\n`
    })
    const {code, out, errors} = await small({files: ['a.md']}, folder)
    expect(code).toBe(2)
    expect(out).toMatch(/ child-pornography\n\n1 to change\n$/)
    expect(errors).toEqual([
      'ordval: `dirty-pictures` does not find `dirty pictures` in “They traded nothing.” (found: nothing) in `house.yaml:2:5`, expected the test to pass'
    ])
  })

  it('may not take what a built-in entry has', async () => {
    const folder = makeFolder({
      'a.md': found,
      '.ordval.yaml': 'dictionaries: {en: house.yaml}\n',
      'house.yaml': `new-concept:${house('child pornography')}\n`
    })
    const {code, out, errors} = await small({files: ['a.md']}, folder)
    expect({code, out}).toEqual({code: 2, out: expect.stringContaining('1 to change')})
    expect(errors).toEqual([expect.stringContaining('Duplicate id `child-pornography` in `house')])
  })
})

describe('the summary', () => {
  it.each([
    ['of one language speaks it', [], 'att ändra'],
    ['speaks the language asked for', ['--ui-language', 'en'], 'to change']
  ])('%s', async (_what, args, words) => {
    const folder = makeFolder({'a.md': 'Det är barnporr som han hade på datorn.\n'})
    const {out} = await ordval([...args, 'a.md'], folder)
    expect(out.split('\n').at(-2)).toContain(words)
  })
})

describe('a language without a dictionary', () => {
  it('is named for each file, which is no failure', async () => {
    const folder = makeFolder({
      'a.md': `---\nlang: fi\n---\n\n${found}`,
      'b.md': `---\nlang: sv\n---\n\n${clean}`
    })
    expect(await small({files: ['.'], language: ['sv', 'en']}, folder)).toMatchObject({errors: []})
    const {code, errors} = await small({files: ['.']}, folder)
    expect({code, errors}).toEqual({
      code: 0,
      errors: [
        'ordval: `a.md` declares the language fi, for which there is no dictionary; those parts were not read.'
      ]
    })
  })
})

describe('verdict', () => {
  const reports = (...severities: ('error' | 'warning' | 'info')[]) => [
    {file: 'a.md', messages: severities.map(severity => message({severity})), accepted: []}
  ]

  it.each([
    {failOn: 'error', of: ['error'], is: 'findings'},
    {failOn: 'error', of: ['warning', 'info'], is: undefined},
    {failOn: 'warning', of: ['warning'], is: 'findings'},
    {failOn: 'warning', of: ['info'], is: undefined},
    {failOn: 'info', of: ['info'], is: 'findings'},
    {failOn: 'never', of: ['error'], is: undefined}
  ] as const)('fails on $failOn or worse: $of', ({failOn, of, is}) => {
    expect(verdict(reports(...of), {failOn})).toBe(is)
  })

  it('counts warnings, and nothing else, against --max-warnings', () => {
    const found = reports('warning', 'warning', 'info')
    expect(verdict(found, {failOn: 'error', maxWarnings: 2})).toBeUndefined()
    expect(verdict(found, {failOn: 'error', maxWarnings: 1})).toBe('too many warnings')
    expect(verdict(found, {failOn: 'never', maxWarnings: 0})).toBe('too many warnings')
  })
})

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly errors: readonly string[]
}

/** Runs the program in a process of its own. */
function spawned(args: readonly string[], cwd: string, input = '', env: Env = {}): Ran {
  const {code, out, error} = ordvalIn(cwd, args, {input, env})
  return sentences(code, out, error)
}

/** Runs the program inside this process, which is quicker. */
function ordval(args: readonly string[], cwd: string, input = '', env: Env = {}): Promise<Ran> {
  return within({cwd, input, env}, io => run(args, io))
}

/** The same with the small dictionary, and with formats of the test's own. */
function small(wishes: Partial<Options>, cwd: string, formats = stock.formats): Promise<Ran> {
  const world = {cwd, input: '', env: {}}
  return within(world, io => runOptions(optionsFor(wishes), io, {...stock, formats}))
}

type Env = Readonly<Record<string, string>>

interface World {
  readonly cwd: string
  readonly input: string
  readonly env: Env
}

async function within({cwd, input, env}: World, start: (io: Io) => Promise<number>): Promise<Ran> {
  const {io, written} = memory(cwd, input, env)
  const code = await start(io)
  return sentences(code, written.out, written.error)
}

/** Whatever a test is about, each line on standard error must be a sentence of ours. */
function sentences(code: number | null, out: string, error: string): Ran {
  const errors = error.split('\n').filter(line => line !== '')
  for (const line of errors) expect(line).toMatch(/^ordval: [A-Z`].*$/)
  return {code, out, errors}
}
