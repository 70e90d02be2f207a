import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {describe, expect, test, vi} from 'vitest'
import {parse} from 'yaml'
import {init} from '../src/init.ts'
import type {Options} from '../src/options.ts'
import {version} from '../src/reporter.ts'
import {runOptions} from '../src/run.ts'
import {makeFolder} from './folder.ts'
import {stock} from './library.ts'
import {git, makeRepository} from './repository.ts'
import {memory, optionsFor} from './running.ts'

vi.setConfig({testTimeout: 60_000})

const found = 'Police found child pornography on his phone.\n'
const yes = {yes: true, files: []} as const

interface Ran {
  readonly code: number
  readonly lines: readonly string[]
  readonly errors: string
}

/** Sets up a folder; `typed` is what a person at a terminal answers. */
async function initIn(folder: string, wishes: Partial<Options>, typed?: string): Promise<Ran> {
  const {io, written} = memory(folder)
  const stdin = Object.assign(Readable.from([typed ?? '']), {isTTY: typed !== undefined})
  const code = await init(optionsFor(wishes), {...io, stdin}, {...stock, run: runOptions})
  return {code, lines: written.out.trimEnd().split('\n'), errors: written.error}
}

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')
const config = (folder: string): unknown => parse(read(folder, '.ordval.yaml'))

