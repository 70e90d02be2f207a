import type {ReportingDescriptor} from 'sarif'
import {webAddress} from './escape.ts'
import type {Finding} from './message.ts'
import type {FileReport} from './reporter.ts'
import type {RuleHelp} from './rule-help.ts'

/** The rules of all findings, each once, by id. */
export function rulesOf(files: readonly FileReport[]): ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>()
  for (const {messages, accepted, rules: help = {}} of files) {
    for (const finding of [...messages, ...accepted]) {
      const {ruleId} = finding
      if (!rules.has(ruleId)) rules.set(ruleId, describe(finding, help[ruleId]))
    }
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function describe(
  {ruleId, note, url, concept}: Finding,
  help: RuleHelp = {term: ruleId, why: '', instead: []}
): ReportingDescriptor {
  const helpUri = webAddress(url)
  const {term, why, instead} = help
  const advice = instead.length > 0 ? `${term} → ${instead.join(', ')}` : term
  return {
    id: ruleId,
    shortDescription: {text: escapeMessage(advice)},
    // GitHub takes no rule without one.
    fullDescription: {text: escapeMessage(why || advice)},
    help: {text: escapeMessage([advice, why, note].filter(each => each !== '').join('\n\n'))},
    ...(helpUri ? {helpUri} : {}),
    ...(concept ? {properties: {tags: [concept]}} : {})
  }
}

/** Braces would be placeholders and brackets links. */
export function escapeMessage(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/[[\]]/g, '\\$&')
}
