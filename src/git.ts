import {execFile} from 'node:child_process'
import {codeOf, firstLine} from './failure.ts'

/** What git wrote, and its exit code. */
interface Answer {
  readonly code: number
  readonly out: Buffer
  readonly error: string
}

// Names as they are; no program that a repository's config names is started.
const settings = [
  ...['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false'],
  ...['--no-pager', '--literal-pathspecs']
]

/** Asks git in a folder; writes nothing, not even its cache, and fetches nothing. Throws one sentence where git cannot start. */
export async function git(
  folder: string,
  args: readonly string[],
  surroundings: NodeJS.ProcessEnv = process.env
): Promise<Answer> {
  const env = {...surroundings, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C'}
  const options = {cwd: folder, env, encoding: 'buffer', maxBuffer: 2 ** 30} as const
  return new Promise((answer, fail) => {
    execFile('git', [...settings, ...args], options, (error, out, said) => {
      const code = error ? error.code : 0
      if (typeof code === 'number') answer({code, out, error: said.toString()})
      else fail(new Error(unable(error)))
    })
  })
}

/** The same, as text; throws one sentence where git refuses. */
export async function gitText(
  folder: string,
  args: readonly string[],
  surroundings?: NodeJS.ProcessEnv
): Promise<string> {
  const {code, out, error} = await git(folder, args, surroundings)
  if (code === 0) return out.toString()
  throw new Error(
    `Cannot ask git about \`${folder}\`: ${saying(error)}. Run \`git ${args[0]}\` there to see more`
  )
}

/** The environment without what a hook says of its own repository, for another one. */
export function elsewhere(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name)))
}

/** What git complains of, in one line. */
export function saying(error: string): string {
  return firstLine(error.replace(/^(?:fatal|error): /, ''))
}

function unable(error: unknown): string {
  const isMissing = codeOf(error) === 'ENOENT'
  const reason = isMissing ? 'it is not installed' : firstLine(error)
  return `Cannot run \`git\`: ${reason}. Install it, or name the files without \`--since\` and \`--staged\``
}