describe('without questions', () => {
  test('config, hook and baseline are written and told, one line each', async () => {
    const folder = makeRepository({'docs/a.md': found})
    expect(await initIn(folder, yes)).toEqual({
      code: 0,
      lines: [
        'Wrote `.ordval.yaml`: who writes here and what is read.',
        'Wrote `.git/hooks/pre-commit`: each commit is checked.',
        'Wrote 1 known finding to `.ordval-baseline.json`.',
        `Next: install what the hook runs with \`npm install --save-dev ordval@${version()}\`, unless it is installed.`,
        'Next: commit what was written with `git add .ordval.yaml .ordval-baseline.json` and `git commit`.',
        'From then on only what is new is reported: `ordval .` shows it, `ordval --fix FILE` mends it.'
      ],
      errors: ''
    })
    expect(config(folder)).toEqual({profile: 'ngo'})
    expect(statSync(join(folder, '.git/hooks/pre-commit')).mode & 0o777).toBe(0o755)
  })

  test('options are the answers', async () => {
    const folder = makeRepository({'docs/a b/a.md': found, 'notes/b.md': found, 'c.md': found})
    const wishes = {yes: true, profile: 'journalist', language: ['sv', 'en']}
    const {code, lines} = await initIn(folder, {...wishes, files: ['docs/a b/', 'c.md']})
    expect(code).toBe(0)
    expect(config(folder)).toEqual({
      profile: 'journalist',
      language: ['sv', 'en'],
      ignore: ['/*', '!/docs/', '/docs/*', '!/docs/a\\ b/', '!/c.md']
    })
    const {files} = JSON.parse(read(folder, '.ordval-baseline.json'))
    expect(Object.keys(files)).toEqual(['c.md', 'docs/a b/a.md'])
    expect(lines.at(-1)).toContain("`ordval 'docs/a b' c.md`")
  })

  test.each([
    [{profile: 'jornalist'}, 'Unexpected profile `jornalist`'],
    [{language: ['xx']}, 'Unexpected language `xx`'],
    [{files: ['gone']}, 'Cannot read `gone`'],
    [{files: ['..']}, '`..` is outside of this folder.']
  ])('%j is refused before anything is written', async (wishes, says) => {
    const folder = makeRepository({'a.md': found})
    const {code, errors} = await initIn(folder, {...yes, ...wishes})
    expect({code, errors}).toEqual({code: 2, errors: expect.stringContaining(says)})
    expect(existsSync(join(folder, '.ordval.yaml'))).toBe(false)
  })

  test('a folder without git and texts gets a config', async () => {
    const folder = makeFolder()
    expect(await initIn(folder, yes)).toMatchObject({
      code: 0,
      lines: [
        'Wrote `.ordval.yaml`: who writes here and what is read.',
        'Wrote no hook: git knows no repository here.',
        'Wrote no baseline: there is no text yet.',
        expect.stringContaining('Next: commit'),
        expect.stringContaining('From then on')
      ]
    })
  })

  test('a folder inside a repository leaves the hook to that', async () => {
    const folder = makeRepository({'docs/a.md': found})
    const {lines} = await initIn(join(folder, 'docs'), yes)
    expect(lines[1]).toBe(`Wrote no hook: \`ordval init\` in \`${folder}\` does.`)
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false)
  })

  test('hooks that other repositories share are left alone', async () => {
    const [folder, shared] = [makeRepository({'a.md': found}), makeFolder()]
    git(folder, 'config', 'core.hooksPath', shared)
    const {lines} = await initIn(folder, yes)
    expect(lines[1]).toContain('as other repositories share it')
    expect(existsSync(join(shared, 'pre-commit'))).toBe(false)
  })

  test('a worktree has the hook of its repository', async () => {
    const folder = makeRepository({'a.md': found})
    const other = join(makeFolder(), 'other')
    git(folder, 'worktree', 'add', '-q', other)
    const {code, lines} = await initIn(other, yes)
    expect({code, hook: lines[1]}).toEqual({code: 0, hook: expect.stringMatching(/^Wrote `\.\.\//)})
    expect(read(folder, '.git/hooks/pre-commit')).toContain('ordval --staged')
    expect(lines.join('\n')).toContain('`git add .ordval.yaml .ordval-baseline.json`')
  })

  test('the hook says what to do where Ordval is not installed', async () => {
    const folder = makeRepository({'a.md': found})
    await initIn(folder, yes)
    const {status, stderr} = spawnSync('/bin/sh', ['.git/hooks/pre-commit'], {
      cwd: folder,
      env: {PATH: '/nowhere'},
      encoding: 'utf8'
    })
    expect(status).toBe(1)
    expect(stderr).toContain('Ordval is not installed. Run `npm install --save-dev ordval`.')
  })

  test('a text that cannot be read fails the run, and all else is done', async () => {
    const folder = makeRepository({'a.md': found, 'b.md': 'a\0'})
    const {code, lines, errors} = await initIn(folder, yes)
    expect({code, errors}).toEqual({code: 2, errors: expect.stringContaining('Cannot read `b.md`')})
    expect(lines[2]).toBe('Wrote 1 known finding to `.ordval-baseline.json`.')
  })
})

describe('at a terminal', () => {
  test('three questions are asked, and a wrong answer is asked again', async () => {
    const folder = makeRepository({'docs/a.md': found})
    const {code, lines, errors} = await initIn(folder, {}, '9\n2\nxx\nsv, en\ngone\ndocs\n')
    expect(code).toBe(0)
    expect(config(folder)).toMatchObject({profile: 'legal', language: ['sv', 'en']})
    expect(config(folder)).toMatchObject({ignore: ['/*', '!/docs/']})
    expect(lines.join('\n')).toContain('Which languages are the texts in? (en English, sv Swedish)')
    expect(errors.match(/^ordval: /gm)).toHaveLength(3)
  })

  test('an empty answer leaves it at what holds anyway', async () => {
    const folder = makeFolder({'a.md': found})
    expect((await initIn(folder, {}, '\n\n\n')).code).toBe(0)
    expect(config(folder)).toEqual({profile: 'ngo'})
  })

  test('what options answer is not asked', async () => {
    const folder = makeFolder({'a.md': found})
    const {lines} = await initIn(folder, {profile: 'legal', files: ['.']}, 'sv\n')
    expect(config(folder)).toEqual({profile: 'legal', language: ['sv']})
    expect(lines.join('\n')).not.toContain('Who writes')
  })

  test('an end of the answers writes nothing', async () => {
    const folder = makeFolder({'a.md': found})
    const {code, errors} = await initIn(folder, {}, '1\n')
    expect({code, errors}).toEqual({
      code: 2,
      errors: expect.stringMatching(/^ordval: Nothing was written, .* or add `--yes`\.\n$/)
    })
    expect(existsSync(join(folder, '.ordval.yaml'))).toBe(false)
  })

  test('no terminal and no --yes is an error with the remedy', async () => {
    const {code, errors} = await initIn(makeFolder(), {})
    expect({code, errors}).toEqual({code: 2, errors: expect.stringContaining('Add `--yes`')})
  })
})

describe('what is there', () => {
  test('is left, byte for byte, and a second run changes nothing', async () => {
    const folder = makeRepository({'a.md': found, '.ordval.yaml': 'profile: legal\n'})
    const hook = '.git/hooks/pre-commit'
    await initIn(folder, yes)
    const before = ['.ordval.yaml', hook, '.ordval-baseline.json'].map(file => read(folder, file))
    expect(before[0]).toBe('profile: legal\n')
    const {lines} = await initIn(folder, yes)
    expect(lines.slice(0, 3)).toEqual([
      'Left `.ordval.yaml` as it is.',
      'Left `.git/hooks/pre-commit` as it is.',
      'Left the baseline as it is. `ordval baseline` renews it.'
    ])
    expect(before).toEqual(
      ['.ordval.yaml', hook, '.ordval-baseline.json'].map(file => read(folder, file))
    )
  })

  test('is told with the lines that answers would have added', async () => {
    const folder = makeFolder({'a.md': found, '.ordval.yaml': 'profile: legal\n'})
    const {lines} = await initIn(folder, {...yes, profile: 'journalist'})
    expect(lines[0]).toBe('Left `.ordval.yaml` as it is. Add what is missing:')
    expect(lines).toContain('    profile: journalist')
  })

  test('may be a hook, to which a person adds the lines', async () => {
    const folder = makeRepository({'a.md': found})
    const hook = join(folder, '.git/hooks/pre-commit')
    mkdirSync(join(folder, '.git/hooks'), {recursive: true})
    symlinkSync('gone', hook)
    const {lines} = await initIn(folder, yes)
    expect(lines[1]).toBe('Left `.git/hooks/pre-commit` as it is. Add for git:')
    expect(lines).toContain('    ordval --staged && exit 0')
    expect(existsSync(join(folder, '.git/hooks/gone'))).toBe(false)
  })
})

describe('hook frameworks', () => {
  const other = 'repos:\n- repo: https://a.example\n  rev: v1\n  hooks:\n  - id: a\n'

  test('pre-commit gets an entry at the end of its list', async () => {
    const folder = makeRepository({'docs/a.md': found, '.pre-commit-config.yaml': other})
    const {lines} = await initIn(folder, {...yes, files: ['docs']})
    expect(lines[1]).toBe('Added to the end of `.pre-commit-config.yaml`: each commit is checked.')
    expect(lines.join('\n')).toContain('`pre-commit install`')
    const text = read(folder, '.pre-commit-config.yaml')
    expect(text.startsWith(other)).toBe(true)
    expect(parse(text).repos[1]).toEqual({
      repo: 'https://github.com/ordval/ordval',
      rev: `v${version()}`,
      hooks: [{id: 'ordval', files: '^(docs/)'}]
    })
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false)
  })

  test('pre-commit in another order is told the lines', async () => {
    const folder = makeRepository({'.pre-commit-config.yaml': `${other}fail_fast: true\n`})
    const {lines} = await initIn(folder, yes)
    expect(lines[1]).toBe('Left `.pre-commit-config.yaml` as it is. Add for pre-commit:')
    expect(lines).toContain('      - repo: https://github.com/ordval/ordval')
    expect(read(folder, '.pre-commit-config.yaml')).toBe(`${other}fail_fast: true\n`)
  })

  test('husky gets a file of its own', async () => {
    const folder = makeRepository({'.husky/.gitignore': '_\n'})
    await initIn(folder, yes)
    expect(read(folder, '.husky/pre-commit')).toBe('npx --no-install ordval --staged\n')
  })

  test('lint-staged is told the line, by what package.json holds', async () => {
    const folder = makeRepository({'package.json': '{"lint-staged": {}}', '.husky/_/.x': ''})
    const {lines} = await initIn(folder, yes)
    expect(lines[1]).toBe('Left `package.json` as it is. Add for lint-staged:')
    expect(lines).toContain('    "*.{md,markdown,mdown,mkd,txt,text}": "ordval --respect-ignore"')
  })

  test('lefthook gets a command', async () => {
    const folder = makeRepository({'lefthook.yml': 'pre-push:\n  parallel: true\n'})
    await initIn(folder, yes)
    expect(parse(read(folder, 'lefthook.yml'))['pre-commit'].commands.ordval.run).toBe(
      'npx --no-install ordval --staged'
    )
  })
})

describe('services that check what is pushed', () => {
  test('GitHub gets a workflow with pinned actions that can only read', async () => {
    const folder = makeRepository({'docs/a.md': found, '.github/workflows/a.yml': 'on: push\n'})
    await initIn(folder, {...yes, files: ['docs']})
    const text = read(folder, '.github/workflows/ordval.yml')
    const {permissions, jobs} = parse(text)
    expect(permissions).toEqual({contents: 'read'})
    expect(jobs.ordval.steps.at(-1).run).toBe(
      `npx --yes ordval@${version()} --format github docs\n`
    )
    for (const [, pin] of text.matchAll(/uses: \S+@(\S+)/g)) expect(pin).toMatch(/^[0-9a-f]{40}$/)
  })

  test('GitLab is told the job', async () => {
    const folder = makeRepository({'.gitlab-ci.yml': 'stages: [a]\n'})
    const {lines} = await initIn(folder, yes)
    expect(lines).toContain('Left `.gitlab-ci.yml` as it is. Add for GitLab:')
    expect(read(folder, '.gitlab-ci.yml')).toBe('stages: [a]\n')
  })
})
