import type {Page} from './page.ts'

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const voids = words('area base br col embed hr img input link meta param source track wbr')
const impliedEnd = words('p li dt dd tr td th')
const hidden = words('code kbd samp pre script style textarea template svg math iframe')
const blocks = words(
  'address article aside blockquote body button caption center dd details dialog div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend ' +
    'li main menu nav ol option p pre script search section style summary table tbody td ' +
    'template textarea tfoot th thead title tr ul video'
)

/** Whether text on both sides of a tag belongs to different blocks. */
export function isBlock(name: string): boolean {
  return blocks.has(name)
}

// Nobody nests elements so deep, and a search for the one to close would take quadratic time.
const deepest = 200

export function openElement(page: Page, name: string, language?: string, start = 0): void {
  const {elements} = page
  if (impliedEnd.has(name) && elements.at(-1)?.name === name) elements.pop()
  if (voids.has(name) || elements.length > deepest) return
  const around = elements.at(-1)
  elements.push({
    name,
    language: language || around?.language,
    start,
    quoted: around?.quoted === true || name === 'blockquote',
    hidden: around?.hidden === true || hidden.has(name)
  })
}

const strikes = words('del s strike')

/** Closes the nearest element of a name, if there is one, and all in it; `end` is where its closing tag begins. */
export function closeElement({elements, struck}: Page, name: string, end: number): void {
  const index = elements.findLastIndex(element => element.name === name)
  const {start = 0} = elements[index] ?? {}
  if (index !== -1) elements.length = index
  if (index !== -1 && strikes.has(name)) struck.push({start, end})
}

/** Closes what code has left open, since Markdown after an HTML block is text again. */
export function closeHidden({elements}: Page): void {
  const index = elements.findIndex(element => element.hidden)
  if (index !== -1) elements.length = index
}
