import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {discover} from '../src/discover.ts'
import {failure, firstLine} from '../src/failure.ts'
import {decode, lineLimit, type Reading, readSource, sizeLimit} from '../src/files.ts'
import {ignoreFiles} from '../src/ignore-files.ts'
import {makeFolder} from './folder.ts'

const isRoot = process.getuid?.() === 0

describe('decode', () => {
  it('gives back every text as it was', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), text => {
        fc.pre(!text.slice(0, 8192).includes('\0'))
        expect(sourceOf(decode(Buffer.from(text)))).toBe(text)
      })
    )
  })

  it('keeps the byte order mark, so that offsets are those of the file', () => {
    expect(sourceOf(decode(Buffer.from('\uFEFFa')))).toBe('\uFEFFa')
  })

  it('refuses binary data', () => {
    expect(reasonOf(decode(Buffer.from('abc\0')))).toContain('binary')
  })

  it.each([
    {bytes: [0xff, 0xfe, 0x61, 0], name: 'little-endian'},
    {bytes: [0xfe, 0xff, 0, 0x61], name: 'big-endian'}
  ])('names UTF-16, $name, and the remedy', ({bytes}) => {
    expect(reasonOf(decode(Buffer.from(bytes)))).toBe('it is UTF-16. Save it as UTF-8.')
  })

  it('tells where the first byte is that is not UTF-8', () => {
    const start = fc.string({unit: 'grapheme', maxLength: 50}).filter(text => !text.includes('\0'))
    const bad = fc.constantFrom(
      [0xe9],
      [0xe9, 0x20],
      [0xc3],
      [0xf0, 0x9f, 0x98],
      [0x80],
      [0xc0, 0xaf]
    )
    fc.assert(
      fc.property(start, bad, fc.constantFrom('', ' end'), (text, bytes, end) => {
        const before = Buffer.from(text)
        const reading = decode(Buffer.concat([before, Buffer.from(bytes), Buffer.from(end)]))
        const line = text.split('\n').length
        expect(reasonOf(reading)).toContain(`first at byte ${before.length + 1}, in line ${line}`)
      })
    )
  })

  it('refuses a line that is too long, and only that', () => {
    const line = 'a'.repeat(lineLimit)
    expect(sourceOf(decode(Buffer.from(`${line}\n${line}\r${line}`)))).toContain('\n')
    expect(reasonOf(decode(Buffer.from(`short\n${line}a\nshort`)))).toContain('line is longer')
  })

  it('answers on a line of 50 MB at once', () => {
    const start = performance.now()
    expect(reasonOf(decode(Buffer.alloc(50_000_000, 'word ')))).toContain('line is longer')
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('refuses what is too large', () => {
    expect(reasonOf(decode(Buffer.alloc(sizeLimit + 1, 'a\n')))).toContain('larger than 64 MB')
  })
})

describe('readSource', () => {
  it('reads a file', () => {
    const folder = makeFolder({'a.md': 'å'})
    expect(sourceOf(readSource(join(folder, 'a.md')))).toBe('å')
  })

  it('refuses folders, devices, pipes and what is not there, without waiting', () => {
    const folder = makeFolder()
    const pipe = join(folder, 'pipe.md')
    execFileSync('mkfifo', [pipe])
    expect(reasonOf(readSource(folder))).toContain('folder')
    expect(reasonOf(readSource(pipe))).toContain('no ordinary file')
    expect(reasonOf(readSource('/dev/null'))).toContain('no ordinary file')
    expect(reasonOf(readSource(join(folder, 'gone.md')))).toContain('nothing of this name')
  })

  it.skipIf(isRoot)('says that permission is denied', () => {
    const folder = makeFolder({'a.md': ''})
    chmodSync(join(folder, 'a.md'), 0)
    expect(reasonOf(readSource(join(folder, 'a.md')))).toContain('permission denied')
  })
})

