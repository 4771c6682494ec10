import { spawnSync } from 'node:child_process'
import { defineConfig } from 'vitest/config'
import { slowestReporter } from './test/support/slowest.ts'

// Started by an older Node (`npx vitest` outside npm's scripts), the tests run on the project's own all the same.
if (Number(process.versions.node.split('.')[0]) < 24) {
  const own = new URL('./node_modules/.bin/node', import.meta.url).pathname
  process.exit(spawnSync(own, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1)
}

const patience = { testTimeout: 30_000, hookTimeout: 60_000 }
const core = ['test/journeys/core/**/*.test.ts']

export default defineConfig({
  test: {
    // The slowest tests come before the summary, which ends the output.
    reporters: [slowestReporter, 'default'],
    teardownTimeout: 30_000,
    projects: [
      {
        test: {
          ...patience,
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**'],
        },
      },
      {
        test: {
          ...patience,
          name: 'postgres',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: './test/support/setup-postgres-18.ts',
        },
      },
      {
        test: { ...patience, name: 'postgres-15', include: core, globalSetup: './test/support/setup-postgres-15.ts' },
      },
      {
        // An instance may take a gigabyte while it starts.
        test: {
          ...patience,
          name: 'pglite',
          include: core,
          globalSetup: './test/support/setup-pglite.ts',
          maxWorkers: 2,
        },
      },
    ],
  },
})
