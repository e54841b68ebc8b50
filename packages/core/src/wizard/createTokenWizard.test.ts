import { expect, test, vi } from 'vitest';
import type { TokenApi } from '../api/tokenApi.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { builtInSteps } from '../steps/builtInSteps.ts';
import type { Secret } from '../token/secret.ts';
import type { SecretSink } from '../token/secretSink.ts';
import type { Token } from '../token/token.ts';
import { createTokenWizard, type TokenWizard } from './createTokenWizard.ts';

const options: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Read and write' },
          ],
        },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'scoped', label: 'Scoped form token', resources: { type: 'forms', label: 'forms' } },
  ],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
};

const token: Token = {
  id: 'tok_1',
  name: 'CI',
  tokenType: 'service',
  permissions: [{ permission: 'forms', level: 'read' }],
  status: 'active',
  createdAt: '2026-11-23T12:00:00Z',
  expiresAt: '2026-12-23T12:00:00Z',
};

const text = 'mtl_0123456789abcdefghij';

function apiOf(requests: unknown[] = []): TokenApi {
  return {
    idempotency: 'replays-secret',
    loadOptions: async () => options,
    async createToken(request) {
      requests.push(request);
      return { status: 'created', token, secret: text };
    },
  };
}

function answer(wizard: TokenWizard): void {
  wizard.send({ type: 'next', draft: { name: ' CI ', description: '' } });
  wizard.send({ type: 'next', draft: { grants: [{ permission: 'forms', level: 'read' }] } });
  wizard.send({
    type: 'next',
    draft: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' },
  });
}

function sending(save: SecretSink['save'], timeout = 30_000): TokenWizard {
  const wizard = createTokenWizard({
    api: apiOf(),
    options,
    steps: builtInSteps,
    timeout,
    secretSink: { label: 'Acme Vault', save },
  });
  answer(wizard);
  wizard.send({ type: 'create' });
  return wizard;
}

test('runs a whole wizard from the first step to the secret in plain Node', async () => {
  const requests: unknown[] = [];
  const wizard = createTokenWizard({
    api: apiOf(requests),
    options,
    steps: builtInSteps,
    locale: 'en',
    timeZone: 'Europe/Berlin',
  });
  answer(wizard);
  expect(wizard.getSnapshot()).toMatchObject({ status: 'reviewing' });
  wizard.send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('revealing'));
  const snapshot = wizard.getSnapshot();
  if (snapshot.status !== 'revealing') throw new Error(snapshot.status);
  expect(snapshot.secret.read((text) => text)).toBe('mtl_0123456789abcdefghij');
  expect(requests).toEqual([
    {
      name: 'CI',
      permissions: [{ permission: 'forms', level: 'read' }],
      tokenType: 'service',
      expiration: { days: 30 },
    },
  ]);
  wizard.send({ type: 'copied' });
  wizard.send({ type: 'finish' });
  expect(wizard.getSnapshot()).toMatchObject({ status: 'finished', outcome: 'revealed' });
  expect(snapshot.secret.isWiped).toBe(true);
});

async function revealed(now = () => 0) {
  const timers = new Map<() => void, number>();
  const later = (milliseconds: number, act: () => void) => {
    timers.set(act, milliseconds);
    return () => timers.delete(act);
  };
  const createToken = async () => ({ status: 'created', token, secret: text, acknowledgeWithin: 60_000 }) as const;
  const wizard = createTokenWizard({
    api: { ...apiOf(), createToken },
    options,
    steps: builtInSteps,
    schedule: later,
    now,
  });
  answer(wizard);
  wizard.send({ type: 'create' });
  await vi.waitFor(() => expect(wizard.getSnapshot()).toMatchObject({ status: 'revealing', acknowledgeBy: 60_000 }));
  const { secret } = wizard.getSnapshot() as { readonly secret?: Secret };
  return { wizard, timers, secret };
}