describe('failure', () => {
  const codes = [
    ...['EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EMFILE', 'ENFILE'],
    ...['EBUSY', 'EIO', 'ENOSPC', 'EROFS', 'ENOENT']
  ]
  it.each(codes)('explains %s in words, with a remedy', code => {
    const error = Object.assign(new Error(`${code}: something, open 'x'`), {code})
    for (const verb of ['read', 'write'] as const) {
      const sentence = failure(verb, 'a.md', error)
      expect(sentence).toMatch(/^Cannot (read|write) `a\.md`: [^.]+\. [A-Z].*\.$/)
      expect(sentence).not.toContain(code)
    }
  })

  it('keeps the first line of any other error', () => {
    expect(failure('read', 'a.md', new Error('Odd.\n    at x'))).toBe('Cannot read `a.md`: Odd.')
    expect(failure('read', 'a.md', 'odd')).toBe('Cannot read `a.md`: odd.')
    expect(firstLine(new Error(''))).toBe('unknown reason')
  })
})

describe('discover', () => {
  it('finds the known kinds in folders, by name, and no hidden or installed ones', () => {
    const folder = makeFolder({
      'b.md': '',
      'a.TXT': '',
      'sub/c.md': '',
      'image.png': '',
      '.hidden/d.md': '',
      '.e.md': '',
      'node_modules/x/f.md': '',
      'sub/node_modules/g.md': '',
      '.git/h.md': ''
    })
    expect(names(['.'], folder)).toEqual(['a.TXT', 'b.md', 'sub/c.md'])
    expect(names(['**/*'], folder)).toEqual(['a.TXT', 'b.md', 'sub/c.md'])
  })

  it('reads a file that is named, whatever it is called and wherever it is', () => {
    const folder = makeFolder({'a.rst': '', 'node_modules/b.md': '', '.c': '', '[d].md': ''})
    const args = ['a.rst', 'node_modules/b.md', '.c', '[d].md']
    expect(names(args, folder)).toEqual(args)
  })

  it('names files from the working directory, with slashes', () => {
    const folder = makeFolder({'in/a.md': '', 'b.md': ''})
    const cwd = join(folder, 'in')
    expect(names([join(cwd, 'a.md'), '../b.md', './a.md'], cwd)).toEqual(['a.md', '../b.md'])
    expect(names([join(folder, 'b.md')], cwd)).toEqual([join(folder, 'b.md')])
  })

  it('lists each file once, however often it is named or linked', () => {
    const folder = makeFolder({'a.md': '', 'sub/b.md': ''})
    symlinkSync('a.md', join(folder, 'link.md'))
    symlinkSync('..', join(folder, 'sub/loop'))
    symlinkSync('sub', join(folder, 'twin'))
    const args = ['.', 'a.md', './a.md', 'sub', '**/*.md', 'link.md']
    expect(names(args, folder)).toEqual(['a.md', 'sub/b.md'])
  })

  it('enters linked folders, but none that are installed or ignored', () => {
    const folder = makeFolder({
      'out/a.md': '',
      'node_modules/b.md': '',
      'skip/c.md': '',
      'in/.x': ''
    })
    makeIgnore(folder, 'skip/\n')
    for (const to of ['out', 'node_modules', 'skip']) {
      symlinkSync(`../${to}`, join(folder, 'in', `to-${to}`))
    }
    expect(names(['in'], folder)).toEqual(['in/to-out/a.md'])
    expect(names(['in/**/*.md'], folder)).toEqual(['in/to-out/a.md'])
  })

  it('says one line for a broken link and a link to itself', () => {
    const folder = makeFolder({'a.md': ''})
    symlinkSync('nowhere', join(folder, 'broken.md'))
    symlinkSync('self.md', join(folder, 'self.md'))
    const said: string[] = []
    expect(names(['.', 'broken.md'], folder, {said})).toEqual(['a.md'])
    expect(new Set(said)).toEqual(
      new Set([
        'Cannot read `broken.md`: it is a link to a file that is gone. Remove the link or bring the file back.',
        'Cannot read `self.md`: its links lead in a circle. Remove one of them.'
      ])
    )
  })

  it.each(['gone.md', 'gon*/*.md', 'empty', '*.rst', 'node_modules', 'a.md/b.md'])(
    'says one line when %s brings nothing, and finds the others',
    arg => {
      const folder = makeFolder({'a.md': '', 'node_modules/b.md': ''})
      mkdirSync(join(folder, 'empty'))
      const said: string[] = []
      expect(names([arg, 'a.md'], folder, {said})).toEqual(['a.md'])
      expect(said).toEqual([expect.stringContaining(`\`${arg}\``)])
    }
  )

  it.skipIf(isRoot)('says one line for a closed folder', () => {
    const folder = makeFolder({'a.md': '', 'closed/b.md': ''})
    chmodSync(join(folder, 'closed'), 0)
    for (const arg of ['.', '**/*.md']) {
      const said: string[] = []
      expect(names([arg], folder, {said})).toEqual(['a.md'])
      expect(said).toEqual([expect.stringContaining('`closed`: permission denied')])
    }
    chmodSync(join(folder, 'closed'), 0o755)
  })

  it('reads an ignored file that is named, unless it is told to respect that', () => {
    const folder = makeFolder({'a.md': '', 'b.md': ''})
    makeIgnore(folder, 'a.md\n')
    expect(names(['a.md'], folder)).toEqual(['a.md'])
    const said: string[] = []
    expect(names(['a.md', 'b.md'], folder, {said, respectIgnore: true})).toEqual(['b.md'])
    expect(said).toEqual([])
  })
})

