import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../../scripts/sourceConditions.ts';

/** The tests in Node that stand beside what is mutated; of them, those run that reach the mutated file. */
export default defineConfig({
  ...sourceConditions,
  test: { environment: 'node', include: ['packages/{core,server}/src/**/*.test.ts'] },
});
