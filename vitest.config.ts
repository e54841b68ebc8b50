import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { chromiumLaunchOptions, findChromium } from './scripts/findChromium.ts';
import { sourceConditions } from './scripts/sourceConditions.ts';

const everyCore = { maxWorkers: '100%' };

const slow = ['test/{kills,recipes,stories}/**/*.test.ts', 'test/{approval,life}.test.ts'];

/** Files that measure time or rebuild the packages. */
const slowAlone = ['test/{outages,revocation,size}/**/*.test.ts', 'test/databaseOutages.test.ts'];

/** Files that pack the packages or need the focus. */
const apps = ['test/{conditions,engines,hands,hosts,spoken}/**/*.test.ts', 'test/locales/locales.test.ts'];

/** Ends hangs. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

const inChromium = (name: string) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  connectTimeout: 180_000,
  provider: playwright({
    ...(findChromium() && { launchOptions: chromiumLaunchOptions() }),
    contextOptions: { reducedMotion: 'reduce' },
  }),
  instances: [{ browser: 'chromium' as const, name }],
});

const react18 = [
  { find: /^react-dom(?=\/|$)/, replacement: resolve('node_modules/react-dom-18') },
  { find: /^react(?=\/|$)/, replacement: resolve('node_modules/react-18') },
];

const views = (name: string, { include, alias = [] }: { include: string[]; alias?: typeof react18 }) => ({
  ...sourceConditions,
  resolve: { ...sourceConditions.resolve, alias },
  cacheDir: `node_modules/.vite/${name}`,
  plugins: [react()],
  optimizeDeps: {
    include: ['react', 'react-dom/client', 'react-dom/server', '@testing-library/react', '@testing-library/user-event'],
  },
  test: {
    name,
    include,
    setupFiles: ['packages/react/test/setupViews.ts'],
    browser: inChromium(name),
    ...patient,
    ...everyCore,
    sequence: { groupOrder: 1 },
  },
});

const stories = async () => {
  const { storybookTest } = await import('@storybook/addon-vitest/vitest-plugin');
  const project = (name: string, initialGlobals: Record<string, string>) => ({
    ...sourceConditions,
    plugins: [storybookTest({ configDir: '.storybook', initialGlobals })],
    test: { name, browser: inChromium(name), ...patient, ...everyCore, sequence: { groupOrder: 2 } },
  });
  return [project('stories', {}), project('stories-dark', { theme: 'dark' })];
};

/** Without Storybook, a run starts in half the time. */
const named = process.argv.filter((argument) => argument.startsWith('--project='));
const needsStorybook = named.length === 0 || named.some((argument) => argument.includes('stories'));

export default defineConfig(async () => ({
  test: {
    projects: [
      {
        ...sourceConditions,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['packages/*/{src,test}/**/*.test.ts'],
          // Without this, a test that imports a style sheet gets an empty text.
          css: true,
          ...patient,
          ...everyCore,
          sequence: { groupOrder: 0 },
        },
      },
      views('views', { include: ['packages/react/src/**/*.test.tsx'] }),
      // Repeats the tests of the wizard and the manager with React 18, the oldest supported version.
      views('views-react-18', { include: ['packages/react/src/Token*.test.tsx'], alias: react18 }),
      ...(needsStorybook ? await stories() : []),
      {
        ...sourceConditions,
        test: {
          name: 'product',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...slow, ...slowAlone, ...apps],
          ...patient,
          ...everyCore,
          sequence: { groupOrder: 3 },
        },
      },
      {
        ...sourceConditions,
        test: {
          name: 'slow',
          environment: 'node',
          include: slow,
          ...patient,
          ...everyCore,
          sequence: { groupOrder: 4 },
        },
      },
      {
        ...sourceConditions,
        test: {
          name: 'slow-alone',
          environment: 'node',
          include: slowAlone,
          ...patient,
          fileParallelism: false,
          sequence: { groupOrder: 5 },
        },
      },
      {
        ...sourceConditions,
        test: {
          name: 'apps',
          environment: 'node',
          include: apps,
          exclude: [...configDefaults.exclude, 'test/hosts/*/src/**'],
          globalSetup: ['test/hosts/packed.ts'],
          ...patient,
          hookTimeout: 600_000,
          fileParallelism: false,
          sequence: { groupOrder: 6 },
        },
      },
    ],
  },
}));
