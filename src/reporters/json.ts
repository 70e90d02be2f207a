import {inOrder} from '../document.ts'
import {plainJson} from '../plain-json.ts'
import type {Reporter} from '../reporter.ts'

/** Everything, for programs. The shape is fixed by `schema` and published as `docs/report.schema.json`; offsets and columns count UTF-16 units. */
export const report = ((files, {version, redacted}) => {
  const ordered = files.map(({file, messages, accepted}) => ({
    file,
    messages: inOrder(messages),
    accepted: inOrder(accepted)
  }))
  const head = {schema: 1, version, ...(redacted ? {redacted} : {})}
  // What is kept out of the report is not there at all, rather than empty.
  const written = redacted ? fields.filter(field => !['actual', 'note'].includes(field)) : fields
  return plainJson({...head, files: ordered}, written)
}) satisfies Reporter

/** All that is written, at any depth, in this order: what a finding gains later changes no report unseen. */
const fields = [
  ...['schema', 'version', 'redacted', 'files', 'file', 'messages', 'accepted'],
  ...['ruleId', 'because', 'remark', 'concept', 'source', 'severity', 'verdict', 'context'],
  ...['language', 'line', 'column', 'endLine', 'endColumn', 'start', 'end', 'actual', 'expected'],
  ...['fix', 'applicability', 'edits', 'text', 'reason', 'note', 'url']
]
