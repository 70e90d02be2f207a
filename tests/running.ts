import {spawnSync} from 'node:child_process'
import {Readable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import type {Io, Options} from '../src/options.ts'
import {runOptions} from '../src/run.ts'
import {stock} from './library.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  /** What stands on standard error, without `ordval: `. */
  readonly errors: readonly string[]
}

/** The program, which needs what `npm run build` makes. */
export const bin = fileURLToPath(new URL('../bin/ordval.js', import.meta.url))

/** Runs the program in a process of its own, which has little of the environment. */
export function ordvalIn(
  cwd: string,
  args: readonly string[],
  {input = '', env = {}}: {readonly input?: string; readonly env?: Io['env']} = {}
): {code: number | null; out: string; error: string} {
  const world = {cwd, input, env: {PATH: process.env.PATH, ...env}, encoding: 'utf8'} as const
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], world)
  return {code: status, out: stdout, error: stderr}
}

/** A world in memory, and what was written to it. */
export function memory(cwd: string, input = '', env: Io['env'] = {}) {
  const written = {out: '', error: ''}
  const stream = (name: keyof typeof written): Io['stdout'] => ({
    write: (text, done) => {
      written[name] += text
      done?.()
      return true
    },
    on: () => {}
  })
  const [stdout, stderr] = [stream('out'), stream('error')]
  const io: Io = {stdin: Readable.from([input]), stdout, stderr, cwd: () => cwd, env}
  return {io, written}
}

/** What the command line gives where a person wishes no more than this. */
export function optionsFor(wishes: Partial<Options>): Options {
  return {files: [], format: 'text', failOn: 'error', ...wishes}
}

/** Runs Ordval with the small dictionary. */
export async function runSmall(wishes: Partial<Options>, cwd: string, input = ''): Promise<Ran> {
  const {io, written} = memory(cwd, input)
  const code = await runOptions(optionsFor(wishes), io, stock)
  const errors = written.error.split('\n').filter(line => line !== '')
  return {code, out: written.out, errors: errors.map(line => line.replace('ordval: ', ''))}
}

/** The places that are reported, as `a.md:3`, and those accepted for a reason. */
export async function places(
  wishes: Partial<Options>,
  cwd: string
): Promise<{found: string[]; accepted: string[]; errors: readonly string[]}> {
  const {out, errors} = await runSmall({...wishes, format: 'json'}, cwd)
  const {files} = JSON.parse(out || '{"files": []}') as {
    files: {file: string; messages: Place[]; accepted: Place[]}[]
  }
  const all = (key: 'messages' | 'accepted') =>
    files.flatMap(each =>
      each[key].map(({line, because}) => `${each.file}:${line}${because ? ` ${because}` : ''}`)
    )
  return {found: all('messages'), accepted: all('accepted'), errors}
}

interface Place {
  readonly line: number
  readonly because?: string
}
