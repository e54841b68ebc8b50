import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContractReport } from './checkTokenApi.ts';

const adapters = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(adapters, '../../docs/adapters/contract.md'), 'utf8');
const [, command = ''] = /```sh\n(node .+)\n```/.exec(page) ?? [];

const setup = `
  import { createMemoryApi } from '@tokenwright/adapters/memory';
  const groups = [{ id: 'g', label: 'G', permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }] }];
  const options = { groups, tokenTypes: [{ id: 'service', label: 'Service token' }], expirations: { presets: [7] } };
  const request = { name: 'CRM', tokenType: 'service', permissions: [{ permission: 'forms', level: 'read' }], expiration: { days: 7 } };
  export const setup = () => {
    const api = createMemoryApi({ options });
    const createToken = async (...call) => {
      const result = await api.createToken(...call);
      return { ...result, token: { ...result.token, name: result.token.name.toLowerCase() } };
    };
    return { api: { ...api, createToken }, request };
  };
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  mkdirSync(join(folder, 'node_modules/@tokenwright'), { recursive: true });
  symlinkSync(adapters, join(folder, 'node_modules/@tokenwright/adapters'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'setup.js'), setup);
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(line: string): string {
  const env = { ...process.env, NODE_OPTIONS: '--conditions=tokenwright-source' };
  return execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env });
}

it('prints a paragraph for each problem with the documented command', () => {
  const paragraphs = run(command).trimEnd().split('\n\n');
  expect(paragraphs[0]).toMatch(/^\d problems, 0 declared deviations, [1-9]\d* promises kept, /);
  const kept = paragraphs.find((paragraph) => paragraph.startsWith('PROBLEM names/kept\n'));
  expect(kept).toContain('In the adapter or the API: Send and map names as plain text');
});

it('prints the same advice as JSON after the documented replacement', () => {
  expect(page).toContain('For JSON, replace `c.reportText` with `JSON.stringify`.');
  const report = JSON.parse(run(command.replace('c.reportText', 'JSON.stringify'))) as ContractReport;
  const problem = report.problems.find(({ check }) => check === 'names/kept');
  expect(problem).toMatchObject({ culprit: 'adapter or api', message: expect.stringContaining('became') });
});
