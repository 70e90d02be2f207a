/** Lines as in `.gitignore` that leave out all but some places; a place is a path with `/`, which ends in one for a folder. */
export function allBut(places: readonly string[]): string[] {
  const lines = places.flatMap(place => {
    const parts = place.split(/(?<=\/)/).map(part => part.replace(/[\\*?[\]!# ]/g, '\\$&'))
    return parts.flatMap((part, index) => {
      const above = `/${parts.slice(0, index).join('')}`
      return [`${above}*`, `!${above}${part}`]
    })
  })
  return [...new Set(lines)]
}

/** A regular expression for the paths of the files in some places. */
export function patternOf(places: readonly string[]): string {
  const parts = places.map(place => {
    const escaped = place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return place.endsWith('/') ? escaped : `${escaped}$`
  })
  return `^(${parts.join('|')})`
}

/** Places as a shell reads them. */
export function inShell(places: readonly string[]): string {
  return places
    .map(place => place.replace(/\/$/, ''))
    .map(place => (/^[\w.][\w./-]*$/.test(place) ? place : quoted(place)))
    .join(' ')
}

/** One word of a POSIX shell or of zsh, whatever it holds. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
