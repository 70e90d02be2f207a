import {resolve} from 'node:path'
import {type Discovery, discover, nameOf} from './discover.ts'
import {reasonOf} from './failure.ts'
import {decode, type Reading, readSource, sizeLimit} from './files.ts'

/** A text to check; `path` chooses its format and its config. */
export interface Input {
  readonly path: string
  readonly name: string
  read(): Reading
}

/** What is named on the command line. */
export interface Named {
  /** Files, folders, globs; `-` is standard input. */
  readonly args: readonly string[]
  readonly stdinFilename: string | undefined
  readonly stdin: AsyncIterable<Uint8Array | string>
}

/** The texts to check, in the order of the arguments, standard input last. */
export async function inputsOf(named: Named, discovery: Discovery): Promise<Input[]> {
  const files = discover(
    named.args.filter(arg => arg !== '-'),
    discovery
  )
  const inputs = files.map(({path, name}) => ({path, name, read: () => readSource(path)}))
  return named.args.includes('-') ? [...inputs, ...(await piped(named, discovery))] : inputs
}

async function piped({stdin, stdinFilename}: Named, discovery: Discovery): Promise<Input[]> {
  const {cwd, respectIgnore, ignored} = discovery
  const path = resolve(cwd, stdinFilename ?? 'stdin')
  if (stdinFilename !== undefined && respectIgnore && ignored(path)) return []
  const name = stdinFilename === undefined ? '<stdin>' : nameOf(path, stdinFilename, cwd)
  const reading = await readStream(stdin)
  return [{path, name, read: () => reading}]
}

async function readStream(stdin: Named['stdin']): Promise<Reading> {
  try {
    return decode(await bytesOf(stdin))
  } catch (error) {
    return {reason: reasonOf('read', error)}
  }
}

async function bytesOf(stdin: Named['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    chunks.push(bytes)
    size += bytes.length
    if (size > sizeLimit) break
  }
  return Buffer.concat(chunks)
}
