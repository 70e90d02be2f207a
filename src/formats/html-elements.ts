import type {OpenElement, Page} from './page.ts'

const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' ')
)
const impliedEnd = new Set('p li dt dd tr td th option'.split(' '))
const hidden = new Set(
  'code kbd samp pre script style textarea template svg math iframe noembed noframes xmp'.split(' ')
)
const blocks = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div ' +
    'dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html iframe legend li link main menu menuitem meta nav ol optgroup option p pre ' +
    'script search section style summary table tbody td template textarea tfoot th thead title tr ul video'
  ).split(' ')
)

/** Whether text on both sides of a tag belongs to different blocks. */
export function isBlock(name: string): boolean {
  return blocks.has(name)
}

/** Opens an element; where it stands in another, it has the properties of that too. */
export function openElement(page: Page, name: string, declared?: string): void {
  if (voids.has(name)) return
  if (impliedEnd.has(name) && page.elements.at(-1)?.name === name) page.elements.pop()
  const around = page.elements.at(-1)
  const language = declared || around?.language
  page.elements.push({
    name,
    ...(language === undefined ? {} : {language}),
    quoted: around?.quoted === true || name === 'blockquote',
    hidden: around?.hidden === true || hidden.has(name)
  })
}

// Further up nobody closes an element, and a search to the bottom would take quadratic time.
const reachOfClose = 200

/** Closes the nearest element of a name, if there is one, and all in it. */
export function closeElement(page: Page, name: string): void {
  const {elements} = page
  const lowest = Math.max(0, elements.length - reachOfClose)
  for (let index = elements.length - 1; index >= lowest; index--) {
    if (elements[index]?.name !== name) continue
    elements.length = index
    return
  }
}

/** Closes what code has left open, since Markdown after an HTML block is text again. */
export function closeHidden(page: Page): void {
  const first = page.elements.findIndex((element: OpenElement) => element.hidden)
  if (first !== -1) page.elements.length = first
}
