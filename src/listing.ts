import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import type {Message} from './message.ts'
import {printable} from './terminal.ts'
import {addMessages} from './vfile.ts'

/** The reporter measures all it writes, to align it, and long sentences take it longer than the check. */
export function reported(path: string, messages: readonly Message[], color: boolean): string[] {
  const vfile = new VFile({path})
  addMessages(vfile, messages)
  for (const [index, message] of vfile.messages.entries()) {
    Object.assign(message, {
      message: `${placeholder}${index}`,
      ruleId: undefined,
      source: undefined
    })
  }
  const [name = '', ...rows] = reporter([vfile], {color})
    .split('\n')
    .slice(0, messages.length + 1)
  return [name, ...rows.map(row => row.replace(placeholders, withSentence(messages)))]
}

/** A private character, which no place and no severity holds. */
const placeholder = '\uE000'
const placeholders = /\uE000(\d+)(\S*)$/

function withSentence(messages: readonly Message[]): (...match: string[]) => string {
  return (_, index, style) => {
    const {reason = '', ruleId = ''} = messages[Number(index)] ?? {}
    return `${printable(reason)}${style}  ${ruleId}`
  }
}
