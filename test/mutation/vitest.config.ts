import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../../scripts/sourceConditions.ts';

/** Without the exploration of the machine, which would take a minute for each of 1,500 changes. */
export default defineConfig({
  ...sourceConditions,
  test: {
    environment: 'node',
    include: ['packages/{core,server}/{src,test}/**/*.test.ts'],
    exclude: ['**/exploration/**', '**/node_modules/**'],
    setupFiles: ['test/mutation/seedProperties.ts'],
    // A test that is slow on a busy machine must not count as having noticed a change.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
