import {mkdtempSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Ended, Stranger} from './stranger.ts'

/** What the kernel was asked for, by the program and all that it started. */
export interface Traced extends Ended {
  /** Calls that open a socket to anywhere. */
  readonly network: readonly string[]
  /** Paths that were made, changed, moved or taken away, in order of the alphabet. */
  readonly writes: readonly string[]
}

const changing =
  'creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,rmdir,unlink,unlinkat,link,linkat,symlink,symlinkat,' +
  'truncate,ftruncate,chmod,fchmod,fchmodat,chown,fchown,lchown,fchownat,utime,utimes,utimensat,futimesat,setxattr'

/** Runs a command under `strace`. */
export async function traced(command: string, cwd: string, {sh, home}: Stranger): Promise<Traced> {
  const log = join(mkdtempSync(join(home, 'trace-')), 'log')
  const calls = `trace=%network,open,openat,openat2,${changing}`
  const ended = await sh(`strace -f -qq -y -s 4096 -o ${log} -e ${calls} ${command}`, cwd)
  const lines = readFileSync(log, 'utf8').split('\n')
  // A refused call changed nothing; one that another thread cut in two says its paths in the first half.
  const done = lines.map(line => line.replace(/^\d+ +/, '')).filter(line => !/ = -1 E/.test(line))
  const paths = done.filter(isChange).flatMap(line => pathsIn(line, cwd))
  return {
    ...ended,
    network: lines.filter(line => /\bsocket\((?!AF_UNIX)|\bsun_path=/.test(line)),
    writes: [...new Set(paths.filter(path => !/^\/(?:dev|proc)\//.test(path)))].sort()
  }
}

function isChange(line: string): boolean {
  const call = /^(\w+)\(/.exec(line)?.[1] ?? ''
  return call.startsWith('open')
    ? /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(line)
    : changing.split(',').includes(call)
}

/** A call's own paths: each quoted one, from the folder that stands before it, or that of an open file. */
function pathsIn(line: string, cwd: string): string[] {
  const [, call = '', rest = ''] = /^(\w+)\((.*)$/.exec(line) ?? []
  const args = call.startsWith('symlink') ? rest.replace(/^"[^"]*", /, '') : rest
  const quoted = [...args.matchAll(/(?:<([^>]*)>, )?"([^"]*)"/g)]
  if (quoted.length > 0) return quoted.map(([, at, path = '']) => resolve(at ?? cwd, path))
  const open = /^\d+<([^>]*)>/.exec(args)?.[1]
  return open?.startsWith('/') ? [open] : []
}