test("wipes the secret at the API's deadline", async () => {
  const { wizard, timers, secret } = await revealed();
  expect([...timers.values()]).toEqual([60_000]);
  for (const act of timers.keys()) act();
  expect(wizard.getSnapshot()).toMatchObject({ status: 'secretGone', unsaved: 'late' });
  expect(secret?.isWiped).toBe(true);
});

test("wipes the secret at the API's deadline even if the machine slept through its timer", async () => {
  let time = 0;
  const { wizard, timers, secret } = await revealed(() => time);
  wizard.wake();
  expect(wizard.getSnapshot()).toMatchObject({ status: 'revealing' });
  time = 3_600_000;
  wizard.wake();
  expect(wizard.getSnapshot()).toMatchObject({ status: 'secretGone', unsaved: 'late' });
  expect([secret?.isWiped, timers.size]).toEqual([true, 0]);
});

test('leaves no timer that keeps the process alive after the user finished', async () => {
  const { wizard, timers } = await revealed();
  wizard.send({ type: 'copied' });
  wizard.send({ type: 'finish' });
  await vi.waitFor(() => expect(timers.size).toBe(0));
});

test("gives the secret to the host's sink, and shows it nowhere else", async () => {
  const vault: string[] = [];
  const wizard = sending(async (secret, { name }) => secret.read((taken) => void vault.push(name, taken)));
  await vi.waitFor(() => expect(wizard.getSnapshot()).toMatchObject({ status: 'finished', outcome: 'delivered' }));
  expect(vault).toEqual(['CI', text]);
});

test('asksToClose reports a question without changing the snapshot', async () => {
  const wizard = createTokenWizard({ api: apiOf(), options, steps: builtInSteps });
  const listener = vi.fn();
  wizard.subscribe(listener);
  expect(wizard.asksToClose()).toBe(false);
  expect(wizard.asksToClose({ name: '', description: '' })).toBe(false);
  expect(wizard.asksToClose({ name: 'CI', description: '' })).toBe(true);
  expect(listener).not.toHaveBeenCalled();
  answer(wizard);
  expect(wizard.asksToClose()).toBe(true);
  wizard.send({ type: 'create' });
  expect(wizard.asksToClose()).toBe(true);
  await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('revealing'));
  expect(wizard.asksToClose()).toBe(true);
  wizard.send({ type: 'copied' });
  expect(wizard.asksToClose()).toBe(false);
});

test('closes without a question if the user changed nothing in the host’s drafts', () => {
  const drafts = { name: { name: 'CI', description: '' } };
  const wizard = createTokenWizard({ api: apiOf(), options, steps: builtInSteps, drafts });
  expect(wizard.asksToClose()).toBe(false);
  expect(wizard.asksToClose({ name: 'CD', description: '' })).toBe(true);
});

test.each<[string, SecretSink['save']]>([
  ['rejects', () => Promise.reject(new Error('Sealed.'))],
  [
    'throws',
    () => {
      throw new Error('Broken.');
    },
  ],
  ['never answers', () => new Promise(() => {})],
  [
    'tries to wipe what it was lent',
    async (secret) => {
      (secret as { wipe?: () => void }).wipe?.();
      throw new Error('Gone?');
    },
  ],
])('shows the secret if the sink %s', async (_, save) => {
  const wizard = sending(save, 20);
  await vi.waitFor(() => expect(wizard.getSnapshot()).toMatchObject({ status: 'revealing', delivery: 'failed' }));
  const snapshot = wizard.getSnapshot();
  if (snapshot.status !== 'revealing') throw new Error(snapshot.status);
  expect(snapshot.secret.read((shown) => shown)).toBe(text);
});

test('a sink cannot read its secret after the wizard has wiped it', async () => {
  let lent: Parameters<SecretSink['save']>[0] | undefined;
  const wizard = sending(async (secret) => {
    lent = secret;
  });
  await vi.waitFor(() => expect(wizard.getSnapshot().status).toBe('finished'));
  expect(lent?.isWiped).toBe(true);
  expect(() => lent?.read((read) => read)).toThrow('wiped');
});
