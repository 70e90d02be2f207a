import {copyFileSync, mkdirSync, realpathSync, renameSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished, vi} from 'vitest'
import {changedInputs} from '../src/changed-inputs.ts'
import {makeFolder, write} from './folder.ts'
import {commit, git, makeRepository} from './repository.ts'
import {places, runSmall} from './running.ts'

// Each asks git several times, and a busy machine is slow to start it.
vi.setConfig({testTimeout: 60_000})

const bad = 'He had child porn.\n'
const old = `${bad}\nA clean line.\n`
const since = (ref: string, cwd: string, files = ['.']) => places({files, since: ref}, cwd)
const staged = (cwd: string, files: string[] = []) => places({files, staged: true}, cwd)

describe('--since', () => {
  it('reports what stands on changed lines, and in files new to git', async () => {
    const folder = makeRepository({'a.md': old, 'b.md': old, '.gitignore': 'out\n'})
    write(folder, {'a.md': `${old}\n${bad}`, 'new/c.md': bad, 'out/d.md': bad})
    expect((await since('HEAD', folder)).found).toEqual(['a.md:5', 'new/c.md:1'])
    commit(folder, {})
    expect((await since('HEAD', folder)).found).toEqual([])
    expect((await since('HEAD~1', folder, ['a.md'])).found).toEqual(['a.md:5'])
  })

  it('reports a phrase over two lines when either changed, or a line between them went', async () => {
    const folder = makeRepository({
      'a.md': 'He had child\nporn. One.\n',
      'b.md': 'Had child\nx\nporn.\n'
    })
    write(folder, {'a.md': 'He had child\nporn. Two.\n', 'b.md': 'Had child\nporn.\n'})
    expect((await since('HEAD', folder)).found).toEqual(['a.md:1', 'b.md:1'])
  })

  it('begins where the branch left, whatever the other branch did since', async () => {
    const folder = makeRepository({'a.md': old})
    git(folder, 'checkout', '-q', '-b', 'work')
    commit(folder, {'b.md': bad})
    git(folder, 'checkout', '-q', 'main')
    commit(folder, {'a.md': 'A clean line.\n'})
    git(folder, 'checkout', '-q', 'work')
    expect((await since('main', folder)).found).toEqual(['b.md:1'])
  })

  it('takes a renamed file for the same one', async () => {
    const folder = makeRepository({'a.md': `${old}1\n2\n3\n`})
    renameSync(join(folder, 'a.md'), join(folder, 'z.md'))
    git(folder, 'add', '-A')
    expect((await since('HEAD', folder)).found).toEqual([])
    write(folder, {'z.md': `${old}1\n2\n3\n\n${bad}`})
    expect((await since('HEAD', folder)).found).toEqual(['z.md:8'])
  })

  it('reads names with spaces, other letters, quotes and tabs', async () => {
    const names = ['å ä ö.md', '"quoted" \t tab.md', 'b/ -x\\y.md', '日本.md']
    const folder = makeRepository(Object.fromEntries(names.map(name => [name, old])))
    write(folder, Object.fromEntries(names.map(name => [name, `${old}\n${bad}`])))
    expect((await since('HEAD', folder)).found.sort()).toEqual(
      names.map(name => `${name}:5`).sort()
    )
    git(folder, 'add', '-A')
    expect((await staged(folder)).found.sort()).toEqual(names.map(name => `${name}:5`).sort())
  })

  it('counts lines of a file with CRLF, whatever git makes of them', async () => {
    const folder = makeRepository({'a.md': old.replaceAll('\n', '\r\n')})
    git(folder, 'config', 'core.autocrlf', 'true')
    write(folder, {'a.md': `${old}\n${bad}`.replaceAll('\n', '\r\n')})
    expect((await since('HEAD', folder)).found).toContain('a.md:5')
  })

  it('is not misled by settings', async () => {
    const folder = makeRepository({'a.md': old})
    for (const [key = '', value = ''] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.external', 'false'],
      ['diff.context', '9'],
      ['diff.interHunkContext', '9'],
      ['diff.relative', 'true'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true']
    ]) {
      git(folder, 'config', key, value)
    }
    write(folder, {'sub/x.txt': '', 'a.md': `New.\n\n${old}\n${bad}`})
    expect((await since('HEAD', folder)).found).toEqual(['a.md:7'])
    expect((await since('HEAD', join(folder, 'sub'), ['../a.md'])).found).toEqual(['../a.md:7'])
  })

  it('reports all of a changed file whose lines git does not tell', async () => {
    const folder = makeRepository({'.gitattributes': 'a.md -diff\n', 'a.md': old, 'b.md': 'x\r'})
    write(folder, {'a.md': `${old}New.\n`, 'b.md': `x\r\r${bad}`})
    expect((await since('HEAD', folder)).found).toEqual(['a.md:1', 'b.md:3'])
    git(folder, 'add', '-A')
    expect((await staged(folder)).found).toEqual(['a.md:1', 'b.md:3'])
  })

  it('works in a worktree', async () => {
    const folder = makeRepository({'a.md': old})
    const tree = join(makeFolder(), 'tree')
    git(folder, 'worktree', 'add', '-q', tree)
    write(tree, {'a.md': `${old}\n${bad}`})
    expect((await since('HEAD', tree)).found).toEqual(['a.md:5'])
    git(tree, 'add', '-A')
    expect((await staged(tree)).found).toEqual(['a.md:5'])
    expect((await staged(folder)).found).toEqual([])
  })

  it('enters submodules, and works in one', async () => {
    const folder = makeRepository({'a.md': old})
    git(folder, 'submodule', '--quiet', 'add', makeRepository({'b.md': old}), 'sub dir')
    commit(folder, {})
    const inside = join(folder, 'sub dir')
    commit(inside, {'b.md': `${old}\n${bad}`})
    expect((await since('HEAD', folder)).found).toEqual(['sub dir/b.md:5'])
    write(inside, {'b.md': `${old}\n${bad}\n${bad}`, 'new.md': bad})
    expect((await since('HEAD', folder)).found).toEqual([
      'sub dir/b.md:5',
      'sub dir/b.md:7',
      'sub dir/new.md:1'
    ])
    expect((await since('HEAD', inside)).found).toEqual(['b.md:7', 'new.md:1'])
    git(inside, 'add', '-A')
    expect((await staged(inside)).found).toEqual(['b.md:7', 'new.md:1'])
  })

  it('does without a text that is gone by the time git answers', async () => {
    const folder = makeRepository({'a.md': old})
    const gone = {path: join(folder, 'gone.md'), name: 'gone.md', read: () => ({source: bad})}
    const work = {inputs: [gone], settings: () => undefined}
    const {inputs} = await changedInputs(work, {since: 'HEAD', files: []}, folder)
    expect(inputs).toEqual([])
  })

  it('works through a link to the folder', async () => {
    const folder = makeRepository({'a.md': old})
    const link = join(makeFolder(), 'link')
    symlinkSync(folder, link)
    write(folder, {'a.md': `${old}\n${bad}`})
    expect((await since('HEAD', link, ['a.md'])).found).toEqual(['a.md:5'])
  })
})

