// Times Ordval beside the tools that people would use instead, and writes bench/RESULTS.md: `npm run bench [-- --rounds 5]`.
// The rivals come from npm into a folder of their own; those that are not there are left out, and said to be.
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {makeCorpora} from './corpus.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const option = name => process.argv[process.argv.indexOf(name) + 1]
const rounds = process.argv.includes('--rounds') ? Number(option('--rounds')) : 5
const folder = process.env.ORDVAL_BENCH ?? mkdtempSync(join(tmpdir(), 'ordval-bench-'))
const corpora = join(folder, 'corpora')
const rivals = join(folder, 'rivals')
if (!existsSync(corpora)) makeCorpora(corpora)
if (!existsSync(rivals)) installRivals()

// A certificate store in the environment costs every start of Node 45 ms and hides the tools' own share.
const env = {...process.env}
delete env.NODE_EXTRA_CA_CERTS

const ordval = ['node', join(root, 'bin/ordval.js'), '--no-config']
const rival = (name, ...args) => ['node', join(rivals, 'node_modules', name), ...args]
const tools = {
  'node -e 0': () => ['node', '-e', '0'],
  Ordval: path => [...ordval, path],
  'Ordval, one language': path => [...ordval, '--language', 'en', path],
  ripgrep: path => ['rg', '-j1', '-i', '-c', '-F', '-f', join(folder, 'words.txt'), path],
  Vale: path => ['vale', '--no-exit', '--config', join(folder, 'vale/.vale.ini'), path],
  'textlint with prh': path =>
    rival('textlint/bin/textlint.js', '--config', join(folder, 'textlintrc.json'), path),
  alex: path => rival('alex/cli.js', path),
  'write-good': path => rival('write-good/bin/write-good.js', `${path}/*.md`),
  cspell: path =>
    rival('cspell/bin.mjs', 'lint', '--no-progress', path.endsWith('.md') ? path : `${path}/**`)
}
const work = {
  small: ['node -e 0', 'Ordval', 'ripgrep', 'textlint with prh', 'alex', 'cspell'],
  hit: ['node -e 0', 'Ordval'],
  clean: [
    'node -e 0',
    'Ordval',
    'Ordval, one language',
    'ripgrep',
    'Vale',
    'textlint with prh',
    'alex',
    'cspell'
  ],
  repo: ['Ordval', 'ripgrep', 'Vale', 'textlint with prh'],
  dense: ['Ordval', 'Vale', 'textlint with prh'],
  tenth: ['Ordval', 'ripgrep'],
  big: ['Ordval', 'ripgrep']
}

/** Corpora of one file, which is named as a hook or an editor would. */
const oneFile = new Set(['small', 'hit', 'tenth', 'big'])

writeRules()
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
const rows = []
for (const [corpus, names] of Object.entries(work)) {
  rows.push(...measure(corpus, names))
  // A rival may take minutes, and what is measured so far is worth having.
  writeFileSync(new URL('RESULTS.md', import.meta.url), page(rows))
}

/** The median of whole runs of each tool, turn by turn, so that a busy moment hits all alike. */
function measure(corpus, names) {
  const path = join(corpora, corpus, oneFile.has(corpus) ? '0.md' : '')
  const there = names.filter(name => isThere(tools[name](path)))
  const times = Object.fromEntries(there.map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of there) {
      const slow = times[name][0] > 20
      if (!slow || round === 0) times[name].push(seconds(tools[name](path)))
    }
  const base = median(times[there[0]])
  return names.map(name => {
    if (!times[name]) return [corpus, name, 'not here', '']
    const time = median(times[name])
    console.log(corpus, name, time.toFixed(3))
    return [corpus, name, time.toFixed(3), (time / base).toFixed(2)]
  })
}

function seconds([command, ...args]) {
  const start = process.hrtime.bigint()
  spawnSync(command, args, {env, cwd: folder, stdio: 'ignore'})
  return Number(process.hrtime.bigint() - start) / 1e9
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
}

function isThere([command, script]) {
  if (command === 'node') return script === '-e' || existsSync(script)
  return spawnSync(command, ['--version'], {stdio: 'ignore'}).status === 0
}

/** The same terms for all: the headwords of the English and Swedish entries. */
function writeRules() {
  const words = ['en', 'sv'].flatMap(tag => {
    const {entries} = JSON.parse(readFileSync(join(root, `dist/data/${tag}.json`), 'utf8'))
    return entries.filter(each => each.status === 'deprecated').map(each => each.term)
  })
  writeFileSync(join(folder, 'words.txt'), `${words.join('\n')}\n`)
  const rules = words.map(word => ({expected: 'X', pattern: word}))
  writeFileSync(join(folder, 'prh.yml'), JSON.stringify({version: 1, rules}))
  const rule = {rules: {prh: {rulePaths: [join(folder, 'prh.yml')]}}}
  writeFileSync(join(folder, 'textlintrc.json'), JSON.stringify(rule))
}

function installRivals() {
  const names = ['textlint@15', 'textlint-rule-prh@6', 'alex@11', 'write-good@1', 'cspell@8']
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', rivals, ...names])
  } catch {
    console.error('The rivals could not be installed; Ordval is measured alone.')
  }
}

function page(all) {
  const line = cells => `| ${cells.join(' | ')} |`
  return `${[
    '# How fast Ordval is',
    `Medians of ${rounds} whole runs, taken turn by turn, of those over 20 s one. The ratio is to the first tool of the corpus. ${machine}. Written by \`npm run bench\`.`,
    'Corpora (`bench/corpus.js`, seed 1): `small` one file of 5 KB; `hit` the same with two findings; `clean` 1,000 files of 8 KB without findings; `repo` the same with one finding in 0.4 of the files; `dense` 200 files with 45 findings each; `tenth` and `big` one file of 1 MB and 10 MB with 50 and 500 findings. The bars that are set for Ordval (1.35 times a bare start for a clean file, 2.2 times with findings, ripgrep’s time and a half for 1,000 clean files) are not reached.',
    [
      line(['corpus', 'tool', 'seconds', 'ratio']),
      line(['---', '---', '---', '---']),
      ...all.map(line)
    ].join('\n')
  ].join('\n\n')}\n`
}
