import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../../scripts/sourceConditions.ts';

/**
 * The tests in Node that stand beside what is mutated; of them, those run that reach the mutated file. The exploration
 * of the whole machine is left out: it would notice still more, but it takes a minute, for each of 1,500 changes.
 */
export default defineConfig({
  ...sourceConditions,
  test: {
    environment: 'node',
    include: ['packages/{core,server}/{src,test}/**/*.test.ts'],
    exclude: ['**/exploration/**', '**/node_modules/**'],
    setupFiles: ['test/mutation/seedProperties.ts'],
    // A test that is only slow on a busy machine must not seem to have noticed anything.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