describe('what git cannot tell is one sentence', () => {
  const told = async (wishes: object, cwd: string) => {
    const {code, out, errors} = await runSmall({files: ['.'], ...wishes}, cwd)
    expect({code, out, number: errors.length}).toEqual({code: 2, out: '', number: 1})
    return errors[0]
  }

  it('without a repository', async () => {
    const folder = makeFolder({'a.md': bad})
    expect(await told({since: 'main'}, folder)).toBe(
      `Cannot use \`--since\`: there is no repository in \`${realpathSync(folder)}\` or above. Go to the folder of a repository, or leave out \`--since\`.`
    )
    expect(await told({staged: true}, folder)).toContain('Cannot use `--staged`: there is no')
  })

  it.each(['gone', '--output=x', 'HEAD:a.md', ''])('without the commit %j', async ref => {
    const folder = makeRepository({'a.md': bad})
    expect(await told({since: ref}, folder)).toContain(`Cannot find the commit \`${ref}\``)
  })

  it('before the first commit', async () => {
    const folder = makeFolder({'a.md': bad})
    git(folder, 'init', '-q', '.')
    expect(await told({since: 'HEAD'}, folder)).toContain('Cannot find the commit `HEAD`')
    git(folder, 'add', '-A')
    expect((await staged(folder)).found).toEqual(['a.md:1'])
  })

  it('in a shallow clone', async () => {
    const origin = makeRepository({'a.md': old})
    git(origin, 'branch', 'other')
    commit(origin, {'b.md': bad})
    const folder = join(makeFolder(), 'clone')
    git(origin, 'clone', '-q', '--depth', '1', `file://${origin}`, folder)
    expect(await told({since: 'HEAD~1'}, folder)).toBe(
      'Cannot use `--since`: this shallow clone does not hold `HEAD~1`. Fetch the history first, with `git fetch --unshallow` or a fetch depth of 0.'
    )
    git(folder, 'fetch', '-q', '--depth', '1', 'origin', 'other:other')
    expect(await told({since: 'other'}, folder)).toContain(
      'holds no commit that it shares with `other`'
    )
    expect((await since('HEAD', folder)).found).toEqual([])
  })
})

