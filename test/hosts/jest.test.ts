import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runCommand } from '../../scripts/runCommand.ts';
import { type BuiltHost, buildHost } from './buildHost.ts';

let host: BuiltHost;

beforeAll(async () => {
  host = await buildHost('jest', inject('packages'));
  await cp('test/hostTests/walkThrough.ts', join(host.folder, 'src/walkThrough.ts'));
}, 600_000);

afterAll(() => host?.remove());

test.each([
  ['creates a token in a host’s test on jsdom, without polyfills', 'journey'],
  ['loads a language', 'german'],
])('Jest %s', async (_, name) => {
  const { output } = await runCommand('npx', ['jest', name], { print: 'keep', cwd: host.folder });
  expect(output).toMatch(/^Tests: +1 passed, 1 total$/m);
});
