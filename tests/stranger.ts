import {execFile, execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {write} from './folder.ts'
import {openRegistry} from './loopback-registry.ts'

/** Where the project is, and what its `package.json` says. */
export const project = fileURLToPath(new URL('../', import.meta.url))
export const {version} = JSON.parse(readFileSync(`${project}package.json`, 'utf8')) as {
  readonly version: string
}

export interface Ended {
  readonly code: number
  /** Both streams. */
  readonly out: string
}

type Env = Readonly<Record<string, string | undefined>>

/** The machine of a stranger: a home, an npm with a registry of its own, and nothing of ours. */
export interface Stranger {
  readonly home: string
  readonly tarball: string
  /** Runs commands in a folder as a script of bash that ends where one fails. */
  sh(commands: string, cwd: string, env?: Env): Promise<Ended>
  /** Makes a git repository with these files in its first commit. */
  repository(files: Readonly<Record<string, string>>): Promise<string>
  leave(): void
}

/** Needs what `npm run build` makes. */
export async function stranger(): Promise<Stranger> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'ordval-stranger-')))
  const tarball = join(home, packInto(home))
  const registry = await openRegistry(tarball)
  const own = environment(home, registry.url)
  // What is on the machine already is not installed again: it takes seconds.
  const installed = new Set<string>()
  writeFileSync(join(home, '.gitconfig'), gitSettings)
  const sh: Stranger['sh'] = async (commands, cwd, env = {}) => {
    const ended = await bash(without(installed, commands), cwd, {...own, ...env})
    if (ended.code === 0) for (const line of installations(commands)) installed.add(line)
    return ended
  }
  return {
    home,
    tarball,
    sh,
    repository: async files => {
      const folder = mkdtempSync(join(home, 'repository-'))
      write(folder, files)
      await sh('git init -q . && git add -A && git commit -q --allow-empty -m First', folder)
      return folder
    },
    leave: () => {
      registry.close()
      rmSync(home, {recursive: true, force: true})
    }
  }
}

function bash(commands: string, cwd: string, env: Env): Promise<Ended> {
  return new Promise(done => {
    const options = {cwd, env: {...env}, timeout: 120_000}
    const child = execFile('bash', ['-e', '-c', commands], options, (error, out, errors) =>
      done({code: error ? (child.exitCode ?? 124) : 0, out: out + errors})
    )
    child.stdin?.end()
  })
}

function installations(commands: string): string[] {
  return commands.split('\n').filter(line => /^npm install --global .*\bordval@/.test(line))
}

function without(lines: ReadonlySet<string>, commands: string): string {
  const kept = commands.split('\n').filter(line => !lines.has(line))
  return kept.join('\n')
}

const gitSettings = `[user]
  name = A
  email = a@example.org
[init]
  defaultBranch = main
[protocol "file"]
  allow = always
`

function packInto(folder: string): string {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const out = execFileSync('npm', args, {cwd: project, encoding: 'utf8', stdio: 'pipe'})
  const [{filename}] = JSON.parse(out) as [{filename: string}]
  return filename
}

/** Without the `node_modules/.bin` that `npm test` puts in front, so that only what a recipe installs is there. */
function environment(home: string, registry: string): Env {
  const path = (process.env.PATH ?? '').split(delimiter).filter(each => !/node_modules/.test(each))
  return {
    PATH: [join(home, 'global/bin'), ...path].join(delimiter),
    HOME: home,
    TMPDIR: home,
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    PRE_COMMIT_HOME: join(home, 'pre-commit'),
    npm_config_registry: registry,
    npm_config_cache: join(home, 'npm-cache'),
    npm_config_prefix: join(home, 'global'),
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
    npm_config_fund: 'false'
  }
}
