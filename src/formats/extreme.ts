// The parser of Markdown takes quadratic time for these, and nobody writes them.
const deepIndent = /^[ \t]{200,}(?:>|[-*+]\s|\d{1,9}[.)]\s)/m
const deepPrefix = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){100}/m
const deepNesting = /(?:(?:\[|(?<!\S)[*_~]+)(?![\s*_~])[^[\]*_~]*){300}/
const mostLines = 10_000

/** Whether a source is nested so deep, or has so many lines in one block, that no parser should see it. */
export function isExtreme(source: string): boolean {
  const blocks = source.replaceAll('\r\n', '\n').split(/[\r\n]\s*[\r\n]/)
  return (
    deepIndent.test(source) ||
    deepPrefix.test(source) ||
    blocks.some(block => deepNesting.test(block) || countLines(block) === mostLines)
  )
}

function countLines(block: string): number {
  return block.split(/[\r\n]/, mostLines).length
}
