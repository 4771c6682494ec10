// The loop and the clock of upkeep. A failure is logged, and the next round tries again.

import { numberNewChanges, prepareMonths, resumeAbandoned, withdrawExpired } from '../flow/upkeep.ts'
import type { Gateway } from '../gateway.ts'

const minute = 60_000

/** Starts the rounds; `stop` ends them and waits for the one under way. */
export function startUpkeep(gateway: Gateway): { stop(): Promise<void> } {
  const rounds = [
    every(gateway, minute, resumeAbandoned),
    every(gateway, minute, numberNewChanges),
    every(gateway, 60 * minute, withdrawExpired),
    every(gateway, 360 * minute, prepareMonths),
  ]
  return {
    async stop() {
      await Promise.all(rounds.map((round) => round.stop()))
    },
  }
}

function every(gateway: Gateway, pause: number, work: (gateway: Gateway) => Promise<void>) {
  let underWay: Promise<void> = Promise.resolve()
  let stopped = false
  let timer: NodeJS.Timeout
  const plan = () => {
    timer = setTimeout(() => {
      underWay = work(gateway)
        .catch((error: unknown) => gateway.log.warn({ err: error }, 'a round of upkeep failed'))
        .finally(() => {
          if (!stopped) plan()
        })
    }, pause)
    timer.unref()
  }
  plan()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}
