/** A text as the content of an element or an attribute in XML and HTML; what XML cannot hold becomes `U+FFFD`. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, character => `&#${character.charCodeAt(0)};`)
}

/** An address that a reader may follow: no script, no file. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) && URL.canParse(url) ? url : undefined
}

/** A file's name as the path of an address; an absolute one is a `file:` address. */
export function pathAddress(file: string): string {
  const windows = /^[a-z]:\//i.test(file)
  const path = file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (windows) return `file:///${path}`
  return file.startsWith('/') ? `file://${path}` : path
}
