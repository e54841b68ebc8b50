import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../../scripts/sourceConditions.ts';

export default defineConfig({
  ...sourceConditions,
  test: {
    environment: 'node',
    include: ['packages/{core,server}/{src,test}/**/*.test.ts'],
    exclude: ['**/exploration/**', '**/node_modules/**'],
    setupFiles: ['test/mutation/seedProperties.ts'],
    // A timeout on a busy machine would count as noticed.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
