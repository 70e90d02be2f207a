import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {validateAction, validateWorkflow} from '@action-validator/core'
import {RDFormatValidator} from '@umbrelladocs/rdformat-validator'
import {validate} from 'dockerfile-utils'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {parse} from 'yaml'
import {write} from './folder.ts'
import {commandsOf, fileOf, recipes} from './recipes.ts'
import {readText} from './sources.ts'
import {type Ended, project, type Stranger, stranger, version} from './stranger.ts'

// Real clients are started, some of them often, and a busy machine is slow.
vi.setConfig({testTimeout: 180_000, hookTimeout: 180_000})

const found = 'Police found child pornography on his phone.\n'
const mended = 'Police found child sexual abuse material on his phone.\n'
const clean = 'The council met on Monday.\n'

let here: Stranger
beforeAll(async () => {
  here = await stranger()
})
afterAll(() => here.leave())

/** A repository in which somebody followed a recipe to its end. */
async function following(recipe: string, change = (text: string) => text): Promise<string> {
  const folder = await here.repository({'README.md': clean, '.gitignore': 'node_modules\n'})
  for (const {file, text} of recipes.get(recipe) ?? []) {
    if (file !== undefined) write(folder, {[file]: change(text)})
    else await succeed(text, folder)
  }
  await succeed('git add -A; git commit -q --no-verify --allow-empty -m Recipe', folder)
  return folder
}

async function succeed(commands: string, folder: string): Promise<void> {
  expect(await here.sh(commands, folder)).toMatchObject({code: 0})
}

function committing(folder: string, text: string): Promise<Ended> {
  write(folder, {'page.md': text})
  return here.sh('git add page.md; git commit -m Page', folder)
}

async function committed(folder: string): Promise<string> {
  return (await here.sh('git show HEAD:page.md', folder)).out
}

describe('hooks', () => {
  it.each(['husky', 'git alone'])('%s stops a commit, and lets it go when mended', async recipe => {
    const folder = await following(recipe)
    const stopped = await committing(folder, found)
    expect(stopped.code).not.toBe(0)
    expect(stopped.out).toContain('child-pornography')
    expect(await committing(folder, mended)).toMatchObject({code: 0})
    expect(await committed(folder)).toBe(mended)
  })

  it('lint-staged commits the mended text', async () => {
    const folder = await following('lint-staged')
    expect(await committing(folder, found)).toMatchObject({code: 0})
    expect(await committed(folder)).toBe(mended)
  })
})

const hasClient = spawnSync('pre-commit', ['--version']).status === 0

describe.skipIf(!hasClient)('pre-commit (skipped where the client is not installed)', () => {
  beforeAll(async () => {
    const source = hookSource(await here.repository({}))
    await succeed(`git add -Af . && git commit -q -m Source && git tag v${version}`, source)
    const address = parse(fileOf('pre-commit', '.pre-commit-config.yaml')).repos[0].repo
    await succeed(`git config --global url.${source}.insteadOf ${address}`, source)
  })

  it('stops a commit, and lets it go when mended', async () => {
    const folder = await following('pre-commit')
    const stopped = await committing(folder, found)
    expect(stopped.code).toBe(1)
    expect(stopped.out).toContain('child-pornography')
    expect(await committing(folder, mended)).toMatchObject({code: 0})
    expect(await committed(folder)).toBe(mended)
  })

  it('mends, and stops for a look', async () => {
    const folder = await following('pre-commit', text =>
      text.replace('id: ordval', 'id: ordval-fix')
    )
    const stopped = await committing(folder, found)
    expect(stopped.code).toBe(1)
    expect(stopped.out).toContain('files were modified by this hook')
    expect(await here.sh('git commit -qam Page', folder)).toMatchObject({code: 0})
    expect(await committed(folder)).toBe(mended)
  })

  it('reads no file name as an option, and leaves out what is ignored', async () => {
    const folder = await following('pre-commit')
    write(folder, {'--fix.md': found, 'old/page.txt': found, '.ordvalignore': 'old\n'})
    const {code, out} = await here.sh('git add -A; git commit -m Page', folder)
    expect(code).toBe(1)
    expect(out).toContain('--fix.md')
    expect(out).not.toContain('old/page.txt')
  })
})

