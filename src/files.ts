import {isUtf8} from 'node:buffer'
import {lstatSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {dirname, extname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {reasonOf} from './failure.ts'

/** A file to check; `name` is how reports call it. */
export interface Target {
  readonly path: string
  readonly name: string
}

/** How reports call a path: from the working directory, unless it was named in full and is elsewhere. */
export function nameOf(path: string, arg: string, cwd: string): string {
  const name = pathFrom(cwd, path) || '.'
  return isAbsolute(arg) && name.startsWith('..') ? slashed(path) : name
}

/** The path from a folder to a file, with `/` on all systems. */
export function pathFrom(folder: string, path: string): string {
  return slashed(relative(folder, path))
}

/** A path of this system with `/`. */
export function slashed(path: string): string {
  return path.split(sep).join('/')
}

/** Whether a path is in a folder, however deep; both are absolute. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

/** A folder and all that it is in, the nearest first. */
export function foldersFrom(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersFrom(parent)]
}

/** In lower case, with the dot; empty where there is none. */
export function extensionOf(path: string): string {
  return extname(path).toLowerCase()
}

/** A text as it stands, byte order mark included; or why there is none and what to do, to follow a colon. */
export type Reading = {readonly source: string} | {readonly reason: string}

/** In bytes. */
export const sizeLimit = 64_000_000
export const lineLimit = 5_000_000

/** Reads a text file. */
export function readSource(path: string): Reading {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return {reason: reasonOf('read', {code: 'EISDIR'})}
    if (!stat.isFile())
      return {reason: 'it is no ordinary file. To check what a program prints, use `-`.'}
    return stat.size > sizeLimit ? tooLarge() : decode(readFileSync(path))
  } catch (error) {
    return {reason: reasonOf('read', error)}
  }
}

/** Reads a stream such as standard input to its end. */
async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Reading> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      chunks.push(bytes)
      size += bytes.length
      if (size > sizeLimit) return tooLarge()
    }
    return decode(Buffer.concat(chunks))
  } catch (error) {
    return {reason: reasonOf('read', error)}
  }
}

/** What standard input holds, under the name that tells its kind, if any. */
export function pipedFile(
  file: string | undefined,
  {stdin, cwd}: {readonly stdin: AsyncIterable<Uint8Array | string>; cwd(): string}
): Target & {readonly piped: true; read(): Promise<Reading>} {
  const path = resolve(cwd(), file ?? 'stdin')
  const name = file === undefined ? '<stdin>' : nameOf(path, file, cwd())
  return {path, name, piped: true, read: () => readStream(stdin)}
}

/** Turns the bytes of a text into a source. */
export function decode(bytes: Uint8Array): Reading {
  if (bytes.length > sizeLimit) return tooLarge()
  if (/^(?:255,254|254,255)$/.test(bytes.subarray(0, 2).join()))
    return {reason: 'it is UTF-16. Save it as UTF-8.'}
  if (bytes.subarray(0, 8192).includes(0))
    return {reason: 'it is a binary file, not text. Leave it out.'}
  const source = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  if (!isUtf8(bytes))
    return {reason: `it is not UTF-8 (${invalidPlace(bytes, source)}). Save it as UTF-8.`}
  if (hasLongLine(bytes)) return {reason: `a line is longer than ${millions(lineLimit)}. Break it.`}
  return {source}
}

function tooLarge(): Reading {
  return {reason: `it is larger than ${millions(sizeLimit)}. Split it.`}
}

function millions(bytes: number): string {
  return `${bytes / 1_000_000} MB`
}

/** Decoding replaces what is invalid, so that encoding again gives other bytes from there on. */
function invalidPlace(bytes: Uint8Array, decoded: string): string {
  const copy = Buffer.from(decoded)
  let offset = copy.findIndex((byte, at) => byte !== bytes[at])
  while ((copy[offset] ?? 0) >> 6 === 2) offset--
  const line = bytes.subarray(0, offset).filter(byte => byte === 10).length + 1
  return `first at byte ${offset + 1}, in line ${line}`
}

function hasLongLine(bytes: Uint8Array): boolean {
  let start = 0
  while (bytes.length - start > lineLimit) {
    const window = bytes.subarray(start, start + lineLimit + 1)
    const end = Math.max(window.lastIndexOf(10), window.lastIndexOf(13))
    if (end === -1) return true
    start += end + 1
  }
  return false
}

/** Whether there is an ordinary file that may be read. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** What is looked for in the folder of a text and in those around it. */
export const configName = '.ordval.yaml'
export const baselineName = '.ordval-baseline.json'

/** Whether a config or a baseline is in one of the folders of some files, or in one that these are in. */
export function hasConfigAbove(paths: readonly string[], cwd: string): boolean {
  const folders = new Set([cwd, ...paths.map(path => dirname(path))].flatMap(foldersFrom))
  return [...folders].some(folder =>
    [configName, baselineName].some(name => isThere(join(folder, name)))
  )
}

/** Whether there is a file; one that is closed must not be passed over. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, {throwIfNoEntry: false}) !== undefined
  } catch {
    return true
  }
}

/** A path without links, where something is there. */
export function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
