import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {git, makeRepository} from './repository.ts'
import {bin} from './running.ts'

// Ten years of pages, and the first commit after them, as somebody does it who has just installed Ordval.

// 20 seconds are enough on a quiet machine.
vi.setConfig({testTimeout: 120_000})

const old = [
  ['en', 'The police found child pornography on his phone.'],
  ['sv', 'Polisen hittade barnpornografi i hans telefon.'],
  ['fr', 'La police a trouvé de la pornographie enfantine sur son téléphone.'],
  ['es', 'La policía encontró pornografía infantil en su teléfono.'],
  ['nb', 'Rådet møttes på mandag.'],
  ['fi', 'Poliisi löysi lapsipornoa hänen puhelimestaan.'],
  ['da', 'Politiet fandt børneporno på hans telefon.']
] as const

const pages = Object.fromEntries(
  Array.from({length: 500}, (_, index) => {
    const [language, sentence] = old[index % old.length] ?? ['en', '']
    const text = `---\nlang: ${language}\n---\n\n# ${index}\n\n${sentence}\n\n- ${index}\n`
    return [`site/${2014 + (index % 10)}/${language}-${index}.md`, text]
  })
)

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

function ran(folder: string, program: string, ...args: readonly string[]): Ran {
  const {status, stdout, stderr} = spawnSync(program, args, {
    cwd: folder,
    env: {
      ...{PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1'},
      ...{GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org'},
      ...{GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org'}
    },
    encoding: 'utf8'
  })
  return {code: status, out: stdout, error: stderr}
}

test('500 old pages are accepted, a new finding stops the commit, and its fix lets it pass', () => {
  const folder = makeRepository({...pages, '.gitignore': 'node_modules\n'})
  const ordval = join(folder, 'node_modules/.bin/ordval')
  mkdirSync(join(folder, 'node_modules/.bin'), {recursive: true})
  symlinkSync(bin, ordval)
  chmodSync(bin, 0o755)

  const set = ran(folder, ordval, 'init', '--yes', '--profile', 'journalist', 'site')
  expect(set).toMatchObject({code: 0, error: ''})
  expect(set.out.split('\n')).toEqual([
    'Wrote `.ordval.yaml`: who writes here and what is read.',
    'Wrote `.git/hooks/pre-commit`: each commit is checked.',
    'Wrote 429 known findings to `.ordval-baseline.json`.',
    'Next: commit what was written with `git add .ordval.yaml .ordval-baseline.json` and `git commit`.',
    'From then on only what is new is reported: `ordval site` shows it, `ordval --fix FILE` mends it.',
    ''
  ])
  ran(folder, 'git', 'add', '.ordval.yaml', '.ordval-baseline.json')
  expect(ran(folder, 'git', 'commit', '-qm', 'Ordval').code).toBe(0)
  expect(ran(folder, ordval, 'site')).toEqual({
    code: 0,
    out: '0 to change, 429 in the baseline\n',
    error: ''
  })

  const page = 'site/2024/news.md'
  const news = '# News\n\nHe sold child pornography to others.\n'
  mkdirSync(join(folder, 'site/2024'))
  writeFileSync(join(folder, page), news)
  git(folder, 'add', page)
  const stopped = ran(folder, 'git', 'commit', '-qm', 'News')
  expect(stopped.code).toBe(1)
  const said = `${stopped.out}${stopped.error}`.split('\n')
  expect(said[0]).toBe(page)
  expect(said[1]).toMatch(/^3:9-3:26 +error +Write “child sexual abuse material”, .* instead of/)
  expect(said.slice(2).join('\n')).toContain('1 to change')
  expect(said.at(-2)).toMatch(/^Nothing was committed\. /)
  expect(git(folder, 'log', '--format=%s', '-1')).toBe('Ordval\n')

  const fixed = ran(folder, ordval, '--fix', page)
  expect(fixed).toMatchObject({code: 0, error: 'ordval: Fixed 1 place in 1 file.\n'})
  const after = readFileSync(join(folder, page), 'utf8')
  expect(after).toBe(news.replace('child pornography', 'child sexual abuse material'))
  git(folder, 'add', page)
  expect(ran(folder, 'git', 'commit', '-qm', 'News')).toMatchObject({code: 0})
  expect(git(folder, 'log', '--format=%s', '-1')).toBe('News\n')
  expect(git(folder, 'status', '--porcelain')).toBe('')
})