describe('GitHub Actions', () => {
  const action = parse(readText('action.yml')) as Action
  const workflow = fileOf('GitHub Actions', '.github/workflows/ordval.yml')
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default])
  )

  it('is an action, and its recipe a workflow', () => {
    expect(validateAction(readText('action.yml'))).toMatchObject({errors: []})
    expect(validateWorkflow(workflow)).toMatchObject({errors: []})
  })

  it('pins what it uses, and puts no expression into a script', () => {
    const uses = [...`${readText('action.yml')}${workflow}`.matchAll(/uses: (\S+)/g)]
    const others = uses.flatMap(([, each = '']) => (each.startsWith('OWNER/') ? [] : each))
    expect(others.filter(each => !/@[0-9a-f]{40}$/.test(each))).toEqual([])
    expect(others).toHaveLength(2)
    expect(scripts(action).filter(({run}) => run.includes('${{'))).toEqual([])
    expect(defaults.version).toBe(version)
  })

  it('annotates, sums up and writes SARIF, as the recipe asks', async () => {
    const {with: asked} = parse(workflow).jobs.ordval.steps[1]
    const folder = await here.repository({'old.md': found})
    await here.sh('git update-ref refs/remotes/origin/main HEAD; git checkout -qb change', folder)
    await committing(folder, found)
    const inputs = {...defaults, ...asked, since: 'origin/main'}
    const {code, out, github} = await act(action, inputs, folder)
    expect({code, out}).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^::error file=page\.md,/m)
    })
    expect(out).not.toContain('old.md')
    expect(github('output')).toBe('sarif=ordval.sarif\n')
    expect(github('summary')).toContain('page.md')
    const sarif = JSON.parse(readFileSync(join(folder, 'ordval.sarif'), 'utf8'))
    expect(sarif.runs[0].results.map((each: {ruleId: string}) => each.ruleId)).toEqual([
      'child-pornography'
    ])
  })

  it.each([
    {files: 'a.md; touch pwned\n$(touch pwned)\n`touch pwned`'},
    {profile: '$(touch pwned)'},
    {since: '"; touch pwned; "'},
    {args: '--quiet; touch pwned\n--profile=$(touch pwned)'},
    {sarif: '$(touch pwned)\nsarif=other'},
    {version: '0.1.0 && touch pwned'},
    {version: 'file:../elsewhere'}
  ])('runs nothing that %j holds', async hostile => {
    const folder = await here.repository({'a.md': clean})
    const {code, github} = await act(action, {...defaults, ...hostile}, folder)
    expect(code).toBe('sarif' in hostile ? 0 : 2)
    const left = readdirSync(here.home).concat(readdirSync(folder))
    expect(left.filter(name => name === 'pwned')).toEqual([])
    expect(github('output')).toMatch(/^(?:sarif=[^\n]*\n)?$/)
  })
})

interface Action {
  readonly inputs: Readonly<Record<string, {readonly default: string}>>
  readonly runs: {readonly steps: readonly Partial<Script>[]}
}

interface Script {
  readonly run: string
  readonly shell: string
  readonly env: Readonly<Record<string, string>>
}

function scripts({runs}: Action): Script[] {
  return runs.steps.flatMap(step => (step.run === undefined ? [] : (step as Script)))
}

/** Runs the scripts of an action as GitHub does: with expressions evaluated in variables only. */
async function act(action: Action, inputs: Readonly<Record<string, string>>, folder: string) {
  const runner = join(here.home, 'runner')
  mkdirSync(runner, {recursive: true})
  const file = (name: string): string => join(runner, name)
  for (const name of ['output', 'summary']) writeFileSync(file(name), '')
  const ended = {code: 0, out: ''}
  for (const {run, env} of scripts(action)) {
    const values = Object.entries(env).map(([name, expression]) => {
      const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(expression)?.[1] ?? ''
      return [name, inputs[input]] as const
    })
    const {code, out} = await here.sh(run, folder, {
      ...Object.fromEntries(values),
      RUNNER_TEMP: runner,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary')
    })
    Object.assign(ended, {code, out: ended.out + out})
    if (code !== 0) break
  }
  return {...ended, github: (name: string) => readFileSync(file(name), 'utf8')}
}

