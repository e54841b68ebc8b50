import type { TokenApi } from '@tokenwright/core';
import { describe, expect, it } from 'vitest';
import { exampleApi, exampleCall, exampleNow, exampleRequest } from '../../test/memory/exampleApi.ts';
import { exampleOptions } from '../../test/memory/exampleOptions.ts';
import { refusalOf } from '../../test/refusalOf.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';

const DAY = 86_400_000;

async function made(more: Partial<MemoryApiSetup> = {}) {
  const time = { now: exampleNow };
  const api = exampleApi({ clock: () => time.now, ...more }) as Required<TokenApi>;
  const result = await api.createToken(exampleRequest, { ...exampleCall(), justification: 'For the CRM.' });
  const kinds = async () => (await api.listEvents({ tokenId: result.token.id })).items.map(({ kind }) => kind);
  return { api, time, result, token: result.token, id: result.token.id, kinds };
}

const write = [{ permission: 'forms', level: 'write' }];

describe('editing a token', () => {
  it('changes the given parts, increments the version, and records the differences', async () => {
    const { api, id, token, kinds } = await made();
    const edited = await api.updateToken(
      id,
      { name: ' ERP ', permissions: write, reason: 'The CRM is gone.' },
      { version: token.version ?? '' },
    );
    expect(edited).toMatchObject({ name: 'ERP', permissions: write, version: '2', expiresAt: token.expiresAt });
    const [event] = (await api.listEvents({ tokenId: id })).items;
    expect(event).toMatchObject({
      kind: 'edited',
      actor: { label: 'You' },
      changes: [
        { label: 'Name', before: 'CRM sync', after: 'ERP' },
        { label: 'Forms', before: 'Read', after: 'Write' },
      ],
      reason: 'The CRM is gone.',
    });
    expect(edited).not.toHaveProperty('reason');
    expect(await api.updateToken(id, { name: 'ERP' })).toEqual(edited);
    expect(await kinds()).toEqual(['edited', 'created']);
  });

  it('refuses an outdated version, with the current token', async () => {
    const { api, id } = await made();
    const now = await api.updateToken(id, { name: 'ERP' }, { version: '1' });
    const error = await refusalOf(api.updateToken(id, { name: 'Mine' }, { version: '1' }));
    expect([error.code, error.token]).toEqual(['conflict', now]);
    const renewal = { expiration: { days: 7 }, version: '1' } as const;
    expect((await refusalOf(api.renewToken(id, renewal))).code).toBe('conflict');
  });

  it('checks only the changed parts', async () => {
    const { api, id } = await made();
    await api.createToken({ ...exampleRequest, name: 'Taken' }, exampleCall('b'.repeat(64)));
    const codes = async (changes: object) => (await refusalOf(api.updateToken(id, changes))).code;
    expect(await codes({ name: ' ' })).toBe('invalid');
    expect(await codes({ name: 'Taken' })).toBe('conflict');
    expect(await codes({ permissions: [{ permission: 'x', level: 'y' }] })).toBe('invalid');
    const dangerous = { permissions: [{ permission: 'forms', level: 'delete' }] };
    expect(await api.updateToken(id, dangerous)).toMatchObject(dangerous);
    await api.updateToken(id, { permissions: write });
    await api.renewToken(id, { expiration: { days: 90 } });
    expect(await codes(dangerous)).toBe('policy');
  });

  it('refuses revoked, expired, and unknown tokens', async () => {
    const { api, id, time } = await made();
    expect((await refusalOf(api.updateToken('tok_none', {}))).code).toBe('not-found');
    time.now += 31 * DAY;
    for (const attempt of [api.updateToken(id, {}), api.renewToken(id, { expiration: { days: 7 } })]) {
      expect((await refusalOf(attempt)).code).toBe('conflict');
    }
  });
});

describe('renewing and restoring', () => {
  it('moves the expiration to the reviewed instant, within the policy', async () => {
    const { api, id, kinds } = await made();
    const expiresAt = '2026-05-30T12:00:00.000Z';
    expect(await api.renewToken(id, { expiration: { days: 90 }, expiresAt })).toMatchObject({
      expiresAt,
      version: '2',
    });
    expect((await refusalOf(api.renewToken(id, { expiration: { days: 366 } }))).code).toBe('policy');
    expect(await kinds()).toEqual(['renewed', 'created']);
  });

  it('can undo a revocation for a day', async () => {
    const { api, id, time, kinds } = await made();
    const revoked = await api.revokeToken(id, 'mistake');
    expect(revoked?.restorableUntil).toBe('2026-03-02T12:00:00.000Z');
    const restored = await api.restoreToken(id);
    expect([restored.status, restored.revokedAt, restored.restorableUntil]).toEqual(['active', undefined, undefined]);
    expect((await refusalOf(api.restoreToken(id))).code).toBe('conflict');
    await api.revokeToken(id);
    time.now += DAY;
    expect((await refusalOf(api.restoreToken(id))).code).toBe('conflict');
    expect(await kinds()).toEqual(['revoked', 'restored', 'revoked', 'created']);
  });
});

