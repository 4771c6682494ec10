// What one side did in one stretch of time, and how sides compare.

export interface Stretch {
  /** Writes that were acknowledged. */
  readonly done: number
  /** Answers that were no success. */
  readonly failed: number
  readonly seconds: number
  /** Milliseconds from sending to answer. */
  readonly p50: number
  readonly p99: number
}

/** The value below which this part of the values lies; they are sorted in place. */
export function percentile(values: number[], part: number): number {
  values.sort((one, other) => one - other)
  return values[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile([...values], 0.5)
}

export function stretchOf(latencies: number[], failed: number, seconds: number): Stretch {
  return {
    done: latencies.length,
    failed,
    seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  }
}

/** Acknowledged writes a second. */
export function rateOf({ done, seconds }: Stretch): number {
  return done / seconds
}

/** Two digits are all that a busy machine gives. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
