import {expect, test} from 'vitest'
import {progressLine} from '../src/progress.ts'

function watched(isTTY: boolean, env: Record<string, string> = {}) {
  let [text, time] = ['', 0]
  const write = (each: string): boolean => {
    text += each
    return true
  }
  const line = progressLine({stderr: {isTTY, write, on: () => {}}, env}, () => time)
  const at = (milliseconds: number, done: number): string => {
    text = ''
    time = milliseconds
    line.show(done, 9)
    return text
  }
  const clear = (): string => {
    text = ''
    line.clear()
    return text
  }
  return {at, clear}
}

test('a person who waits for more than a second sees how far the run is, ten times a second', () => {
  const {at, clear} = watched(true)
  expect(at(999, 1)).toBe('')
  expect(at(1000, 2)).toBe('\r\u001B[K2 / 9')
  expect(at(1099, 3)).toBe('')
  expect(at(1100, 4)).toBe('\r\u001B[K4 / 9')
  expect(clear()).toBe('\r\u001B[K')
  expect(clear()).toBe('')
})

test.each([
  ['a pipe', false, {}],
  ['CI', true, {CI: 'true'}],
  ['a terminal that cannot', true, {TERM: 'dumb'}]
])('%s sees nothing', (_what, isTTY, env) => {
  const {at, clear} = watched(isTTY, env)
  expect(at(5000, 1) + clear()).toBe('')
})
