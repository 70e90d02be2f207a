import {frontMatter, type Run} from './runs.ts'

/** What may stand in a word, as in `letters.ts`, but for brackets that open. */
const joint = '[*_~\\\\)\\]\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF·\\-‐‑–]'
const outer = joint.replace(')\\]', '')

/** References that stand for a sign, which part words as it does. */
export const signs =
  'nbsp|amp|lt|gt|quot|apos|mdash|hellip|laquo|raquo|lsquo|rsquo|ldquo|rdquo|bdquo|sbquo|copy|reg|trade|euro|bull|sect|para|deg|times|larr|rarr|ensp|emsp|thinsp|vert|verbar|VerticalLine|colon|semi|comma|period|excl|quest|num|percnt|commat|plus|minus|equals|dollar|pound|yen|cent|dagger|ne|le|ge'

/** A character reference that may be a letter or a joint. */
const named = `&(?!(?:${signs});)[A-Za-z][A-Za-z\\d]*;`

/** Where a link leads, with one pair of brackets or a title at most. */
const plainUrl = '(?:[^()\\s"\'<\\\\]|\\([^()\\s"\'<\\\\]*\\))*'
const destination = `\\]\\(\\s*${plainUrl}(?:\\s+"[^"()\\\\]*")?\\s*\\)`

/** A destination whose end the line above cannot tell. */
const involved = `\\]\\((?!${destination.slice(4)})`

/** The end of a bracket inside a word, or a hyphen there, which may be at the end of its line. */
const bracket = `\\](?![([])${joint}*\\p{L}|[-‐‑\\u00AD][*_~]*\\]`

/** Markup by which letters on both sides of it may be one word, by what must be in a source for it. */
const glue: Readonly<Record<string, string>> = {
  '&': `&#|${named}`,
  '<': `[-‐‑\\u00AD][*_~]*<|(?<=[^\\s<>]<)(?:!--[\\s\\S]*?--|(?:"[^"]*"|'[^']*'|[^'">])*)>+(?:<[^>]*>)*${joint}*\\p{L}`,
  '](': `${destination}${outer}*\\[?\\p{L}|${bracket}|${involved}`,
  '][': `${bracket}|\\]\\[[^\\]\\n]*\\]\\[`,
  // An escape in front matter.
  '\\': '^\\uFEFF?(?:---|\\+\\+\\+)[^\\\\]*\\\\'
}

const compiled = new Map<string, RegExp>()

/** Compiled when a text first asks, which most do not. */
function expression(source: string): RegExp {
  const found = compiled.get(source) ?? new RegExp(source, 'gu')
  compiled.set(source, found)
  found.lastIndex = 0
  return found
}

/** The runs of lines in which markup may join letters. */
export function gluedRuns(text: string, runAt: (at: number) => Run): Run[] {
  const runs = new Map<number, Run>()
  for (const [sign, source] of Object.entries(glue)) {
    if (!text.includes(sign)) continue
    let reached = -1
    for (const {index} of text.matchAll(expression(source))) {
      if (index < reached) continue
      const run = runAt(index)
      runs.set(run.start, run)
      reached = run.end
    }
  }
  return [...runs.values()]
}

/** Whether only a parser can tell how the lines read. */
export function isBeyond({text, start}: Run): boolean {
  const holds = (source: string): boolean => expression(source).test(text)
  const front = start === 0 ? frontMatter.exec(text)?.[0] : undefined
  return (
    front?.includes('\\') === true ||
    holds(named) ||
    (holds(involved) && holds(`\\)${outer}*\\[?\\p{L}`))
  )
}

/** The ways in which lines may read without the markup that glues. */
export function detached(run: string): string[] {
  return [run, ...tags.map(tag => run.replace(tag, ''))]
    .flatMap(each => [each, each.replace(links, '')])
    .map(each => each.replace(numeric, letterOf))
}

/** HTML ends a tag at its first `>`, Markdown knows quotation marks. */
const tags = [/<!--[\s\S]*?-->|<[^>]*>/g, /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>/g]
const links = new RegExp(`${destination}|\\]\\[[^\\]\\n]*\\]`, 'g')
const numeric = /&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi

function letterOf(_reference: string, hexadecimal: string | undefined, decimal = ''): string {
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
  return code > 0x10ffff ? '' : String.fromCodePoint(code)
}
