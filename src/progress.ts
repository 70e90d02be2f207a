import type {Io} from './options.ts'

/** A line of the terminal that tells how far a long run is. */
export interface ProgressLine {
  /** Writes it anew, now and then. */
  show(done: number, total: number): void
  /** Takes it away, so that something else can be said. */
  clear(): void
}

/** Milliseconds: shorter runs say nothing, and nobody reads faster than the second. */
const patience = 1000
const pace = 100

/** A line on standard error, for a person who watches and not for a log; `now` is in milliseconds. */
export function progressLine(
  {stderr, env}: Pick<Io, 'stderr' | 'env'>,
  now: () => number = () => performance.now()
): ProgressLine {
  const isWatched = stderr.isTTY === true && !env.CI && env.TERM !== 'dumb'
  let next = now() + patience
  let isShown = false
  return {
    show: (done, total) => {
      if (!isWatched || now() < next) return
      stderr.write(`\r\u001B[K${done} / ${total}`)
      next = now() + pace
      isShown = true
    },
    clear: () => {
      if (isShown) stderr.write('\r\u001B[K')
      isShown = false
    }
  }
}