describe('other CI', () => {
  it('GitLab: the script fails, and leaves a report of code quality', async () => {
    const {ordval} = parse(fileOf('GitLab', '.gitlab-ci.yml'))
    const folder = await here.repository({'page.md': found})
    const {code, out} = await here.sh(ordval.script.join('\n'), folder)
    expect({code, out}).toMatchObject({code: 1, out: expect.stringContaining('1 to change')})
    const report = readFileSync(join(folder, ordval.artifacts.reports.codequality), 'utf8')
    expect(JSON.parse(report)).toMatchObject([
      {
        check_name: 'child-pornography',
        severity: 'critical',
        fingerprint: expect.any(String),
        location: {path: 'page.md', lines: {begin: 1}}
      }
    ])
  })

  it('reviewdog: gets suggestions in its format', async () => {
    const folder = await here.repository({'page.md': found})
    const bin = join(here.home, 'stand-in')
    write(bin, {
      reviewdog: `#!/bin/sh\necho "$@" >${bin}/seen-args; cat >${bin}/seen-report\n`
    })
    const commands = `set -o pipefail\nPATH=${bin}:$PATH\n${commandsOf('reviewdog')}`
    expect(await here.sh(commands, folder)).toMatchObject({code: 0})
    expect(readFileSync(join(bin, 'seen-args'), 'utf8')).toContain('-f=rdjson')
    const report = readFileSync(join(bin, 'seen-report'), 'utf8')
    expect(await new RDFormatValidator({strictMode: true}).validateString(report)).toMatchObject({
      valid: true
    })
    expect(JSON.parse(report).diagnostics[0].suggestions[0].text).toBe(
      'child sexual abuse material'
    )
  })

  it('MegaLinter: the descriptor installs Ordval, and its examples run', async () => {
    const [address] = parse(fileOf('MegaLinter', '.mega-linter.yml')).PLUGINS
    const path = address.replace(/^https:.*?\/v[\d.]+\//, '')
    expect(path).toMatch(/^mega-linter-plugin-[^/]+\/[^/]+\.megalinter-descriptor\.yml$/)
    const {descriptor_id: id, linters, ...rest} = parse(readText(path))
    expect(Object.keys(rest).sort()).toEqual(['descriptor_type', 'file_extensions'])
    const [linter] = linters
    expect(parse(fileOf('MegaLinter', '.mega-linter.yml')).ENABLE_LINTERS).toEqual([linter.name])
    expect(id).toBe(linter.name)
    const folder = await here.repository({'article.md': found})
    const sarif = linter.cli_sarif_args.join(' ')
    const calls = [
      ...linter.install.dockerfile.map((each: string) => each.replace(/^RUN /, '')),
      `ordval ${linter.cli_version_arg_name} ${linter.cli_help_arg_name}`,
      `! ordval ${sarif.replace('{{SARIF_OUTPUT_FILE}}', 'r.sarif')} article.md`,
      `! ${linter.examples[0]}`,
      linter.examples[1]
    ]
    await succeed(calls.join('\n'), folder)
    expect(readFileSync(join(folder, 'article.md'), 'utf8')).toBe(mended)
    expect(existsSync(join(folder, 'r.sarif'))).toBe(true)
  })

  it('Docker: the file is sound, needs no rights, and its second half installs Ordval', async () => {
    const text = readText('Dockerfile')
    expect(validate(text)).toEqual([])
    const images = [...text.matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image)
    expect(images.filter(image => !/:\d+\.\d+\.\d+-/.test(image))).toEqual([])
    const last = text.slice(text.lastIndexOf('\nFROM'))
    expect(last.search(/^USER node$/m)).toBeGreaterThan(last.search(/^RUN /m))
    const folder = await here.repository({'page.md': found})
    const source = hookSource(await here.repository({}))
    await succeed(`npm pack --silent && mv ordval-*.tgz ${folder}/ordval.tgz`, source)
    const run = /^RUN (.*)$/m.exec(last)?.[1] ?? ''
    const [entry, rest] = ['ENTRYPOINT', 'CMD'].map(each =>
      JSON.parse(new RegExp(`^${each} (.*)$`, 'm').exec(last)?.[1] ?? '[]').join(' ')
    )
    await succeed(run, folder)
    expect(await here.sh(`${entry} ${rest}`, folder)).toMatchObject({code: 1})
  })
})

describe('the page', () => {
  it('has no recipe that is not run here', () => {
    const run = ['GitHub Actions', 'GitLab', 'reviewdog', 'MegaLinter', 'Docker']
    const withCode = [...recipes].filter(([, blocks]) => blocks.length > 0)
    expect(withCode.map(([name]) => name)).toEqual([
      ...['pre-commit', 'husky', 'lint-staged', 'git alone'],
      ...run
    ])
  })

  it('names this version, and the one of each tool that is tried', () => {
    const page = [
      'docs/hooks-and-ci.md',
      'action.yml',
      'mega-linter-plugin-ordval/ordval.megalinter-descriptor.yml'
    ].map(readText)
    const named = [...page.join('').matchAll(/\b(ordval|husky|lint-staged)@v?(\d[\w.]*\d)/g)]
    const {devDependencies} = JSON.parse(readText('package.json'))
    const expected: Readonly<Record<string, string>> = {...devDependencies, ordval: version}
    expect(named.filter(([, name = '', each]) => expected[name] !== each)).toEqual([])
    expect(page.join('')).toContain(`rev: v${version}`)
    expect(page.join('')).toContain(`/ordval/v${version}/`)
  })

  it('has a line for each in its table', () => {
    const table = readText('docs/hooks-and-ci.md').split('## What was run')[1] ?? ''
    const rows = [...table.matchAll(/^\| ([^|]+?) \| /gm)].map(([, name = '']) => name)
    for (const [name, blocks] of recipes) if (blocks.length > 0) expect(rows).toContain(name)
  })
})

/** A copy of this project that holds its command line built, since building takes longer than a test may. */
function hookSource(folder: string): string {
  for (const name of ['bin', 'dist', 'dictionaries', 'rules', '.pre-commit-hooks.yaml', '.npmrc'])
    cpSync(join(project, name), join(folder, name), {recursive: true})
  const {name, bin, files} = JSON.parse(readText('package.json'))
  write(folder, {'package.json': JSON.stringify({name, version, bin, files})})
  return folder
}
