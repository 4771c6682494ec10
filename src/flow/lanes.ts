import type { Submission, Submitted } from './submission.ts'

/** Where writes queue. What arrives while a batch is being committed forms the next. */
export interface Lanes {
  submit(submission: Submission): Promise<Submitted>
  /** Refuses new work and resolves when what is queued and in flight is done. */
  close(): Promise<void>
}