describe('--staged', () => {
  it('reads what is staged, and not the folder', async () => {
    const folder = makeRepository({'a.md': old, 'b.md': old, 'c.md': old})
    write(folder, {'a.md': `${old}\n${bad}`, 'b.md': `${old}\nClean.\n`, 'd.md': bad})
    git(folder, 'add', '-A')
    write(folder, {'a.md': 'Clean.\n', 'b.md': `${bad}${bad}`, 'c.md': `${bad}\n${old}`})
    rmSync(join(folder, 'd.md'))
    expect(await staged(folder)).toMatchObject({found: ['a.md:5', 'd.md:1'], errors: []})
    expect((await staged(folder, ['d.md'])).found).toEqual(['d.md:1'])
    mkdirSync(join(folder, 'sub'))
    expect((await staged(join(folder, 'sub'))).found).toEqual(['../a.md:5', '../d.md:1'])
  })

  it('checks texts of known kinds that no ignore file leaves out, unless they are named', async () => {
    const folder = makeRepository({'.ordvalignore': 'old/\n'})
    write(folder, {'old/a.md': bad, 'b.rst': bad, 'sub/c.md': bad, 'd.md': bad})
    symlinkSync('d.md', join(folder, 'link.md'))
    git(folder, 'add', '-A')
    expect((await staged(folder)).found).toEqual(['d.md:1', 'sub/c.md:1'])
    expect((await staged(folder, ['old/a.md', 'b.rst'])).found).toEqual(['b.rst:1', 'old/a.md:1'])
    expect((await staged(folder, ['sub'])).found).toEqual(['sub/c.md:1'])
    expect((await staged(folder, ['*/*.md'])).found).toEqual(['sub/c.md:1'])
  })

  it('reads the index that a hook names', async () => {
    const folder = makeRepository({'a.md': old})
    write(folder, {'a.md': `${old}\n${bad}`, 'b.md': bad})
    git(folder, 'add', 'b.md')
    copyFileSync(join(folder, '.git/index'), join(folder, '.git/next'))
    git(folder, 'reset', '-q')
    expect((await staged(folder)).found).toEqual([])
    vi.stubEnv('GIT_INDEX_FILE', join(folder, '.git/next'))
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    expect((await staged(folder)).found).toEqual(['b.md:1'])
  })

  it('finds a rename and what was added to it', async () => {
    const folder = makeRepository({'a.md': `${old}1\n2\n3\n`})
    renameSync(join(folder, 'a.md'), join(folder, 'z.md'))
    write(folder, {'z.md': `${old}1\n2\n3\n\n${bad}`})
    git(folder, 'add', '-A')
    expect((await staged(folder)).found).toEqual(['z.md:8'])
  })

  it('changes nothing in the repository', async () => {
    const folder = makeRepository({'a.md': old})
    write(folder, {'a.md': `${old}\n${bad}`})
    const before = git(folder, 'hash-object', '.git/index')
    await since('HEAD', folder)
    await staged(folder)
    expect(git(folder, 'hash-object', '.git/index')).toBe(before)
  })
})
