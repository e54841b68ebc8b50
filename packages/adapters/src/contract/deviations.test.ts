import type { Page, Token, TokenApi } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { memorySubject } from '../../test/contract/memorySubject.ts';
import { checkTokenApi, reportText } from './checkTokenApi.ts';

const oldestFirst = (api: TokenApi): TokenApi => ({
  ...api,
  listTokens: async (query) => {
    const page: Page<Token> = (await api.listTokens?.(query)) ?? { items: [] };
    return { ...page, items: page.items.toReversed() };
  },
});

const deviations = { 'list/newest-first': 'The API sorts by name.' };
const deviating = () => {
  const subject = memorySubject({ pageSize: 50 });
  return { ...subject, api: oldestFirst(subject.api), deviations };
};

it('reports a declared deviation with its reason instead of a problem', async () => {
  const { problems, declared } = await checkTokenApi(deviating, ['list/newest-first', 'list/whole']);
  expect(problems).toEqual([]);
  expect(declared).toEqual([
    { check: 'list/newest-first', reason: 'The API sorts by name.', message: expect.stringContaining('the older one') },
  ]);
});

it('reports a deviation that no longer exists', async () => {
  const { problems } = await checkTokenApi(() => ({ ...memorySubject(), deviations }), ['list/newest-first']);
  expect(problems).toEqual([
    { check: 'list/newest-first', culprit: 'setup', message: expect.stringMatching(/Remove the deviation\.$/) },
  ]);
});

it('throws for a deviation from an unknown check', async () => {
  const setup = () => ({ ...memorySubject(), deviations: { 'list/newest': 'A typo.' } });
  await expect(checkTokenApi(setup, ['list/whole'])).rejects.toThrow('deviations: there is no check "list/newest".');
});

it('names the part to change', async () => {
  const { api, ...subject } = memorySubject();
  const dropping = { ...api, createToken: drop(api) };
  const { problems } = await checkTokenApi(() => ({ ...subject, api: dropping }), ['refuses/unknown-permission']);
  expect(problems[0]?.message).toContain('made a token without it');
  expect(problems[0]).toMatchObject({ culprit: 'adapter or api' });
  expect(problems[0]?.message).toContain('`scopesFromGrants` passes unknown grants on');
});

function drop({ createToken }: TokenApi): TokenApi['createToken'] {
  return (request, call) => {
    const permissions = request.permissions.filter(({ permission }) => permission !== 'contract-no-such-permission');
    return createToken({ ...request, permissions }, call);
  };
}

it('writes a report as text', async () => {
  const text = reportText(await checkTokenApi(deviating, ['list/newest-first', 'revoke/stranger', 'create/secret']));
  expect(text).toBe(
    '0 problems, 1 declared deviations, 2 promises kept, 0 not checked, 0 features that the adapter does not have\n\n' +
      'DECLARED list/newest-first\n  The API sorts by name.',
  );
});
