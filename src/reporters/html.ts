import {inOrder, type Span} from '../document.ts'
import {escapeMarkup as safe, webAddress} from '../escape.ts'
import type {Acceptance, Finding, Message} from '../message.ts'
import {pageStyle} from '../page-style.ts'
import {type Line, passagesOf} from '../passages.ts'
import {
  type FileReport,
  type Reporter,
  type ReportOptions,
  summary,
  whyAccepted
} from '../reporter.ts'
import {printable, printableName} from '../terminal.ts'

/** One page for people who edit, judge or print: the text around each finding, what to write, why, and what was left alone. */
export const report = ((files, options) => {
  const sections = files.flatMap(file => section(file, options))
  const sentence = safe(printable(summary(files, options.words)))
  return `<!doctype html>
<html lang="${safe(options.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Ordval: ${sentence}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>Ordval</h1><p>${sentence}</p></header>
<main>
${sections.join('\n')}
</main>
<footer><p>Ordval ${safe(options.version)}</p></footer>
</body>
</html>
`
}) satisfies Reporter

/** It shows the text. */
export const wantsSource = true

/** A finding and its number in the file. */
interface Entry extends Span {
  readonly finding: Message | Acceptance
  readonly number: number
}

function section({file, messages, accepted, source, language}: FileReport, options: ReportOptions) {
  const findings = inOrder<Message | Acceptance>(messages, accepted)
  if (findings.length === 0) return []
  const entries = findings.map((finding, index): Entry => {
    return {finding, number: index + 1, start: finding.start, end: finding.end}
  })
  const lang = language ? ` lang="${safe(language)}"` : ''
  const passages =
    source === undefined ? [{lines: [], marks: entries}] : passagesOf(source, entries)
  const parts = passages.map(
    ({lines, marks}) => `<article>
${lines.length > 0 ? `<div class="text"${lang}>${lines.map(textLine).join('')}</div>` : ''}
<ol>
${marks.map(each => item(each, options)).join('\n')}
</ol>
</article>`
  )
  return [`<section>\n<h2>${safe(printableName(file))}</h2>\n${parts.join('\n')}\n</section>`]
}

function textLine({number, pieces}: Line<Entry>): string {
  const text = pieces.map(({text, mark}) => {
    const shown = safe(printableName(text.replaceAll('\t', ' ')))
    return mark ? marked(shown, mark) : shown
  })
  return `<p><span class="line">${number}</span><span>${text.join('')}</span></p>`
}

function marked(text: string, {finding, number}: Entry): string {
  return `<mark class="${kindOf(finding)}">${text}<sup>${number}</sup></mark>`
}

function kindOf(finding: Message | Acceptance): string {
  return 'severity' in finding ? finding.severity : 'accepted'
}

function item({finding, number}: Entry, {words, redacted}: ReportOptions): string {
  const {line, column, language, expected, ruleId} = finding
  const kind = kindOf(finding)
  const isKept = 'because' in finding
  const sentence = isKept ? whyAccepted(finding, words) : finding.reason
  const lang = isKept ? '' : ` lang="${safe(language)}"`
  const offers =
    isKept || redacted ? [] : expected.map(each => `<ins>${safe(printable(each))}</ins>`)
  return `<li value="${number}" class="${kind}">
<p><strong>${kind}</strong> <span class="place">${line}:${column}</span>${quoted(finding, isKept)} <span${lang}>${safe(printable(sentence))}</span></p>
${offers.length > 0 ? `<p${lang}>→ ${offers.join(' · ')}</p>` : ''}
<p class="source"><code>${safe(ruleId)}</code>${isKept ? '' : sourceOf(finding)}</p>
</li>`
}

/** Reasons of what is to change name the words already. */
function quoted({actual}: Finding, isKept: boolean): string {
  return isKept && actual !== '' ? ` <q>${safe(printable(actual))}</q>` : ''
}

function sourceOf({note, url}: Finding): string {
  const address = webAddress(url)
  const link = address ? ` <a href="${safe(address)}">${safe(address)}</a>` : ''
  return `${note === '' ? '' : ` ${safe(printable(note))}`}${link}`
}
