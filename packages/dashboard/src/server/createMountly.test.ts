import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cookieOf, startTestMountly } from './startTestMountly.ts';

vi.setConfig({ testTimeout: 30_000 });

const origin = 'http://localhost:4310';

type TestMountly = Awaited<ReturnType<typeof startTestMountly>>;

let call: TestMountly['call'];
let read: TestMountly['read'];
let signIn: TestMountly['signIn'];
let stop: TestMountly['stop'];

beforeAll(async () => {
  ({ call, read, signIn, stop } = await startTestMountly(origin));
}, 60_000);

afterAll(() => stop());

describe('a first visit', () => {
  it('signs in as the owner, with a cookie that scripts and other sites cannot use', async () => {
    const page = await call('/workspace/tokens');
    expect(await page.text()).toContain('<title>Mountly</title>');
    expect(page.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(await read('/app-api/session', { cookie: cookieOf(page) })).toMatchObject({
      member: { name: 'Ada Park', roleLabel: 'Owner' },
      counts: { forms: 250, members: 5 },
    });
  });

  it('shows the same member on the next page', async () => {
    const viewer = await signIn('mem_jonas');
    expect((await call('/forms', { headers: viewer })).headers.get('set-cookie')).toBeNull();
  });
});

describe('a session', () => {
  it('rejects a forged cookie for pages and tokens', async () => {
    const { cookie } = await signIn('mem_jonas');
    const headers = { cookie: cookie.replace('mem_jonas', 'mem_ada') };
    for (const path of ['/app-api/session', '/app-api/forms', '/api/options', '/api/tokens']) {
      expect((await call(path, { headers })).status).toBe(401);
    }
  });

  it('is not changed by another site’s request', async () => {
    const { cookie } = await signIn();
    const body = JSON.stringify({ memberId: 'mem_jonas' });
    const withoutHeader = { cookie, origin };
    const fromElsewhere = { cookie, origin: 'https://evil.example', 'x-mountly': '1' };
    for (const headers of [withoutHeader, fromElsewhere]) {
      const response = await call('/app-api/session', { method: 'POST', headers, body });
      expect(response.status).toBe(403);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  it.each(['', '[]', '{"memberId":"mem_nobody"}', '{"memberId":7}'])(
    'is not created for an unknown member: %s',
    async (body) => {
      const headers = { ...(await signIn()), 'x-mountly': '1' };
      const response = await call('/app-api/session', { method: 'POST', headers, body });
      expect(response.status).toBe(400);
      expect(response.headers.get('set-cookie')).toBeNull();
    },
  );
});

function create(member: object, grant: string) {
  const headers = {
    ...member,
    'content-type': 'application/json',
    'x-tokenwright': '1',
    'idempotency-key': 'ab'.repeat(32),
  };
  const [permission, level] = grant.split(':');
  const request = { permissions: [{ permission, level }], tokenType: 'service', expiration: { days: 7 } };
  return call('/api/tokens', { method: 'POST', headers, body: JSON.stringify({ name: 'Mine', ...request }) });
}

describe('a viewer', () => {
  it('sees their own permissions, and the others locked', async () => {
    const { groups } = await read('/api/options', await signIn('mem_jonas'));
    const permissions = groups.flatMap((group: { permissions: object[] }) => group.permissions);
    expect(permissions).toHaveLength(59);
    expect(permissions).toContainEqual(expect.objectContaining({ id: 'members', locked: expect.anything() }));
    const forms = permissions.find(({ id }: { id: string }) => id === 'forms');
    const free = forms.levels.filter(({ locked }: { locked?: object }) => !locked);
    expect(free.map(({ id }: { id: string }) => id)).toEqual(['read']);
  });

  it('can neither create a token nor revoke the owner’s, by calling the server directly', async () => {
    const viewer = await signIn('mem_jonas');
    const { canCreate } = await read('/api/options', viewer);
    expect(canCreate).toEqual({ allowed: false, reason: expect.any(String) });
    const refused = await create(viewer, 'forms:read');
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { code: 'forbidden', detail: canCreate.reason },
    ]);

    const { items } = await read('/api/tokens?query=ada&status=active', viewer);
    expect(items[0]).toMatchObject({ owner: { id: 'mem_ada' }, can: { revoke: { allowed: false } } });
    const path = `/api/tokens/${items[0].id}/revoke`;
    const kept = await call(path, { method: 'POST', headers: { ...viewer, 'x-tokenwright': '1' } });
    expect([kept.status, (await kept.json()).code]).toEqual([403, 'forbidden']);
    expect((await read(`/api/tokens/${items[0].id}`, viewer)).status).toBe('active');
  });

  it('cannot grant permissions that they lack, and neither can an editor', async () => {
    const response = await create(await signIn('mem_noor'), 'members:write');
    expect([response.status, await response.text()]).toEqual([422, expect.not.stringContaining('secret')]);
  });
});

describe('the pages', () => {
  it('find a form regardless of case and accents, and treat wildcards as text', async () => {
    const ada = await signIn();
    expect((await read('/app-api/forms?query=barista,%20KRAKOW', ada)).items).toMatchObject([
      { name: 'Barista, Kraków' },
    ]);
    expect((await read('/app-api/forms?query=%25', ada)).total).toBe(0);
  });

  it('count the found forms by status, and show the last page for a later page number', async () => {
    const page = await read('/app-api/forms?status=closed&page=900', await signIn());
    expect(page.counts.all).toBe(250);
    expect(page.counts.live + page.counts.draft + page.counts.closed).toBe(250);
    expect(page.total).toBe(page.counts.closed);
    expect(page.page).toBe(Math.ceil(page.total / page.pageSize));
    expect(page.items.every(({ status }: { status: string }) => status === 'closed')).toBe(true);
  });

  it('show the entries of a form, newest first, with a figure for each of the last 30 days', async () => {
    const ada = await signIn();
    const [form] = (await read('/app-api/forms?query=Contact%20us', ada)).items;
    const detail = await read(`/app-api/forms/${form.id}`, ada);
    const entries = await read(`/app-api/forms/${form.id}/entries`, ada);
    expect(detail.perDay).toHaveLength(30);
    expect(entries.total).toBe(detail.entries);
    expect(entries.items[0].createdAt).toBe(detail.lastEntryAt);
    const times = entries.items.map(({ createdAt }: { createdAt: string }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('contain tokens for each review filter, and a token whose old secret is still in use', async () => {
    const ada = await signIn('mem_ada_harbour');
    const { counts } = await read('/api/tokens?hygiene=unused', ada);
    expect(counts.hygiene).toEqual({ 'never-used': 1, unused: 1, 'no-expiration': 1, 'dangerous-idle': 1 });
    const { items } = await read('/api/tokens?query=office', ada);
    expect(items).toMatchObject([{ oldSecret: { lastUsedAt: expect.any(String), newSecretLastUsedAt: null } }]);
    const { items: parkside } = await read('/api/tokens?status=active', await signIn());
    const states = parkside.map(({ status }: { status: string }) => status);
    expect(states).toEqual(expect.arrayContaining(['pending', 'owner-gone']));
  });

  it('hide other workspaces', async () => {
    const [ada, lena] = [await signIn(), await signIn('mem_ada_harbour')];
    const [theirs] = (await read('/app-api/forms', lena)).items;
    expect(await read('/app-api/forms', lena)).toMatchObject({ total: 5 });
    expect((await call(`/app-api/forms/${theirs.id}`, { headers: ada })).status).toBe(404);
    expect((await call(`/app-api/forms/${theirs.id}/entries`, { headers: ada })).status).toBe(404);
  });

  it('limit the browser to content from this server, and forbid framing', async () => {
    for (const path of ['/', '/assets/none.js', '/api/options', '/app-api/none', '/v1/forms', '/openapi.json']) {
      const { headers } = await call(path);
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'self';.*style-src 'self';.*frame-ancestors 'none'/,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('respond only under this machine’s host names', async () => {
    const response = await call('http://evil.example/forms');
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  });
});

describe('the seeded tokens', () => {
  it('are in every state, with member and reason', async () => {
    const { items } = await read('/api/tokens?limit=50', await signIn());
    const statuses = new Set(items.map(({ status }: { status: string }) => status));
    expect(statuses).toEqual(new Set(['active', 'expired', 'revoked', 'pending', 'owner-gone']));
    expect(items).toContainEqual(
      expect.objectContaining({
        revokedBy: 'Tomás Ribeiro',
        revocationReason: expect.stringContaining('public channel'),
      }),
    );
    expect(items).toContainEqual(expect.objectContaining({ revocationReason: 'unclaimed' }));
    const soon = Date.now() + 3 * 86_400_000;
    const isEndingSoon = ({ status, expiresAt }: { status: string; expiresAt: string }) =>
      status === 'active' && Date.parse(expiresAt) < soon;
    expect(items.some(isEndingSoon)).toBe(true);
  });

  it('are limited to forms that existed when the token was created', async () => {
    const ada = await signIn();
    const { items } = await read('/api/tokens?limit=50', ada);
    const scoped = items.filter(({ tokenType }: { tokenType: string }) => tokenType === 'scoped-form');
    expect(scoped.length).toBeGreaterThan(0);
    for (const token of scoped) {
      expect(token.resources.ids.length).toBeGreaterThan(0);
      for (const id of token.resources.ids) {
        expect((await read(`/app-api/forms/${id}`, ada)).createdAt < token.createdAt).toBe(true);
      }
    }
  });
});
