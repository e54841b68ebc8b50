import type { Token, TokenApi, TokenApiErrorCode } from '@tokenwright/core';
import { createTokenWizard, defineStep, TokenApiError } from '@tokenwright/core';
import { checkedApi } from '@tokenwright/core/api';
import {
  type ChangeResult,
  changeToken,
  claimApi,
  editApi,
  type RevocationResult,
  revokeToken,
  rotationApi,
  type TokenChange,
} from '@tokenwright/core/tokens';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { confirmations } from '../../packages/react/src/acts/confirmations.ts';
import { callMethod } from './callMethod.ts';
import { type FaultName, faultNames, faults } from './faults.ts';
import { plainApi, plainOptions } from './plainApi.ts';

beforeAll(() => void vi.useFakeTimers());
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());
afterAll(() => void vi.useRealTimers());

async function setup(method: string, fault: FaultName | undefined) {
  let isReady = false;
  const { api } = plainApi('replays-secret', (asked) =>
    isReady && asked === method && fault ? faults[fault] : undefined,
  );
  await callMethod.createToken(api);
  const read = async (): Promise<Token> => {
    isReady = false;
    const token = await api.getToken('tok_1');
    isReady = true;
    return token;
  };
  isReady = true;
  return { api: checkedApi(api), read };
}

const settled = async <Result>(call: Promise<Result>): Promise<Result> => {
  await vi.runAllTimersAsync();
  return call;
};

const changes: Readonly<Record<string, Omit<TokenChange, 'id'>>> = {
  renewToken: {
    method: 'renewToken',
    send: (api) => api.renewToken?.('tok_1', { expiration: { days: 30 } }),
    isDone: ({ expiresAt }) => expiresAt === '2027-01-25T11:00:00Z',
  },
  decideRequest: {
    method: 'decideRequest',
    send: (api) => api.decideRequest?.('tok_1', { decision: 'approved' }),
    isDone: ({ approval }) => approval?.decision === 'approved',
  },
  withdrawRequest: {
    method: 'withdrawRequest',
    send: (api) => api.withdrawRequest?.('tok_1'),
    isDone: confirmations.withdraw.isDone(),
  },
  revokeToken: { method: 'revokeToken', send: () => undefined, isDone: ({ status }) => status === 'revoked' },
};

describe.each(Object.keys(changes))('%s', (method) => {
  const change = changes[method] as Omit<TokenChange, 'id'>;
  const run = (api: TokenApi): Promise<ChangeResult | RevocationResult> =>
    method === 'revokeToken' ? revokeToken(api, { id: 'tok_1' }) : changeToken(api, { ...change, id: 'tok_1' });

  it.each(faultNames)('states only facts that the token shows if the response %s', async (fault) => {
    const { api, read } = await setup(method, fault);
    const { outcome } = await settled(run(api));
    const isDone = change.isDone(await read());
    if (outcome === 'changed' || outcome === 'revoked') expect(isDone).toBe(true);
    if (outcome === 'refused') expect(isDone).toBe(false);
  });

  it.each(['conflict', 'not-found', 'forbidden', 'rate-limited'] as const)(
    'reports the refusal of a token that another member has changed: %s',
    async (code) => {
      const { api, read } = await setup(method, undefined);
      const refused = { ...api, [method]: () => Promise.reject(new TokenApiError(code, { detail: 'Ask Ada.' })) };
      const token = method === 'revokeToken' ? undefined : await read();
      expect(await settled(run(refused))).toEqual({ outcome: 'refused', code, detail: 'Ask Ada.', token });
    },
  );

  it('reports an unknown outcome if the API carries out the call, refuses its retry, and cannot return the token', async () => {
    const { api, read } = await setup('getToken', 'rejects with a TypeError');
    const own = Reflect.get(api, method) as (...given: unknown[]) => Promise<unknown>;
    const twice = {
      ...api,
      async [method](...given: unknown[]) {
        await own(...given);
        throw new TokenApiError('conflict');
      },
    };
    expect(await settled(run(twice))).toEqual({ outcome: 'unknown' });
    expect(change.isDone(await read())).toBe(true);
  });
});

const step = defineStep<'all', object, object>({
  id: 'all',
  title: () => '',
  initialValues: () => ({}),
  schema: () => ({
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: () => ({ value: { overlap: 3_600, name: 'Deploy', permissions: [] } }),
    },
  }),
  summarize: () => [],
});

const machines = {
  rotateToken: (api: TokenApi) => rotationApi(api, 'tok_1'),
  claimToken: (api: TokenApi) => claimApi(api, 'tok_1'),
  updateToken: (api: TokenApi, token: Token) => editApi(api, token, { name: 'CI', permissions: [] }, plainOptions),
};

describe.each(Object.keys(machines) as (keyof typeof machines)[])('the dialog of %s', (method) => {
  async function dialog(api: TokenApi, token: Token) {
    const machine = machines[method](api, token) as TokenApi<object>;
    const wizard = createTokenWizard({
      api: machine,
      options: plainOptions,
      steps: [step],
      locale: 'en',
      timeZone: 'UTC',
    });
    for (const type of ['next', 'create', 'create'] as const) wizard.send({ type });
    await vi.runAllTimersAsync();
    return wizard.getSnapshot();
  }

  it.each(faultNames)('lets the user continue, and makes no false statement, if the response %s', async (fault) => {
    const { api, read } = await setup(method, fault);
    const before = await read();
    const shown = await dialog(api, before);
    const resting = ['editing', 'reviewing', 'unknown', 'revealing', 'secretGone', 'pendingApproval'];
    expect(resting).toContain(shown.status);
    const isRefused = 'lastAttempt' in shown && shown.lastAttempt?.outcome === 'not-created';
    if (method === 'updateToken') {
      const isSaved = (await read()).name === 'Deploy';
      if (isRefused) expect(isSaved).toBe(false);
      if (shown.status === 'pendingApproval') expect(isSaved).toBe(true);
    }
  });

  it.each<TokenApiErrorCode>(['not-found', 'forbidden', 'policy'])(
    "keeps the choices, and shows the API's refusal if another member has ended the token: %s",
    async (code) => {
      const { api, read } = await setup(method, undefined);
      const before = await read();
      const failure = new TokenApiError(code, { detail: 'Ask Ada.' });
      const refused = {
        ...api,
        [method]: () => Promise.reject(failure),
        findByIntent: async () => ({ status: 'none' }),
      };
      const shown = await dialog(refused as never as TokenApi, before);
      expect(shown).toMatchObject({ status: 'reviewing', failure: { code, detail: 'Ask Ada.' } });
    },
  );
});
