import type {Ears, Examined, Input, Text} from './judge.ts'
import {type Mended, mend, type Road} from './mend.ts'
import type {Io, Options} from './options.ts'
import type {Work} from './plain-work.ts'
import {counted, deliver} from './terminal.ts'
import {replaceFile} from './write.ts'

/** Stands in for a check where texts are to be fixed. */
interface Fixer {
  readonly work: Work
  /** Fixes a text and returns what is found in it as it is then; in a dry run, as it would be. */
  examine(text: Text): Promise<Examined>
  /** Where reports go: standard output is for texts and differences, where there are any. */
  readonly io: Io
  /** Says what was fixed and puts out texts and differences; returns one sentence where that fails. */
  finish(): Promise<string | undefined>
}

/** Puts a fixed text where it belongs; returns why that failed and what to do, to follow a colon. */
type Put = (input: Input, before: string, after: string) => Promise<string | undefined>

export function fixer(work: Work, options: Options, io: Io, ears: Ears): Fixer {
  const {fixUnsafe = false, dryRun = false} = options
  const counts: number[] = []
  /** What is for standard output. */
  const prints: string[] = []
  const put = dryRun ? putPatch(prints, io.cwd()) : putText(prints)
  const wants: Road['wants'] = ({applicability}) => fixUnsafe || applicability === 'safe'
  const isPrinting = dryRun || work.inputs.some(({piped}) => piped)
  return {
    work: dryRun ? work : {...work, inputs: work.inputs.map(each => overheard(each, prints))},
    async examine(text) {
      const {source, input} = text
      const road = {...(await roadOf(text)), wants}
      const mended = mend(source, road)
      const reason = mended.text !== source ? await put(input, source, mended.text) : undefined
      if (reason !== undefined) {
        ears.fail(`Cannot fix \`${input.name}\`: ${reason}`)
        return road.check(source)
      }
      if (mended.count > 0) counts.push(mended.count)
      for (const sentence of remarks(input.name, mended)) ears.note(sentence)
      return {...mended.result, source: mended.text}
    },
    io: isPrinting ? besideTexts(io) : io,
    async finish() {
      if (counts.length > 0) ears.note(tally(counts, dryRun ? 'Would fix' : 'Fixed'))
      return await deliver(prints.join(''), undefined, io)
    }
  }
}

/** Reports that leave standard output to the texts. */
function besideTexts(io: Io): Io {
  const {stdin, stderr, env} = io
  return {stdin, stdout: stderr, stderr, env, cwd: () => io.cwd()}
}

async function roadOf({kind, settings}: Text): Promise<Omit<Road, 'wants'>> {
  const [{check}, format] = await Promise.all([import('./check.ts'), kind.load()])
  return {
    check: source => check(source, format, settings),
    parse: source => format.parse(source)
  }
}

/** What comes through a pipe goes on through it, even where nothing is fixed. */
function overheard(input: Input, prints: string[]): Input {
  if (!input.piped) return input
  return {
    ...input,
    async read() {
      const reading = await input.read()
      if ('source' in reading) prints[0] = reading.source
      return reading
    }
  }
}

function putText(prints: string[]): Put {
  return async ({path, piped}, before, after) => {
    if (!piped) return replaceFile(path, {before, after})
    prints[0] = after
    return undefined
  }
}

function putPatch(prints: string[], cwd: string): Put {
  return async ({path}, before, after) => {
    const {patchName, patchOf} = await import('./patch.ts')
    prints.push(patchOf(patchName(path, cwd), before, after))
    return undefined
  }
}

function remarks(name: string, {waited, withheld}: Mended): string[] {
  const late =
    waited > 0 ? [`\`${name}\`: ${waited} overlapped other fixes and went in after them.`] : []
  const left = withheld.map(
    ({ruleId, line, column}) =>
      `\`${name}:${line}:${column}\`: the fix for \`${ruleId}\` was left out, since it would meet or bring another finding, or change more than words.`
  )
  return [...late, ...left]
}

function tally(counts: readonly number[], verb: string): string {
  const places = counts.reduce((sum, count) => sum + count, 0)
  return `${verb} ${counted(places, 'place')} in ${counted(counts.length, 'file')}.`
}
