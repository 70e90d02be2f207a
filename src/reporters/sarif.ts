import type {Log, Run} from 'sarif'
import {plainJson} from '../plain-json.ts'
import type {Reporter} from '../reporter.ts'
import {resultsOf} from '../sarif-result.ts'
import {rulesOf} from '../sarif-rule.ts'

/** SARIF 2.1.0, for code scanning; what was accepted is there as a suppressed result. */
export const report = ((files, {version, words}) => {
  const rules = rulesOf(files)
  const indices = new Map(rules.map(({id}, index) => [id, index]))
  const results = files.flatMap(file => resultsOf(file, {indices, words}))
  const run: Run = {
    tool: {driver: {name: 'Ordval', version, rules}},
    columnKind: 'utf16CodeUnits',
    results
  }
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run]
  }
  return plainJson(log)
}) satisfies Reporter

/** Edits need lines and columns, and rules what the dictionary says. */
export const wantsSource = true
