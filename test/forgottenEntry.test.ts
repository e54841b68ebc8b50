import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { builtInSteps } from '@tokenwright/core';
import { apiMethods, tokenApiErrorCodes } from '@tokenwright/core/api';

import { afterAll, expect, test } from 'vitest';

type Table = readonly [file: string, before: string];

interface Family {
  readonly entries: readonly string[];
  readonly tables: readonly (readonly Table[])[];
}

const families: Readonly<Record<string, Family>> = {
  'method of `TokenApi`': {
    entries: apiMethods,
    tables: [
      [
        ['packages/core/src/api/portMethods.ts', 'const portMethods'],
        ['packages/core/src/api/attemptMethods.ts', 'const attemptMethods'],
      ],
      [['packages/adapters/src/memory/createMemoryApi.ts', 'const methods']],
      [
        ['packages/adapters/src/rest/restMethods.ts', 'const restMethods'],
        ['packages/adapters/src/rest/restLifeMethods.ts', 'const restLifeMethods'],
      ],
      [['packages/adapters/src/rest/defaultRoutes.ts', 'const defaultRoutes']],
      [['test/badInput/callMethod.ts', 'const callMethod']],
      [['test/badInput/plainApi.ts', 'const right']],
      [['test/badInput/badInput.test.ts', 'const promised']],
    ],
  },
  'optional method of `TokenApi` in the contract suite': {
    entries: apiMethods.filter((method) => method !== 'loadOptions' && method !== 'createToken'),
    tables: [[['packages/adapters/src/contract/checks/shapeChecks.ts', 'OptionalMethod']]],
  },
  'REST method that returns a token or a page': {
    entries: ['searchResources', 'listTokens', 'getToken', 'revokeToken', 'updateToken', 'renewToken', 'listEvents'],
    tables: [[['packages/adapters/src/rest/checkSetup.ts', 'const kinds']]],
  },
  'failure code': {
    entries: tokenApiErrorCodes,
    tables: [
      [['packages/adapters/src/rest/readProblem.ts', 'const bareStatuses']],
      [['packages/adapters/test/contract/codeMutants.ts', 'const checkOfCode']],
      [['packages/adapters/src/memory/refusal.ts', 'const usual']],
    ],
  },
  'message of a failure code': {
    entries: tokenApiErrorCodes.map((code) => `failure.${code}`),
    tables: [
      [['packages/react/src/messages/reviewMessages.ts', 'const reviewMessages']],
      [['packages/terminal/src/messages/terminalMessages.ts', 'const terminalMessages']],
    ],
  },
  'status of the wizard': {
    entries: ['editing', 'reviewing', 'revealing', 'secretGone'],
    tables: [[['packages/core/src/wizard/transition.ts', 'const table']]],
  },
  'built-in step': {
    entries: builtInSteps.map(({ id }) => id),
    tables: [[['packages/react/src/steps/viewedSteps.ts', 'const views']]],
  },
  'part of a list column': {
    entries: ['id', 'header', 'Cell', 'width'],
    tables: [[['packages/react/src/tokens/tokenColumns.tsx', 'const tokenColumns']]],
  },
};

const cache = resolve('node_modules/.cache');
mkdirSync(cache, { recursive: true });
// Inside `node_modules`, so that imports of packages resolve.
const folder = mkdtempSync(join(cache, 'forgotten-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('code that forgets an entry of a family does not compile', { timeout: 600_000 }, () => {
  const forgotten = Object.entries(families).flatMap(([family, { entries, tables }]) =>
    entries.flatMap((entry) => tables.map((table) => ({ family, entry, ...withoutEntry(table, entry) }))),
  );
  const variants = forgotten.map(({ code, file, ...rest }, index) => {
    const name = `variant${index}${extname(file)}`;
    writeFileSync(join(folder, name), withAbsoluteImports(code, dirname(resolve(file))));
    return { name, file, ...rest };
  });
  const errors = compile(variants.map(({ name }) => name));
  const compiled = variants.filter(({ name, entry }) => !errors.some((error) => names(error, name, entry)));
  expect(compiled).toEqual([]);
});

function withoutEntry(table: readonly Table[], entry: string): { readonly file: string; readonly code: string } {
  for (const [file, before] of table) {
    const source = readFileSync(file, 'utf8');
    const start = source.indexOf(before);
    const code = source.slice(0, start) + withoutProperty(source.slice(start), entry);
    if (start >= 0 && code !== source) return { file, code };
  }
  throw new Error(`No file of the table has an entry "${entry}": ${table.map(([file]) => file).join(', ')}`);
}

function withoutProperty(code: string, name: string): string {
  const lines = code.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^ +(async )?'?${name}'?[:(,]`).test(line));
  if (start < 0) return code.replace(new RegExp(`([{,]) ${name}: [^,}]*,?`), '$1');
  const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
  let end = start + 1;
  while (lines[end] === '' || lines[end]?.startsWith(`${indent} `)) end++;
  if (new RegExp(`^${indent}[\\])}]`).test(lines[end] ?? '')) end++;
  return lines.toSpliced(start, end - start).join('\n');
}

function withAbsoluteImports(code: string, from: string): string {
  return code.replaceAll(/from '(\.[^']*)'/g, (_, near: string) => `from '${join(from, near)}'`);
}

/** Removed code also leaves unused imports, which prove nothing. */
function names(error: string, file: string, entry: string): boolean {
  return (
    error.includes(file) &&
    !/error TS(6133|6192|6196)/.test(error) &&
    [`'${entry}'`, `'"${entry}"'`].some((text) => error.includes(text))
  );
}

function compile(files: readonly string[]): readonly string[] {
  const config = { extends: resolve('tsconfig.json'), files, include: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const args = ['--noEmit', '--pretty', 'false', '-p', folder];
  const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), args, { encoding: 'utf8', maxBuffer: 1e8 });
  return stdout.split(/\n(?=\S)/);
}
