import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/support/build-site.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // The tests share one browser's worth of machine.
          fileParallelism: false,
        },
      },
    ],
  },
});