describe('a request that needs an approval', () => {
  const asking = () => made({ needsApproval: () => true });

  it('can be approved with less access, and its secret can be claimed once', async () => {
    const { api, id, token, result, kinds } = await asking();
    expect(result).toMatchObject({
      status: 'pending-approval',
      token: { approval: { justification: 'For the CRM.' } },
    });
    const call = exampleCall('c'.repeat(64));
    expect((await refusalOf(api.claimToken(id, call))).code).toBe('conflict');
    const more = { decision: 'approved', narrowed: { permissions: write } } as const;
    expect((await refusalOf(api.decideRequest(id, more))).code).toBe('invalid');
    const narrowed = { permissions: token.permissions ?? [] };
    const approved = await api.decideRequest(id, { decision: 'approved', narrowed, reason: 'Fine.' });
    expect(approved).toMatchObject({
      status: 'pending',
      approval: { decision: 'approved', decidedBy: 'You', reason: 'Fine.', requested: narrowed },
    });
    expect((await refusalOf(api.decideRequest(id, { decision: 'approved' }))).code).toBe('conflict');
    const claimed = await api.claimToken(id, call);
    expect(claimed).toMatchObject({ status: 'created', token: { id, status: 'active' } });
    expect(await api.claimToken(id, call)).toEqual(claimed);
    expect((await refusalOf(api.claimToken(id, exampleCall('d'.repeat(64))))).code).toBe('conflict');
    const secret = 'secret' in claimed ? (claimed.secret ?? '') : '';
    expect(await api.verifyToken(secret)).toEqual({ works: true });
    expect(await kinds()).toEqual(['claimed', 'approved', 'requested']);
  });

  it('can be denied with a reason, or withdrawn', async () => {
    const { api, id } = await asking();
    expect((await refusalOf(api.decideRequest(id, { decision: 'denied', reason: ' ' }))).code).toBe('invalid');
    const denied = await api.decideRequest(id, { decision: 'denied', reason: 'Too wide.' });
    expect(denied).toMatchObject({
      status: 'revoked',
      revocationReason: 'Too wide.',
      approval: { decision: 'denied' },
    });
    for (const attempt of [api.withdrawRequest(id), api.claimToken(id, exampleCall('e'.repeat(64)))]) {
      expect((await refusalOf(attempt)).code).toBe('conflict');
    }
    const other = await asking();
    const withdrawn = await other.api.withdrawRequest(other.id);
    expect(withdrawn).toMatchObject({ status: 'revoked', approval: { decision: 'withdrawn' } });
  });
});

describe('a policy with approvals', () => {
  const approvals = [
    { when: { permission: 'forms', risk: 'dangerous' }, justification: true, reason: 'Two people.' },
  ] as const;
  const deleting = [{ permission: 'forms', level: 'delete' }];
  const options = { ...exampleOptions, policy: { ...exampleOptions.policy, approvals } };

  it('requires a justification, but only for requests that the policy selects', async () => {
    const api = exampleApi({ options }) as Required<TokenApi>;
    const request = { ...exampleRequest, permissions: deleting };
    const { code, issues } = await refusalOf(api.createToken(request, exampleCall()));
    expect([code, issues]).toMatchObject(['policy', [{ step: 'review', field: 'justification' }]]);
    const asked = await api.createToken(request, { ...exampleCall('b'.repeat(64)), justification: 'For the CRM.' });
    expect(asked.status).toBe('pending-approval');
    const plain = { ...exampleRequest, name: 'Plain' };
    expect((await api.createToken(plain, exampleCall('c'.repeat(64)))).status).toBe('created');
  });

  it.each([
    ['the policy', { options }],
    ['the setup', { needsApproval: ({ permissions }) => permissions.some(({ level }) => level === 'delete') }],
  ] as [string, Partial<MemoryApiSetup>][])(
    'also applies to an edit if %s requires the approval',
    async (_name, setup) => {
      const { api, id, token } = await made(setup);
      const { code, issues } = await refusalOf(api.updateToken(id, { permissions: deleting }, {}));
      expect([code, issues[0]?.message]).toEqual(['policy', expect.stringContaining('need an approval')]);
      expect(await api.getToken(id)).toEqual(token);
      expect(await api.updateToken(id, { name: 'ERP' }, {})).toMatchObject({ name: 'ERP' });
    },
  );
});

it('lists the events of all tokens page by page, including tokens that the setup passes', async () => {
  const { api: first } = await made();
  const tokens = (await first.listTokens({})).items.map((token) => ({ ...token, expiresAt: '2026-02-01T00:00:00Z' }));
  const api = exampleApi({ tokens, pageSize: 2 }) as Required<TokenApi>;
  await api.createToken(exampleRequest, exampleCall());
  const page = await api.listEvents({});
  expect([page.items.length, page.total]).toEqual([2, 3]);
  const rest = await api.listEvents({ cursor: page.nextCursor ?? '' });
  expect([...page.items, ...rest.items].map(({ kind }) => kind)).toEqual(['created', 'created', 'expired']);
});
