export {type CheckOptions, type CheckResult, check} from './api.ts'
export type {Acceptance, Edit, Finding, Fix, Message} from './message.ts'
export type {Preferences as Options} from './settings.ts'
export type {ContextName, Severity, Verdict} from './severity.ts'
