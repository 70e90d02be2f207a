import {expect, test} from 'vitest'
import {builtin} from '#data'
import {check} from '../src/check.ts'
import {markdown} from '../src/formats/markdown.ts'
import {outlookOn} from '../src/outlook.ts'
import {settingsOf} from '../src/settings.ts'

const settings = settingsOf({}, builtin)

const prose = [
  '# The council',
  'The council met on Monday and talked about [the new school](https://a.example/b) and the **bus**.',
  '- one item of a list\n- and another, with a well-\n  known word',
  '| Year | Sum |\n| ---- | --- |\n| 2019 | 300 |',
  'Police found child pornography on his phone.'
]

/** A file of some 2,000 paragraphs and ten times as many; every fiftieth has something in it. */
function file(paragraphs: number): string {
  const parts = Array.from({length: paragraphs}, (_, at) =>
    at % 50 === 0 ? prose[4] : prose[at % 4]
  )
  return `${parts.join('\n\n')}\n`
}

/** Milliseconds, the best of three. */
function time(source: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    check(source, markdown, settings, outlookOn(source, settings))
    return performance.now() - start
  })
  return Math.min(...times)
}

test('ten times the text takes no more than some ten times the time', () => {
  const [small, large] = [file(2000), file(20_000)]
  time(small)
  expect(time(large) / time(small)).toBeLessThan(15)
}, 240_000)
