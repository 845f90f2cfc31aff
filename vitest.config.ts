import { defineConfig } from 'vitest/config';

// A busy machine takes several times as long over a property as an idle one.
const testTimeout = 30_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'], testTimeout } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/support/build-site.ts',
          testTimeout,
          hookTimeout: 60_000,
          // The tests share one browser's worth of machine.
          fileParallelism: false,
        },
      },
    ],
  },
});
