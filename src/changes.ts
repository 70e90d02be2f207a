import {join} from 'node:path'
import {changedLines, type Range, whole} from './diff.ts'
import {decode, type Reading} from './files.ts'
import {elsewhere, git, gitText, saying} from './git.ts'

/** The changed lines of the files of a repository, by full path. */
export type Changes = ReadonlyMap<string, readonly Range[]>

/** A file in git's index. */
interface Staged {
  readonly path: string
  readonly lines: readonly Range[]
  read(): Promise<Reading>
}

const diff = [
  ...['diff', '-U0', '-M', '--no-color', '--no-ext-diff', '--no-textconv', '--no-relative'],
  ...['--src-prefix=a/', '--dst-prefix=b/', '--diff-filter=d']
]

/** What changed since a commit, or since the branch left it; submodules and files that are new to git included. */
export async function changesSince(ref: string, cwd: string): Promise<Changes> {
  const root = await rootOf(cwd, '--since')
  const base = await baseOf(ref, root)
  const text = await gitText(root, [
    ...diff,
    ...['--submodule=diff', '--ignore-submodules=none', base, '--']
  ])
  const changes = changedLines(text)
  const dirty = [...text.matchAll(/^Submodule (.+) contains untracked content$/gm)]
  for (const path of await untrackedIn(root)) changes.set(path, whole)
  for (const [, folder = ''] of dirty) {
    const paths = await untrackedIn(join(root, folder), elsewhere())
    for (const path of paths) changes.set(join(folder, path), whole)
  }
  return new Map([...changes].map(([path, lines]) => [join(root, path), lines]))
}

/** What the next commit would change. */
export async function stagedIn(cwd: string): Promise<Staged[]> {
  const root = await rootOf(cwd, '--staged')
  const cached = [...diff, '--cached', '--ignore-submodules=all']
  const lines = changedLines(await gitText(root, cached))
  const raw = ['--raw', '--no-abbrev', '--no-renames', '-z']
  const list = await gitText(root, [...cached.filter(each => each !== '-U0'), ...raw])
  return blobsIn(list).flatMap(({path, id}) => {
    const ranges = lines.get(path)
    if (!ranges) return []
    return {path: join(root, path), lines: ranges, read: () => readBlob(root, id)}
  })
}

async function rootOf(cwd: string, flag: string): Promise<string> {
  const {code, out, error} = await git(cwd, ['rev-parse', '--show-toplevel'])
  if (code === 0) return out.toString().replace(/\r?\n$/, '')
  const remedy = `Go to the folder of a repository, or leave out \`${flag}\``
  const isNone = /not a git repository/.test(error)
  const what = isNone ? `there is no repository in \`${cwd}\` or above` : saying(error)
  throw new Error(`Cannot use \`${flag}\`: ${what}. ${remedy}`)
}

async function baseOf(ref: string, root: string): Promise<string> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  const commit = await git(root, verify)
  if (commit.code !== 0) throw new Error(await unknown(ref, root))
  const id = commit.out.toString().trim()
  const base = await git(root, ['merge-base', id, 'HEAD'])
  if (base.code === 0) return base.out.toString().trim()
  if (await isShallow(root)) throw new Error(tooShallow(ref, 'holds no commit that it shares with'))
  return id
}

async function unknown(ref: string, root: string): Promise<string> {
  if (await isShallow(root)) return tooShallow(ref, 'does not hold')
  return `Cannot find the commit \`${ref}\` in this repository. Check the spelling, or fetch it with \`git fetch\``
}

function tooShallow(ref: string, what: string): string {
  return `Cannot use \`--since\`: this shallow clone ${what} \`${ref}\`. Fetch the history first, with \`git fetch --unshallow\` or a fetch depth of 0`
}

async function isShallow(root: string): Promise<boolean> {
  return (await gitText(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true'
}

async function untrackedIn(folder: string, surroundings?: NodeJS.ProcessEnv): Promise<string[]> {
  const args = ['ls-files', '--others', '--exclude-standard', '-z']
  const list = await gitText(folder, args, surroundings)
  return list.split('\0').filter(path => path !== '')
}

/** Ordinary files of a raw list: `:mode mode id id status` and a path by turns. */
function blobsIn(list: string): {path: string; id: string}[] {
  const fields = list.split('\0')
  return fields.flatMap((path, at) => {
    const [, id] = /^:\d+ 100\d+ \w+ (\w+)/.exec(fields[at - 1] ?? '') ?? []
    return at % 2 === 0 || id === undefined ? [] : {path, id}
  })
}

async function readBlob(root: string, id: string): Promise<Reading> {
  const {code, out, error} = await git(root, ['cat-file', 'blob', id])
  return code === 0
    ? decode(out)
    : {reason: `git cannot show it (${saying(error)}). Run \`git fsck\`.`}
}
