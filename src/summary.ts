import type {FileReport, Words} from './reporter.ts'

/** The sentence that sums up: how much to change, and how much was left alone. */
export function summary(files: readonly FileReport[], {summary: words}: Words): string {
  const messages = files.flatMap(file => file.messages)
  const accepted = files.flatMap(file => file.accepted).filter(each => each.because !== 'off')
  const change = messages.filter(each => each.context !== 'quotation').length
  const others = accepted.filter(each => each.because !== 'quotation').length
  const quotation = messages.length - change + accepted.length - others
  if (change + quotation + others === 0) return words.clean ?? '0'
  const parts = [count(words.change, change)]
  if (quotation > 0) parts.push(count(words.quotation, quotation))
  if (others > 0) parts.push(count(words.accepted, others))
  return parts.join(', ')
}

/** Why a finding stays as it is, in the reader's words. */
export function whyAccepted(
  {because, remark}: {readonly because: string; readonly remark?: string},
  {contexts}: Words
): string {
  return (contexts[because] ?? because) + (remark ? ` (${remark})` : '')
}

function count(sentence: string | undefined, number: number): string {
  return (sentence ?? '{count}').replaceAll('{count}', String(number))
}
