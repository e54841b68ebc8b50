import { execFileSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { contractRequest, memorySubject } from '../../test/contract/memorySubject.ts';
import { contractChecks } from './contractChecks.ts';
import { type ContractRunner, describeTokenApi } from './describeTokenApi.ts';

describeTokenApi('the contract suite in Vitest', memorySubject, { describe, it });

function runner(...context: unknown[]) {
  const tests = new Map<string, (...given: unknown[]) => Promise<void>>();
  const own: ContractRunner = {
    describe: (_, body) => body(),
    it: (name, body) => void tests.set(name, body),
  };
  const run = (start: string) => [...tests].find(([name]) => name.startsWith(start))?.[1](...context);
  return { own, tests, run };
}

const onlyApi = () => ({ api: memorySubject().api, request: contractRequest, pageSize: 2 });

it('has one test for each check, named after its promise, and one for unchecked parts', () => {
  const { own, tests } = runner();
  describeTokenApi('mine', onlyApi, own);
  expect(tests.size).toBe(contractChecks.length + 1);
  expect([...tests.keys()]).toContain('intents/one-token: creates one token for an intent that is sent twice');
});

it('declares no parameter that Jest would treat as `done`', () => {
  const { own, tests } = runner();
  describeTokenApi('mine', onlyApi, own);
  expect([...tests.values()].map(({ length }) => length)).toEqual([...tests].map(() => 0));
});

it('fails with the observation, its effect and the fix', async () => {
  const { own, run } = runner();
  const { api } = memorySubject();
  describeTokenApi('mine', () => ({ ...onlyApi(), api: { ...api, idempotency: true as never } }), own);
  await expect(run('shape/idempotency')).rejects.toThrow(
    '`idempotency` is true. The page retries a lost create only if the API replays intents; a wrong value makes a second ' +
      'token. In the adapter: Set `idempotency` to "replays-secret", "replays-id" or "none".',
  );
});

it('skips checks with the advice that the setup lacks a part', async () => {
  const skip = vi.fn();
  const { own, run } = runner({ skip });
  describeTokenApi('mine', onlyApi, own);
  await run('faults/lost-answer');
  expect(skip).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Give the setup `breakNext`/));
});

it('prints the advice if the runner cannot skip a running test', async () => {
  const info = vi.spyOn(console, 'info').mockReturnValue();
  const { own, run } = runner();
  describeTokenApi('mine', onlyApi, own);
  await run('revoke/stranger');
  await run('can check every feature');
  expect(info.mock.lastCall?.[0]).toBe(
    'Not checked of mine:\n- revoke/stranger: Give the setup a `stranger`: the same adapter, signed in to another workspace.',
  );
  info.mockRestore();
});

it('skips a declared deviation with its reason', async () => {
  const skip = vi.fn();
  const { own, run } = runner({ skip });
  const listTokens = () => Promise.resolve({ items: [] });
  const deviations = { 'list/whole': 'The API lists nothing yet.' };
  describeTokenApi('mine', () => ({ ...onlyApi(), api: { ...memorySubject().api, listTokens }, deviations }), own);
  await run('list/whole');
  await run('can check every feature');
  expect(skip.mock.calls).toEqual([['Declared deviation: The API lists nothing yet.']]);
});

it('cleans up after each check, including failed ones', async () => {
  const cleanup = vi.fn();
  const { own, run } = runner();
  const broken = { ...memorySubject().api, loadOptions: () => Promise.reject(new Error('down')) };
  describeTokenApi('mine', () => ({ ...onlyApi(), api: broken, cleanup }), own);
  await expect(run('options/shape')).rejects.toThrow(
    'The check could not run, because loadOptions rejected with Error: "down".',
  );
  expect(cleanup).toHaveBeenCalledOnce();
});

it('explains how to pass a runner if there is no global one', () => {
  expect(() => describeTokenApi('mine', onlyApi)).toThrow(/Pass your runner's `\{ describe, it \}`/);
});

it('runs under node:test, fails the broken promise and skips unchecked parts', { timeout: 30_000 }, () => {
  const script = `
    import { describe, it } from 'node:test';
    import { describeTokenApi } from './src/contract.ts';
    import { contractRequest, memorySubject } from './test/contract/memorySubject.ts';
    const setup = () => {
      const { api } = memorySubject();
      return { api: { ...api, idempotency: 'sometimes' }, request: contractRequest, pageSize: 2 };
    };
    describeTokenApi('mine', setup, { describe, it });
  `;
  const cwd = new URL('../..', import.meta.url).pathname;
  const run = () =>
    execFileSync(
      process.execPath,
      ['--conditions=tokenwright-source', '--test-reporter=tap', '--input-type=module', '--eval', script],
      {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      },
    );
  let tap = '';
  try {
    tap = run();
  } catch (error) {
    tap = String((error as { stdout: string }).stdout);
  }
  expect(tap).toMatch(/not ok \d+ - shape\/idempotency/);
  expect(tap).toMatch(/ok \d+ - names\/kept: /);
  expect(tap).toMatch(/ok \d+ - faults\/lost-answer: .* # SKIP Give the setup `breakNext`/);
});
