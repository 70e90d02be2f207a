import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'

/** What files hold, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Makes a folder with these files, which is gone after the test; returns its path. */
export function makeFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ordval-')))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  write(folder, files)
  return folder
}

/** Writes files into a folder; what begins as a script may be run. */
export function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    const isScript = typeof content === 'string' && content.startsWith('#!')
    writeFileSync(join(folder, name), content, {mode: isScript ? 0o755 : 0o644})
  }
}
