// Makes texts to measure with: real prose from the Markdown files of the installed packages, in an order that a seed decides.
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {check} from '../dist/index.js'

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url))

/** A sentence with something to change, in some languages. */
const findings = [
  'Police found child pornography on his phone.',
  'Polisen hittade barnporr i hans dator.',
  'La pornographie enfantine est interdite.',
  'Politiet fandt børneporno hos manden.',
  'Poliisi löysi lapsipornoa miehen koneelta.'
]

/** The same numbers for the same seed (mulberry32). */
export function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Paragraphs without anything to find, and without fences and definitions, so that any order of them is a document. */
function paragraphs() {
  const files = readdirSync(packages, {recursive: true})
    .filter(name => /readme\.md$/i.test(name))
    .sort()
    .slice(0, 400)
  const found = files
    .flatMap(name => readFileSync(join(packages, name), 'utf8').split(/\r?\n\s*\r?\n/))
    .filter(
      text => text.length > 80 && !/```|~~~|<!--|^\[[^\]]*\]:/m.test(text) && !/^\s|^\[/.test(text)
    )
  return [...new Set(found)].filter(text => check(text).messages.length === 0)
}

/** Writes the corpora below a folder: `small`, `hit`, `clean`, `repo`, `dense`, `big` and, on request, `many`. */
export function makeCorpora(folder, {seed = 1, withMany = false} = {}) {
  const prose = paragraphs()
  const next = random(seed)
  const pick = list => list[Math.floor(next() * list.length)]
  const page = (size, hits) => {
    const parts = ['# A page']
    for (let length = 0; length < size; length += parts.at(-1).length) parts.push(pick(prose))
    for (let hit = 0; hit < hits; hit++)
      parts.splice(1 + Math.floor(next() * parts.length), 0, pick(findings))
    return `${parts.join('\n\n')}\n`
  }
  const fill = (name, files, size, hits) => {
    mkdirSync(join(folder, name), {recursive: true})
    for (let file = 0; file < files; file++)
      writeFileSync(join(folder, name, `${file}.md`), page(size, hits()))
  }
  rmSync(folder, {recursive: true, force: true})
  fill('small', 1, 5000, () => 0)
  fill('hit', 1, 5000, () => 2)
  fill('clean', 1000, 8000, () => 0)
  fill('repo', 1000, 8000, () => (next() < 0.4 ? 1 : 0))
  fill('dense', 200, 8000, () => 45)
  fill('big', 1, 10_000_000, () => 500)
  fill('tenth', 1, 1_000_000, () => 50)
  if (withMany) fill('many', 10_000, 10_000, () => 0)
}
