import {execFileSync} from 'node:child_process'
import {type Files, makeFolder, write} from './folder.ts'

/** Nothing of the machine's own settings, or of a hook that runs the tests. */
const env = {
  PATH: process.env.PATH,
  HOME: '/nowhere',
  GIT_CONFIG_NOSYSTEM: '1',
  ...{GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org'},
  ...{GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org'}
}

/** Runs git in a folder. */
export function git(folder: string, ...args: readonly string[]): string {
  const settings = ['-c', 'protocol.file.allow=always', '-c', 'core.autocrlf=false']
  return execFileSync('git', [...settings, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: 'pipe'
  })
}

/** Makes a repository with one commit of these files; it is gone after the test. */
export function makeRepository(files: Files): string {
  const folder = makeFolder()
  git(folder, 'init', '-q', '-b', 'main', '.')
  commit(folder, files)
  return folder
}

export function commit(folder: string, files: Files): void {
  write(folder, files)
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'A commit')
}
