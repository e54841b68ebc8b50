import { expect, test, vi } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { builtInSteps } from '../steps/builtInSteps.ts';
import { createTokenWizard } from './createTokenWizard.ts';
import type { UsageEvent } from './usageEvents.ts';

const exampleOptions: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
};

const secret = 'mtl_0123456789abcdefghij';

function watched(answerCreate: TokenApi['createToken'], more: Partial<TokenApi> = {}) {
  let now = 5000;
  const events: UsageEvent[] = [];
  const createToken: TokenApi['createToken'] = (...given) =>
    answerCreate(...given).finally(() => {
      now += 200;
    });
  const api: TokenApi = {
    idempotency: 'replays-secret',
    loadOptions: async () => exampleOptions,
    createToken,
    ...more,
  };
  const wizard = createTokenWizard({
    api,
    options: exampleOptions,
    steps: builtInSteps,
    now: () => now,
    onEvent: (event) => events.push(event),
  });
  const open = () => wizard.subscribe(() => {});
  const send = (event: Parameters<typeof wizard.send>[0]) => {
    now += 1000;
    wizard.send(event);
  };
  const answer = () => {
    send({ type: 'next', draft: { name: 'Typed name', description: 'Typed description' } });
    send({ type: 'next', draft: { grants: [{ permission: 'forms', level: 'read' }] } });
    const access = { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' };
    send({ type: 'next', draft: access });
  };
  const reveal = async () => {
    answer();
    send({ type: 'create' });
    await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('revealing'));
  };
  return { wizard, events, open, send, answer, reveal };
}

function opened(...given: Parameters<typeof watched>) {
  const example = watched(...given);
  example.open();
  return example;
}

const token = {
  id: 'tok_1',
  name: 'Typed name',
  tokenType: 'service',
  permissions: [{ permission: 'forms', level: 'read' }],
  status: 'active',
  createdAt: '2026-11-23T12:00:00Z',
  expiresAt: '2026-12-23T12:00:00Z',
} as const;
const created: TokenApi['createToken'] = async () => ({ status: 'created', secret, token });

test('reports each step, the creation and the end with their times', async () => {
  const { events, send, reveal } = opened(created);
  await reveal();
  send({ type: 'copied' });
  send({ type: 'finish' });
  expect(events).toEqual([
    { type: 'opened', elapsed: 0 },
    { type: 'stepSeen', step: 'name', elapsed: 0 },
    { type: 'stepSeen', step: 'permissions', elapsed: 1000 },
    { type: 'stepSeen', step: 'access', elapsed: 2000 },
    { type: 'stepSeen', step: 'review', elapsed: 3000 },
    { type: 'created', status: 'created', duration: 200, elapsed: 4200 },
    { type: 'saved', by: 'copied', elapsed: 5200 },
    { type: 'closed', outcome: 'revealed', elapsed: 6200 },
  ]);
});

test('reports the code of a failed call', async () => {
  const { wizard, events, answer, send } = opened(() => Promise.reject(new TokenApiError('forbidden')));
  answer();
  send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('reviewing'));
  expect(events.slice(-2)).toEqual([
    { type: 'createFailed', code: 'forbidden', call: 1, elapsed: 4200 },
    { type: 'stepSeen', step: 'review', elapsed: 4200 },
  ]);
});

test('reports no secret and no typed text', async () => {
  const { events, reveal } = opened(created);
  await reveal();
  expect(JSON.stringify(events)).not.toMatch(/Typed|mtl_/);
});

test('reports one opening for several subscribers', () => {
  const { events, open } = opened(created);
  open();
  expect(events.filter(({ type }) => type === 'opened')).toHaveLength(1);
});

test('reports a step once, even if the user has to correct it', () => {
  const { events, send } = opened(created);
  send({ type: 'next', draft: { name: '', description: '' } });
  expect(events.map(({ type }) => type)).toEqual(['opened', 'stepSeen']);
});

test('a subscriber that joins on the page with the secret receives no step, and its time starts at 0', async () => {
  const { events, open, send, reveal } = watched(created);
  await reveal();
  expect(events).toContainEqual({ type: 'created', status: 'created', duration: 200, elapsed: 0 });
  events.length = 0;
  open();
  send({ type: 'copied' });
  expect(events).toEqual([
    { type: 'opened', elapsed: 0 },
    { type: 'saved', by: 'copied', elapsed: 1000 },
  ]);
});

test('reports a saved secret and the end once, even if the acknowledgement fails', async () => {
  const lose = () => Promise.reject(new TokenApiError('forbidden'));
  const { wizard, events, send, reveal } = opened(created, { acknowledge: lose });
  await reveal();
  send({ type: 'copied' });
  await vi.waitFor(() => expect(wizard.getSnapshot()).toMatchObject({ acknowledgementLost: true }));
  send({ type: 'finish' });
  expect(events.slice(-3).map(({ type }) => type)).toEqual(['created', 'saved', 'closed']);
});

test('reports the end once, even if the acknowledgement fails after it', async () => {
  const lose = () => Promise.reject(new TokenApiError('forbidden'));
  const { wizard, events, send, reveal } = opened(created, { acknowledge: lose });
  await reveal();
  send({ type: 'copied' });
  send({ type: 'finish' });
  await vi.waitFor(() => expect(wizard.getSnapshot()).toMatchObject({ acknowledgementLost: true }));
  expect(events.filter(({ type }) => type === 'closed')).toHaveLength(1);
});

test('reports the revocation of a token that the user did not save', async () => {
  const revokeToken = async () => ({ ...token, status: 'revoked' }) as const;
  const { wizard, events, send, reveal } = opened(created, { revokeToken });
  await reveal();
  send({ type: 'leave' });
  await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('finished'));
  expect(events.slice(-2)).toEqual([
    { type: 'revoked', elapsed: 5200 },
    { type: 'closed', outcome: 'revoked', elapsed: 5200 },
  ]);
});
