import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runCommand } from '../../scripts/runCommand.ts';
import { type BuiltHost, buildHost } from './buildHost.ts';

let host: BuiltHost;

beforeAll(async () => {
  host = await buildHost('consumer', inject('packages'));
}, 600_000);

afterAll(() => host?.remove());

const resolutions = {
  node10: ['--module', 'commonjs', '--esModuleInterop'],
  node16: ['--module', 'node16'],
  bundler: ['--module', 'esnext'],
};

/** The server needs 5.7. */
const both = ['src/client.tsx', 'src/server.ts'];
const compilers = {
  '5.4': { files: ['src/client.tsx'] },
  '5.7': { files: both },
  '5.8': { files: both },
  '5.9': { files: both },
  '6.0': { files: both, node10: ['--ignoreDeprecations', '6.0'] },
  newest: { files: both, node10: undefined },
} as const;

const flags = ['--noEmit', '--strict', '--pretty', 'false', '--skipLibCheck', 'false', '--jsx', 'react-jsx'];
const environment = ['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--types', 'node'];

const cases = Object.entries(compilers).flatMap(([version, { files, ...own }]) =>
  Object.entries(resolutions).flatMap(([resolution, module]) => {
    // TypeScript 7 has no `node10`.
    if (resolution === 'node10' && 'node10' in own && !own.node10) return [];
    const extra = resolution === 'node10' && 'node10' in own ? (own.node10 ?? []) : [];
    return { version, resolution, args: ['--moduleResolution', resolution, ...module, ...extra, ...files] };
  }),
);

test.each(cases)('TypeScript $version compiles a host with $resolution resolution', async ({ version, args }) => {
  const compiler = join(host.folder, `node_modules/typescript-${version}/bin/tsc`);
  const options = [...flags, ...environment, ...args];
  const { ok, output } = await runCommand(process.execPath, [compiler, ...options], {
    print: 'keep',
    cwd: host.folder,
  });

  expect(output).toBe('');
  expect(ok).toBe(true);
});
