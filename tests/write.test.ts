import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync
} from 'node:fs'
import {dirname, join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {replaceFile} from '../src/write.ts'
import {makeFolder} from './folder.ts'

const change = {before: '\uFEFFold\r\n', after: '\uFEFFnew\r\n'}

describe('a file that is replaced', () => {
  test('holds the new text, and nothing is beside it', () => {
    const folder = makeFolder({'a.md': change.before})
    expect(replaceFile(join(folder, 'a.md'), change)).toBeUndefined()
    expect(contentsOf(folder)).toEqual({'a.md': change.after})
  })

  test.each([0o600, 0o644, 0o755, 0o2664])('keeps the mode %o', mode => {
    const path = join(makeFolder({'a.md': change.before}), 'a.md')
    chmodSync(path, mode)
    replaceFile(path, change)
    expect(statSync(path).mode & 0o7777).toBe(mode)
  })

  test.skipIf(process.getuid?.() !== 0)('keeps its owner', () => {
    const path = join(makeFolder({'a.md': change.before}), 'a.md')
    chownSync(path, 1234, 2345)
    replaceFile(path, change)
    expect(statSync(path)).toMatchObject({uid: 1234, gid: 2345})
  })

  test('is the one that a link leads to', () => {
    const folder = makeFolder({'far/a.md': change.before})
    mkdirSync(join(folder, 'near'))
    symlinkSync('../far/a.md', join(folder, 'near/b.md'))
    symlinkSync('b.md', join(folder, 'near/c.md'))
    expect(replaceFile(join(folder, 'near/c.md'), change)).toBeUndefined()
    expect(readlinkSync(join(folder, 'near/c.md'))).toBe('b.md')
    expect(lstatSync(join(folder, 'near/b.md')).isSymbolicLink()).toBe(true)
    expect(readdirSync(join(folder, 'near'))).toEqual(['b.md', 'c.md'])
    expect(contentsOf(join(folder, 'far'))).toEqual({'a.md': change.after})
  })
})

describe('a file is left as it is, and nothing beside it,', () => {
  test('where it changed in the meantime', () => {
    const folder = makeFolder({'a.md': 'mine\n'})
    expect(replaceFile(join(folder, 'a.md'), change)).toMatch(/^it changed .+ Run Ordval again\.$/)
    expect(contentsOf(folder)).toEqual({'a.md': 'mine\n'})
  })

  test('where it is gone', () => {
    const folder = makeFolder()
    expect(replaceFile(join(folder, 'a.md'), change)).toMatch(/^it changed /)
    expect(contentsOf(folder)).toEqual({})
  })

  test('where it has two names', () => {
    const folder = makeFolder({'a.md': change.before})
    linkSync(join(folder, 'a.md'), join(folder, 'b.md'))
    expect(replaceFile(join(folder, 'a.md'), change)).toMatch(/hard links/)
    expect(contentsOf(folder)).toEqual({'a.md': change.before, 'b.md': change.before})
  })

  test.skipIf(process.getuid?.() === 0)('where it or its folder may not be written', () => {
    const folder = makeFolder({'a.md': change.before, 'closed/b.md': change.before})
    chmodSync(join(folder, 'a.md'), 0o444)
    chmodSync(join(folder, 'closed'), 0o555)
    for (const name of ['a.md', 'closed/b.md']) {
      expect(replaceFile(join(folder, name), change)).toMatch(/^permission denied\./)
      expect(readFileSync(join(folder, name), 'utf8')).toBe(change.before)
    }
    chmodSync(join(folder, 'closed'), 0o755)
  })
})

test.skipIf(process.getuid?.() === 0)('a folder need not be listed', () => {
  const folder = makeFolder({'a.md': change.before})
  chmodSync(folder, 0o333)
  const reason = replaceFile(join(folder, 'a.md'), change)
  chmodSync(folder, 0o755)
  expect({reason, ...contentsOf(folder)}).toEqual({'a.md': change.after})
})

describe('a draft that is left beside it', () => {
  const name = (pid: number) => `.ordval-${pid}-${'0123456789abcdef'}.tmp`
  const living = name(process.ppid)
  const gone = name(999_999_999)

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['goes when its process is gone', {[gone]: 'x'}, []],
    ['goes when it has the number of this process', {[name(process.pid)]: 'x'}, []],
    ['stays while its process runs', {[living]: 'x'}, [living]],
    [
      'stays when it is none',
      {'.ordval-1-x.tmp': '', '.ordval.tmp': ''},
      ['.ordval-1-x.tmp', '.ordval.tmp']
    ],
    ['stays when it is a folder', {[`${gone}/b.md`]: ''}, [gone]]
  ])('%s', (_what, files, left) => {
    const folder = makeFolder({'a.md': change.before, ...files})
    expect(replaceFile(join(folder, 'a.md'), change)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([...left, 'a.md'])
  })

  test('goes after an hour, whatever runs by now', () => {
    const folder = makeFolder({'a.md': change.before, [living]: 'x'})
    const then = Date.now() / 1000 - 3700
    utimesSync(join(folder, living), then, then)
    replaceFile(join(folder, 'a.md'), change)
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  test('stays when it is a link', () => {
    const folder = makeFolder({'a.md': change.before})
    symlinkSync('a.md', join(folder, gone))
    replaceFile(join(folder, 'a.md'), change)
    expect(readdirSync(folder)).toEqual([gone, 'a.md'])
  })
})

describe('a kill at any moment', () => {
  const old = 'a'.repeat(300_000)
  const now = 'b'.repeat(300_000)
  const script = `
    import {replaceFile} from ${JSON.stringify(new URL('../dist/write.js', import.meta.url).href)}
    const [path, first] = process.argv.slice(1)
    const texts = ['a', 'b'].map(letter => letter.repeat(300_000))
    if (first === 'b') texts.reverse()
    process.stdout.write('started')
    for (;;) {
      replaceFile(path, {before: texts[0], after: texts[1]})
      texts.reverse()
    }`

  /** How many drafts killed processes left behind. */
  let left = 0

  /** Starts a process that fixes the file again and again, and kills it. */
  async function kill(path: string): Promise<string> {
    const letter = readFileSync(path, 'utf8').charAt(0)
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, path, letter])
    const closed = once(child, 'close')
    await once(child.stdout, 'data')
    await wait(Math.random() * 8)
    child.kill('SIGKILL')
    await closed
    left += readdirSync(dirname(path)).length - 1
    return readFileSync(path, 'utf8')
  }

  test('leaves the old text or the new, whole', async () => {
    const seen: string[] = []
    const folders = Array.from({length: 4}, () => makeFolder({'a.md': old}))
    const lanes = folders.map(async folder => {
      for (let round = 0; round < 50; round++) seen.push(await kill(join(folder, 'a.md')))
    })
    await Promise.all(lanes)
    expect(seen).toHaveLength(200)
    expect(seen.filter(text => text !== old && text !== now)).toEqual([])
    // Drafts that are left behind show that some processes died while they wrote.
    expect(left).toBeGreaterThan(0)
    // Each process took away what the one before had left, and so does this one.
    for (const folder of folders) {
      const before = readFileSync(join(folder, 'a.md'), 'utf8')
      replaceFile(join(folder, 'a.md'), {before, after: before})
    }
    expect(folders.flatMap(folder => readdirSync(folder))).toEqual(folders.map(() => 'a.md'))
  }, 180_000)
})

function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')])
  )
}
