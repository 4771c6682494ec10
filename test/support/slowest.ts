import type { Reporter, TestModule } from 'vitest/node'

interface Timed {
  readonly name: string
  readonly milliseconds: number
}

/** The ten slowest tests of a run, slowest first. */
export function slowestOf(tests: readonly Timed[]): readonly Timed[] {
  return tests.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 10)
}

function timesOf(modules: readonly TestModule[]): Timed[] {
  return modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => ({
      name: `${module.project.name} ${module.relativeModuleId} > ${test.fullName}`,
      milliseconds: test.diagnostic()?.duration ?? 0,
    })),
  )
}

/** A vitest reporter that prints the ten slowest tests at the end of a run. */
export const slowestReporter: Reporter = {
  onTestRunEnd(modules) {
    const lines = slowestOf(timesOf(modules)).map(
      ({ name, milliseconds }) => `${milliseconds.toFixed(0).padStart(7)} ms  ${name}`,
    )
    if (lines.length > 0) process.stdout.write(`\n Slowest tests\n${lines.join('\n')}\n`)
  },
}
