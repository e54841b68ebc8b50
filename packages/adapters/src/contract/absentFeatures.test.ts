import type { TokenApi, TokenOptions, TokenRequest } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { contractRequest, memorySubject } from '../../test/contract/memorySubject.ts';
import { checkTokenApi } from './checkTokenApi.ts';

function nameless() {
  const subject = memorySubject();
  let tokens = 0;
  const names = new Map<string, string>();
  const api: TokenApi = {
    ...subject.api,
    loadOptions: async () => ({ ...(await subject.api.loadOptions()), names: 'none' }),
    async createToken(request, call) {
      const name = names.get(call.intentKey) ?? `token ${++tokens}`;
      names.set(call.intentKey, name);
      const result = await subject.api.createToken({ ...request, name }, call);
      return { ...result, token: { ...result.token, name: '' } };
    },
    async listTokens(query) {
      const page = (await subject.api.listTokens?.(query)) ?? { items: [] };
      return { ...page, items: page.items.map((token) => ({ ...token, name: '' })) };
    },
  };
  const { checkName: _, getToken: __, updateToken: ___, ...rest } = api;
  return { ...subject, api: rest, request: { ...contractRequest, name: '' } };
}

it('checks an API without names, and distinguishes its tokens by their ids', async () => {
  const { problems, undeclared } = await checkTokenApi(nameless);
  expect(problems).toEqual([]);
  expect(undeclared).toEqual(expect.arrayContaining(['names/kept', 'names/kept-in-list', 'refuses/taken-name']));
});

it('finds a second token of one intent, although the tokens have no names', async () => {
  const setup = () => {
    const subject = nameless();
    const createToken: TokenApi['createToken'] = async (request, call) => {
      await subject.api.createToken(request, { ...call, intentKey: `${call.intentKey}-again` });
      return subject.api.createToken(request, call);
    };
    return { ...subject, api: { ...subject.api, createToken } };
  };
  const { problems } = await checkTokenApi(setup, ['intents/one-token']);
  expect(problems[0]?.message).toMatch(/^After the same intent was sent twice, the list has 2 such tokens/);
});

function withoutSteps() {
  const subject = memorySubject();
  const { permissions, expiration, ...request } = contractRequest;
  const options = async (): Promise<TokenOptions> => ({ ...(await subject.api.loadOptions()), expirations: 'none' });
  const createToken: TokenApi['createToken'] = (given, call) =>
    subject.api.createToken({ ...given, permissions: given.permissions ?? permissions, expiration }, call);
  return { ...subject, api: { ...subject.api, loadOptions: options, createToken }, request: request as TokenRequest };
}

it('omits the checks of steps that the wizard does not have', async () => {
  const { problems, undeclared } = await checkTokenApi(withoutSteps);
  expect(problems).toEqual([]);
  expect(undeclared).toEqual(
    expect.arrayContaining(['create/permissions', 'dates/days', 'dates/never', 'refuses/unknown-level']),
  );
});

it('edits the name of a token if the API has no descriptions', async () => {
  const setup = () => {
    const subject = memorySubject();
    const loadOptions: TokenApi['loadOptions'] = async () => ({
      ...(await subject.api.loadOptions()),
      descriptions: 'none',
    });
    const updateToken: TokenApi['updateToken'] = (id, { name = '' }, call) =>
      subject.api.updateToken?.(id, { name }, call) as ReturnType<NonNullable<TokenApi['updateToken']>>;
    return { ...subject, api: { ...subject.api, loadOptions, updateToken } };
  };
  expect((await checkTokenApi(setup, ['edit/applies'])).problems).toEqual([]);
});

it('sends no grant for a request without permissions', async () => {
  const setup = () => ({ ...memorySubject(), request: { ...contractRequest, permissions: [] } });
  const { undeclared } = await checkTokenApi(setup, ['refuses/unknown-permission', 'refuses/unknown-level']);
  expect(undeclared).toEqual(['refuses/unknown-permission', 'refuses/unknown-level']);
});

const offering = (changes: Partial<TokenOptions>) => () => {
  const subject = memorySubject();
  const loadOptions: TokenApi['loadOptions'] = async () => ({ ...(await subject.api.loadOptions()), ...changes });
  return { ...subject, api: { ...subject.api, loadOptions } };
};

it.each<[string, Partial<TokenOptions>, string]>([
  ['`never`', { policy: { noExpiration: { allowed: false } } }, 'dates/never'],
  ['`never`, by default', { policy: {} }, 'dates/never'],
  ['dates', { expirations: { presets: [7, 30], customDate: false } }, 'dates/end-of-day'],
])('omits the check of expirations that the options do not offer: %s', async (_, changes, check) => {
  const report = await checkTokenApi(offering(changes), ['dates/days', 'dates/never', 'dates/end-of-day']);
  expect({ ...report, kept: [] }).toMatchObject({ problems: [], unchecked: [], undeclared: [check] });
});

it('accepts an API that ends the old secret of each rotation immediately, if the policy allows no overlap', async () => {
  const policy = { maxOverlap: { seconds: 0, reason: 'The old secret ends immediately.' } };
  const report = await checkTokenApi(offering({ policy }), ['rotate/overlap', 'rotate/at-once']);
  expect(report).toMatchObject({ problems: [], undeclared: ['rotate/overlap'], kept: ['rotate/at-once'] });
});

it('checks an expiration that only `otherRequests` of the setup contain', async () => {
  const setup = () => ({
    ...offering({ policy: {} })(),
    otherRequests: [{ ...contractRequest, expiration: 'never' as const }],
  });
  expect((await checkTokenApi(setup, ['dates/never'])).undeclared).toEqual([]);
});

it('asks for no page size if the setup says that the API sends the whole list', async () => {
  const setup = () => ({ ...memorySubject({ pageSize: 50 }), pageSize: Number.POSITIVE_INFINITY });
  const { kept } = await checkTokenApi(setup, ['list/whole', 'list/no-repeats', 'list/ends', 'list/total']);
  expect(kept).toHaveLength(4);
});

it('reports that a search is case-sensitive, and names the part to change', async () => {
  const setup = () => {
    const subject = memorySubject();
    const loadOptions: TokenApi['loadOptions'] = async () => ({
      ...(await subject.api.loadOptions()),
      listing: { search: true },
    });
    const listTokens: TokenApi['listTokens'] = async ({ query = '' } = {}) => {
      const { items = [] } = (await subject.api.listTokens?.({})) ?? {};
      return { items: items.filter(({ name }) => name.includes(query)) };
    };
    return { ...subject, api: { ...subject.api, loadOptions, listTokens } };
  };
  const [problem] = (await checkTokenApi(setup, ['listing/search'])).problems;
  expect(problem).toMatchObject({ culprit: 'api' });
  expect(problem?.message).toMatch(
    /^A search for "contract-\w+" finds it, and a search for "CONTRACT-\w+" doesn't\. .*In the API: Ignore upper and lower case/,
  );
});
