import { defineConfig } from 'vitest/config';

// Two projects: everything that runs in Node, and the browser tests, which need the built product and one Chromium at a time.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', 'test/faults/**', 'test/bench/**'], testTimeout: 120_000, maxWorkers: 2 } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
});
