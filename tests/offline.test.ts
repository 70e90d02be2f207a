import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {write} from './folder.ts'
import {type Stranger, stranger, version} from './stranger.ts'
import {traced} from './traced.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 180_000})

const found = 'Police found child pornography on his phone.\n'
const formats = ['json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'html']
const canTrace = spawnSync('strace', ['-f', '-qq', 'true']).status === 0

let here: Stranger
let program: string
beforeAll(async () => {
  if (!canTrace) return
  here = await stranger()
  const folder = await here.repository({'package.json': '{}'})
  const {code} = await here.sh(`npm install --ignore-scripts ${here.tarball}`, folder)
  expect(code).toBe(0)
  program = join(folder, 'node_modules/.bin/ordval')
})
afterAll(() => here?.leave())

describe.skipIf(!canTrace)('offline (skipped where strace does not run)', () => {
  it('has installed the tarball of this version', async () => {
    expect(await here.sh(`${program} --version`, here.home)).toEqual({code: 0, out: `${version}\n`})
  })

  it.each([
    {args: '.', code: 1, writes: []},
    {args: '--show-accepted --profile journalist "**/*.md"', code: 1, writes: []},
    {args: '--dry-run .', code: 0, writes: []},
    {args: '- <a.md', code: 1, writes: []},
    {args: 'stats -f csv .', code: 0, writes: []},
    {
      args: `-f text,${formats.map(each => `${each}=report.${each}`).join(',')} .`,
      code: 1,
      writes: formats.map(each => `report.${each}`)
    },
    {args: 'baseline .', code: 0, writes: ['.ordval-baseline.json']},
    {args: '--fix .', code: 0, writes: ['a.md', 'deep/b.txt']}
  ])('ordval $args touches no network, and no file but $writes', async ({args, code, writes}) => {
    const folder = await here.repository({
      'a.md': found,
      'deep/b.txt': found,
      '.ordval.yaml': 'language: [en, sv]\n'
    })
    const seen = await traced(`${program} ${args}`, folder, here)
    expect({code: seen.code, network: seen.network}).toEqual({code, network: []})
    // A file is replaced by one beside it, which is gone afterwards.
    const left = seen.writes.filter(path => !/\/\.ordval-[^/]*\.tmp$/.test(path))
    expect(left).toEqual(writes.map(name => join(folder, name)).sort())
    expect(
      seen.writes.filter(path => !left.includes(path)).filter(path => existsSync(path))
    ).toEqual([])
  })
})

describe.skipIf(!canTrace)('what a program does is seen', () => {
  it.each([
    {code: "fs.writeFileSync('new.txt', '')", writes: ['new.txt']},
    {code: "fs.appendFileSync('old.txt', 'x')", writes: ['old.txt']},
    {code: "fs.renameSync('old.txt', 'other.txt')", writes: ['old.txt', 'other.txt']},
    {code: "fs.rmSync('old.txt')", writes: ['old.txt']},
    {code: "fs.mkdirSync('deep/er', {recursive: true})", writes: ['deep', 'deep/er']},
    {code: "fs.utimesSync('old.txt', 1, 1)", writes: ['old.txt']},
    {code: "fs.chmodSync('old.txt', 0o600)", writes: ['old.txt']},
    {code: "fs.symlinkSync('old.txt', 'link')", writes: ['link']},
    {code: "child_process.execSync('echo x >by-child')", writes: ['by-child']},
    {
      code: "new worker_threads.Worker('require(`fs`).writeFileSync(`by-thread`, ``)', {eval: true})",
      writes: ['by-thread']
    },
    {code: "fs.readFileSync('old.txt')", writes: []}
  ])('writing: $code', async ({code, writes}) => {
    const seen = await running(code)
    expect(seen.writes).toEqual(writes.map(name => join(seen.folder, name)).sort())
    expect(seen.network).toEqual([])
  })

  it.each([
    "net.connect(9, '127.0.0.1').on('error', () => {})",
    "fetch('http://127.0.0.1:65000/').catch(() => {})",
    "dns.lookup('ordval.invalid', () => {})",
    "dns.resolve('ordval.invalid', () => process.exit())",
    "dgram.createSocket('udp4').send('x', 9, '127.0.0.1', () => process.exit())",
    "child_process.execFileSync(process.execPath, ['-e', `net.connect(9, '127.0.0.1').on('error', () => {})`])"
  ])('a connection: %s', async code => {
    expect((await running(code)).network).not.toEqual([])
  })

  async function running(code: string) {
    const folder = await here.repository({'old.txt': 'x'})
    write(here.home, {'program.cjs': `${globals}${code}\n`})
    return {folder, ...(await traced(`node ${join(here.home, 'program.cjs')}`, folder, here))}
  }
})

const globals =
  "const [fs, net, dns, dgram, child_process, worker_threads] = 'fs,net,dns,dgram,child_process,worker_threads'.split(',').map(require)\n"
