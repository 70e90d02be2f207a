/** Whether a text declares a language that is not in play, which a reader should know. */
export function declaresOther(source: string, known: readonly string[]): boolean {
  if (!/lang|locale/i.test(source)) return false
  const declaration = /(?:\blang(?:uage)?|\blocale)["']?\s*[=:]\s*["']?([a-z]+)/gi
  return [...source.matchAll(declaration)].some(
    ([, tag = '']) => !known.includes(tag.toLowerCase())
  )
}
