import type {Acceptance, Message} from './message.ts'
import {plainJson} from './plain-json.ts'
import type {FileReport, Reporter} from './reporter.ts'
import {printable, printableName} from './terminal.ts'

/** How many findings of one concept, language and folder there are. */
interface Count extends Numbers {
  /** The rule, where it is about a comment and not a concept. */
  readonly concept: string
  readonly language: string
  readonly folder: string
}

interface Numbers {
  readonly reported: number
  /** Known, and accepted for that. */
  readonly baseline: number
  /** Accepted for another reason. */
  readonly accepted: number
}

/** Counts by concept, language and folder, in that order of sorting. */
export function countAll(files: readonly FileReport[]): Count[] {
  const counts = new Map<string, Count>()
  const add = (
    file: string,
    {concept, ruleId, language}: Message | Acceptance,
    of: keyof Numbers
  ) => {
    const key = {concept: concept ?? ruleId, language, folder: folderOf(file)}
    const id = Object.values(key).join('\0')
    const known = counts.get(id) ?? {...key, ...nothing}
    counts.set(id, {...known, [of]: known[of] + 1})
  }
  for (const {file, messages, accepted} of files) {
    for (const each of messages) add(file, each, 'reported')
    for (const each of accepted) {
      if (each.because !== 'off')
        add(file, each, each.because === 'baseline' ? 'baseline' : 'accepted')
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}

/** The formats of `ordval stats`. */
export const tables: Readonly<Record<string, () => Promise<{report: Reporter}>>> = {
  csv: async () => ({report: csv}),
  json: async () => ({report: json}),
  text: async () => ({report: table})
}

const nothing: Numbers = {reported: 0, baseline: 0, accepted: 0}
const numbers = ['reported', 'baseline', 'accepted'] as const
const keys = ['concept', 'language', 'folder'] as const

const json: Reporter = (files, {version}) =>
  plainJson({schema: 1, version, counts: countAll(files)})

/** RFC 4180. */
const csv: Reporter = files => {
  const rows = countAll(files).map(count => [...keys, ...numbers].map(key => cell(count[key])))
  return [[...keys, ...numbers], ...rows].map(row => `${row.join(',')}\r\n`).join('')
}

/** A spreadsheet would run what begins like a formula, and many begin a cell after a semicolon, too; only a folder can. */
function cell(value: string | number): string {
  const text = printableName(String(value)).replace(/(?<=^|;)(?=[=+@＝＋＠－-])/g, './')
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const table: Reporter = files => {
  const counts = countAll(files)
  const parts = keys.map(key => rows([[key, ...numbers], ...groupsOf(counts, key)]))
  return `${[...parts, rows([['total', ...numbersOf(counts)]])].join('\n\n')}\n`
}

/** The biggest first. */
function groupsOf(counts: readonly Count[], key: (typeof keys)[number]): string[][] {
  const groups = new Map<string, Count[]>()
  for (const count of counts) groups.set(count[key], [...(groups.get(count[key]) ?? []), count])
  return [...groups]
    .map(([name, some]) => [printable(name), ...numbersOf(some)])
    .sort((a, b) => Number(b[1]) - Number(a[1]) || Number(b[2]) - Number(a[2]))
}

function numbersOf(counts: readonly Count[]): string[] {
  return numbers.map(each => String(counts.reduce((sum, count) => sum + count[each], 0)))
}

function rows(cells: readonly (readonly string[])[]): string {
  const first = Math.max(24, ...cells.map(([name = '']) => name.length))
  return cells
    .map(
      ([name = '', ...others]) =>
        name.padEnd(first) + others.map(each => each.padStart(10)).join('')
    )
    .join('\n')
}

function folderOf(file: string): string {
  const end = file.lastIndexOf('/')
  return end === -1 ? '.' : file.slice(0, end) || '/'
}
