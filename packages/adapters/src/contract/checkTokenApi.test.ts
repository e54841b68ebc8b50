import { type TokenApi, TokenApiError } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { contractRequest, memorySubject } from '../../test/contract/memorySubject.ts';
import { checkTokenApi } from './checkTokenApi.ts';
import { contractChecks } from './contractChecks.ts';

const names = contractChecks.map(({ name }) => name);

describe.each(['replays-secret', 'replays-id', 'none'] as const)(
  'a memory API with idempotency "%s"',
  (idempotency) => {
    it('keeps all its promises', async () => {
      const { problems, unchecked, kept, undeclared } = await checkTokenApi(() => memorySubject({ idempotency }));
      expect({ problems, unchecked }).toEqual({ problems: [], unchecked: [] });
      expect([...kept, ...undeclared].sort()).toEqual([...names].sort());
    });

    it('keeps its promises in a workspace with tokens of earlier checks', { timeout: 60_000 }, async () => {
      const subject = memorySubject({ idempotency, pageSize: 20 });
      expect(await checkTokenApi(() => ({ ...subject, pageSize: 20 }))).toMatchObject({ problems: [], unchecked: [] });
    });
  },
);

it('tests an API without idempotency and optional methods only for its declared features', async () => {
  const { api } = memorySubject({ idempotency: 'none' });
  const { loadOptions, createToken, idempotency } = api;
  const options = async () => ({ ...(await loadOptions()), tokenTypes: [{ id: 'service', label: 'Service token' }] });
  const bare = { idempotency, createToken, loadOptions: options };
  const report = await checkTokenApi(() => ({ ...memorySubject(), api: bare }));
  expect(report.problems).toEqual([]);
  expect(report.undeclared).toEqual(
    names.filter(
      (name) =>
        /^(intents\/(?!new-intent)|look|acknowledge|list|listing|get|namecheck|verify|permits|resources|revoke|rotate|edit|renew|transfer|restore|events|requests)\//.test(
          name,
        ) || bareOnes.has(name),
    ),
  );
});

const bareOnes = new Set([
  'names/kept-in-list',
  'create/resources',
  'dates/unoffered-date',
  'secrets/not-in-list',
  'refuses/unknown-token-type',
  'refuses/unknown-resource',
  'refuses/empty-resources',
  'faults/never-twice',
  'faults/delivered-twice',
  'faults/in-flight',
  'faults/list',
  'faults/look',
  'abort/hanging',
  ...names.filter((name) => name.startsWith('intents/') && name !== 'intents/new-intent'),
]);

it('with the smallest setup, names the parts that the other checks need', async () => {
  const { description: _, ...request } = contractRequest;
  const { problems, unchecked } = await checkTokenApi(() => ({ api: memorySubject({ pageSize: 20 }).api, request }));
  expect(problems).toEqual([]);
  const advice = new Map(unchecked.map((each) => [each.check, each.advice]));
  expect(advice.get('list/ends')).toMatch(/^Give the setup a `pageSize`: 4 tokens came on one page/);
  expect(advice.get('create/description')).toMatch(/^Give the setup’s `request` a `description`/);
  expect(advice.get('errors/signed-out')).toMatch(/^Give the setup `signedOut`/);
  expect(advice.get('revoke/stranger')).toMatch(/^Give the setup a `stranger`/);
  expect([...advice.keys()].filter((name) => name.startsWith('faults/'))).toHaveLength(
    names.filter((name) => name.startsWith('faults/')).length,
  );
});

it('uses `otherRequests` of the setup instead of requests derived from the options', async () => {
  const subject = memorySubject();
  const createToken = vi.spyOn(subject.api, 'createToken');
  const resources = { mode: 'selected', ids: ['Form/5'] } as const;
  const scoped = { ...contractRequest, tokenType: 'scoped', resources };
  await checkTokenApi(() => ({ ...subject, otherRequests: [scoped] }), ['create/resources']);
  expect(createToken.mock.lastCall?.[0]).toMatchObject({ resources, name: expect.stringMatching(/^contract-/) });
});

it('runs only the requested checks', async () => {
  const { kept } = await checkTokenApi(memorySubject, ['names/kept', 'dates/never']);
  expect(kept).toEqual(['names/kept', 'dates/never']);
});

it('shows no secret and no intent key in a report, even if the adapter does', async () => {
  const subject = memorySubject();
  const { createToken } = subject.api;
  const seen: string[] = [];
  subject.api.createToken = async (request, call) => {
    const result = await createToken(request, call);
    seen.push(call.intentKey, 'secret' in result ? `${result.secret}` : '');
    throw new Error(`Lost ${call.intentKey} and ${seen.at(-1)}`);
  };
  const { problems } = await checkTokenApi(() => subject, ['create/answer', 'dates/days', 'intents/one-token']);
  expect(problems).toHaveLength(3);
  expect(seen.filter((text) => text !== '' && JSON.stringify(problems).includes(text))).toEqual([]);
});

it('ends with a problem if the adapter never settles', async () => {
  const subject = memorySubject();
  subject.api.createToken = () => new Promise(() => {});
  const { problems } = await checkTokenApi(() => ({ ...subject, timeout: 20 }), ['create/answer']);
  expect(problems[0]?.message).toMatch(/^createToken of the setup's request did not settle within 20 ms\./);
});

it('reports only the call that blocked a check', async () => {
  const subject = memorySubject();
  subject.api.createToken = () => Promise.reject(new TokenApiError('quota'));
  const { problems } = await checkTokenApi(() => subject, ['revoke/twice']);
  expect(problems[0]?.message).toBe(
    'The check could not run, because createToken of the setup\'s request rejected with "quota". Fix that problem first.',
  );
});

it('throws if the setup fails, and reports no problem of the adapter', async () => {
  await expect(checkTokenApi(() => Promise.reject(new Error('port taken')))).rejects.toThrow('port taken');
});

it('reports a token that the list repeats as a fault of the list, not of the create call', async () => {
  const subject = memorySubject({ pageSize: 50 });
  const { listTokens } = subject.api;
  const twice: TokenApi['listTokens'] = async (query) => {
    const { items } = (await listTokens?.(query)) ?? { items: [] };
    return { items: [...items, ...items] };
  };
  const setup = () => ({ ...subject, api: { ...subject.api, listTokens: twice } });
  const report = await checkTokenApi(setup, ['list/no-repeats', 'faults/never-twice', 'intents/one-token']);
  expect(report.problems.map(({ check }) => check)).toEqual(['list/no-repeats']);
});
