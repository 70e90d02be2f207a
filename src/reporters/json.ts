import type {Finding} from '../message.ts'
import type {Reporter} from '../reporter.ts'

/** Everything, for programs. The shape is fixed by `schema`; offsets and columns count UTF-16 units. */
export const report = ((files, {version}) => {
  const ordered = files.map(({file, messages, accepted}) => ({
    file,
    messages: sorted(messages),
    accepted: sorted(accepted)
  }))
  const json = JSON.stringify({schema: 1, version, files: ordered}, fields, 2)
  return `${escapeUnsafe(json)}\n`
}) satisfies Reporter

/** All that is written, at any depth, in this order: what a finding gains later changes no report unseen. */
const fields = [
  ...['schema', 'version', 'files', 'file', 'messages', 'accepted'],
  ...['ruleId', 'because', 'remark', 'concept', 'source', 'severity', 'verdict', 'context'],
  ...['language', 'line', 'column', 'endLine', 'endColumn', 'start', 'end', 'actual', 'expected'],
  ...['fix', 'applicability', 'edits', 'text', 'reason', 'note', 'url']
]

function sorted<T extends Finding>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** JSON may carry these raw, but a terminal would obey them. */
function escapeUnsafe(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
