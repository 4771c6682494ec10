import { defineConfig } from 'vitest/config'

// Whole example sets and official definitions: minutes, not seconds, hence apart from `npm test`.
export default defineConfig({
  test: {
    name: 'conformance',
    include: ['test/**/*.conformance.ts'],
    globalSetup: './test/support/setup-postgres-18.ts',
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
})