describe('ignore files', () => {
  const files = [
    ...['a.md', 'keep.md', 'docs/a.md', 'docs/keep.md', 'docs/deep/x.md', 'docs/deep/build/y.md'],
    ...['build/a.md', 'build/keep.md', 'x y/a.md', 'x y/b.md', '[odd]/a.md', 'odd!/#b.md', 'A.md']
  ]
  const rules: Record<string, string>[] = [
    {'': '*.md\n!keep.md\n'},
    {'': 'a.md\n', docs: '!a.md\n'},
    {'': 'build/\n', 'docs/deep': '!build/\n'},
    {'': '/docs/*\n!/docs/deep/\n'},
    {'': '# comment\n\n\\#b.md\r\nx\\ y/a.md  \n'},
    {'x y': 'a.md\n', '[odd]': '/a.md\n', 'odd!': '\\#b.md\n'},
    {'': 'docs/**/y.md\n**/deep/x.md\n'},
    {'': 'a.md\n', docs: '!/a.md\nkeep.md\n', 'docs/deep': '*\n!build\n!build/**\n'}
  ]

  it.each(rules)('leave out what git leaves out: %j', byFolder => {
    const folder = makeFolder(Object.fromEntries(files.map(file => [file, ''])))
    for (const [where, lines] of Object.entries(byFolder)) makeIgnore(join(folder, where), lines)
    git(folder, 'init', '--quiet')
    const listed = git(folder, 'ls-files', '-z', '--others', '--exclude-standard', '--', '*.md')
    expect(names(['.'], folder).sort()).toEqual(listed.split('\0').filter(Boolean).sort())
  })

  it('have an .ordvalignore of our own, which wins over .gitignore', () => {
    const folder = makeFolder({
      'a.md': '',
      'b.md': '',
      'sub/c.md': '',
      '.gitignore': 'a.md\n',
      '.ordvalignore': 'b.md\n!a.md\n',
      'sub/.ordvalignore': '*\n'
    })
    expect(names(['.'], folder)).toEqual(['a.md'])
  })

  it('hold from every folder above, for .gitignore as far as the repository', () => {
    const folder = makeFolder({
      '.gitignore': 'a.md\n',
      '.ordvalignore': 'b.md\n',
      'repository/.git/x': '',
      'repository/a.md': '',
      'repository/b.md': '',
      'plain/a.md': '',
      'plain/c.md': ''
    })
    expect(names(['.'], join(folder, 'repository'))).toEqual(['a.md'])
    expect(names(['.'], join(folder, 'plain'))).toEqual(['c.md'])
  })
})

function sourceOf(reading: Reading): string | undefined {
  return 'source' in reading ? reading.source : undefined
}

function reasonOf(reading: Reading): string | undefined {
  return 'reason' in reading ? reading.reason : undefined
}

function names(
  args: readonly string[],
  cwd: string,
  {said = [], respectIgnore = false}: {said?: string[]; respectIgnore?: boolean} = {}
): string[] {
  const say = (sentence: string): void => {
    said.push(sentence)
  }
  const extensions = ['.md', '.txt']
  const ignored = ignoreFiles(say)
  return discover(args, {cwd, extensions, respectIgnore, ignored, say}).map(({name}) => name)
}

function makeIgnore(folder: string, lines: string): void {
  writeFileSync(join(folder, '.gitignore'), lines)
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'core.excludesFile=', ...args], {cwd, encoding: 'utf8'})
}
