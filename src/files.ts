import {isUtf8} from 'node:buffer'
import {readFileSync, statSync} from 'node:fs'
import {reasonOf} from './failure.ts'

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

/** Turns the bytes of a text into a source. */
export function decode(bytes: Uint8Array): Reading {
  if (bytes.length > sizeLimit) return tooLarge()
  if (isUtf16(bytes)) return {reason: 'it is UTF-16. Save it as UTF-8.'}
  if (bytes.subarray(0, 8192).includes(0))
    return {reason: 'it is a binary file, not text. Leave it out.'}
  if (!isUtf8(bytes)) return {reason: `it is not UTF-8 (${invalidPlace(bytes)}). Save it as UTF-8.`}
  if (hasLongLine(bytes)) return {reason: `a line is longer than ${millions(lineLimit)}. Break it.`}
  return {source: new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)}
}

function tooLarge(): Reading {
  return {reason: `it is larger than ${millions(sizeLimit)}. Split it.`}
}

function millions(bytes: number): string {
  return `${bytes / 1_000_000} MB`
}

function isUtf16(bytes: Uint8Array): boolean {
  const mark = `${bytes[0]} ${bytes[1]}`
  return mark === '255 254' || mark === '254 255'
}

function invalidPlace(bytes: Uint8Array): string {
  const offset = firstInvalid(bytes)
  const line = bytes.subarray(0, offset).filter(byte => byte === 10).length + 1
  return `first at byte ${offset + 1}, in line ${line}`
}

/** The 0-based offset of the first byte that no UTF-8 has there. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0
  for (let step = 2 ** 26; step >= 1; step /= 2) {
    const end = Math.min(valid + step, bytes.length)
    if (startsValid(bytes, end)) valid = end
  }
  while (valid > 0 && !isUtf8(bytes.subarray(0, valid))) valid--
  return valid
}

/** Whether the bytes up to `end` are UTF-8, the last character perhaps cut off. */
function startsValid(bytes: Uint8Array, end: number): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, end), {stream: true})
    return true
  } catch {
    return false
  }
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
