import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get, post, use } from './calls.ts';
import type { Office, World } from './world.ts';

const grant = (permission: string, level: string) => ({ permission, level });
const readForms = grant('forms', 'read');

export function describeGuard(world: () => World): void {
  const tokenFor = async (office: Office, changes: object = {}) => (await create(office, exampleRequest(changes))).body;
  const entry = { values: { email: 'a@example.com', age: 7 } };

  describe('using a token', () => {
    it('allows the granted level and the levels below it', async () => {
      const office = await world().office();
      const { secret } = await tokenFor(office);
      const entries = `/v1/forms/${office.forms[0]}/entries`;
      expect((await use(office, secret, '/v1/forms')).body.items).toHaveLength(5);
      const added = await use(office, secret, entries, entry);
      expect(added).toMatchObject({ status: 201, body: { ...entry, formId: office.forms[0] } });
      expect((await use(office, secret, entries)).body.items).toEqual([added.body]);
    });

    it('rejects a token without the permission, and names the permission', async () => {
      const office = await world().office();
      const { secret } = await tokenFor(office, { permissions: [readForms, grant('entries', 'read')] });
      const refused = await use(office, secret, `/v1/forms/${office.forms[0]}/entries`, entry);
      expect(refused).toMatchObject({
        status: 403,
        body: { code: 'forbidden', detail: expect.stringContaining('entries:write') },
      });
      expect(refused.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope", scope="entries:write"');
      const formsOnly = await tokenFor(office, { permissions: [readForms] });
      expect((await use(office, formsOnly.secret, `/v1/forms/${office.forms[0]}/entries`)).status).toBe(403);
    });

    it('limits a scoped token to its forms, and every token to its workspace', async () => {
      const office = await world().office();
      const other = await world().office();
      const [first, second] = office.forms;
      const resources = { mode: 'selected', ids: [first, first] };
      const { token, secret } = await tokenFor(office, { tokenType: 'scoped', resources });
      expect(token.resources).toEqual({ mode: 'selected', ids: [first] });
      expect((await use(office, secret, '/v1/forms')).body.items.map(({ id }: { id: string }) => id)).toEqual([first]);
      expect((await use(office, secret, `/v1/forms/${first}/entries`)).status).toBe(200);
      const outside = await use(office, secret, `/v1/forms/${second}/entries`);
      expect(outside).toMatchObject({
        status: 403,
        body: { code: 'forbidden', detail: expect.stringContaining('scope') },
      });
      expect((await use(office, secret, `/v1/forms/${other.forms[0]}/entries`)).status).toBe(404);
      expect((await use(office, secret, '/v1/forms/%00/entries')).status).toBe(404);
      const service = await tokenFor(office);
      expect((await use(office, service.secret, `/v1/forms/${other.forms[0]}/entries`, entry)).status).toBe(404);
    });

    it('rejects a token for another workspace’s form', async () => {
      const office = await world().office();
      const foreign = (await world().office()).forms[0];
      const resources = { mode: 'selected', ids: [office.forms[0], foreign] };
      const refused = await create(office, exampleRequest({ tokenType: 'scoped', resources }));
      expect(refused).toMatchObject({ status: 400, body: { code: 'invalid' } });
      expect(refused.body.issues).toEqual([
        { step: 'access', field: 'resources', message: expect.stringContaining(String(foreign)) },
      ]);
      expect(refused.body.issues[0].message).not.toContain(office.forms[0]);
    });

    it('distinguishes tokens for current forms from tokens for all future forms', async () => {
      const office = await world().office();
      const today = await tokenFor(office, { tokenType: 'scoped', resources: { mode: 'all-current' } });
      const always = await tokenFor(office, { tokenType: 'scoped', resources: { mode: 'all' } });
      expect(today.token.resources).toEqual({ mode: 'all-current' });
      const { database } = world();
      const values = [`${office.workspaceId}_new`, office.workspaceId];
      await database.query(
        "insert into forms (id, workspace_id, name, search_name, kind, status, created_at) values ($1, $2, 'New', 'new', 'x', 'live', now())",
        values,
      );
      const count = async (secret: string) => (await use(office, secret, '/v1/forms')).body.items.length;
      expect([await count(today.secret), await count(always.secret)]).toEqual([5, 6]);
      expect((await use(office, today.secret, `/v1/forms/${values[0]}/entries`)).status).toBe(403);
      expect((await use(office, always.secret, `/v1/forms/${values[0]}/entries`)).status).toBe(200);
    });

    it('rejects unknown, expired and revoked tokens with the same response', async () => {
      const office = await world().office();
      const { token, secret } = await tokenFor(office);
      const short = await tokenFor(office, { expiration: { days: 1 } });
      const unknown = (
        await tokenFor(
          await world().office({ serverKey: Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('hex') }),
        )
      ).secret;
      await use(office, short.secret, '/v1/verify');
      await post(office, `/api/tokens/${token.id}/revoke`);
      office.clock.now += 24 * 60 * 60_000;
      const answers = await Promise.all([secret, short.secret, unknown].map((each) => use(office, each, '/v1/forms')));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(new Set(answers.map(({ headers }) => headers.get('www-authenticate')))).toEqual(
        new Set(['Bearer error="invalid_token"']),
      );
    });

    it('accepts a token until its last millisecond', async () => {
      const office = await world().office();
      const { secret } = await tokenFor(office, { expiration: { days: 1 } });
      await use(office, secret, '/v1/verify');
      office.clock.now += 24 * 60 * 60_000 - 1;
      expect((await use(office, secret, '/v1/verify')).status).toBe(200);
      office.clock.now += 1;
      expect((await use(office, secret, '/v1/verify')).status).toBe(401);
    });

    it('accepts no use after a revocation has returned', async () => {
      const office = await world().office();
      const { token, secret } = await tokenFor(office);
      const uses = Array.from({ length: 10 }, () => use(office, secret, '/v1/forms'));
      await post(office, `/api/tokens/${token.id}/revoke`);
      expect((await use(office, secret, '/v1/forms')).status).toBe(401);
      await Promise.all(uses);
    });

    it.each([
      [undefined, 'Bearer'],
      ['', 'Bearer error="invalid_request"'],
      ['Basic YTpi', 'Bearer error="invalid_request"'],
      ['Bearer', 'Bearer error="invalid_request"'],
      ['Bearer a b', 'Bearer error="invalid_request"'],
      ['Bearer mtl_0, Bearer mtl_1', 'Bearer error="invalid_request"'],
      ['Bearer mtl_x', 'Bearer error="invalid_token"'],
      [`Bearer mtl_${'0'.repeat(36)}`, 'Bearer error="invalid_token"'],
    ])('responds with 401 and a challenge to the header %j', async (authorization, challenge) => {
      const office = await world().office();
      const answer = await get(office, '/v1/forms', authorization === undefined ? {} : { authorization });
      expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
      expect(answer.headers.get('www-authenticate')).toBe(challenge);
    });

    it('rejects a token without a permission whose name does not fit a header', async () => {
      const office = await world().office();
      const { secret } = await tokenFor(office);
      const request = new Request('http://app.test/mine', { headers: { authorization: `Bearer ${secret}` } });
      for (const permission of ['формы', 'a"b', 'a b', '__proto__']) {
        const result = await office.server.guard.authorize(request, { permission, level: 'read' });
        if (result.allowed) throw new Error('let in');
        expect([result.response.status, await result.response.text()]).toEqual([
          403,
          expect.stringContaining(permission.replace('"', '\\"')),
        ]);
      }
    });

    it('rejects a scoped token for the whole workspace and for other resource types', async () => {
      const office = await world().office();
      const { secret } = await tokenFor(office, { tokenType: 'scoped', resources: { mode: 'all' } });
      const request = new Request('http://app.test/mine', { headers: { authorization: `Bearer ${secret}` } });
      const need = { permission: 'forms', level: 'read' };
      const isLetIn = async (resource?: { type: string; id?: string }) =>
        (await office.server.guard.authorize(request, { ...need, ...(resource && { resource }) })).allowed;
      expect(await isLetIn()).toBe(false);
      expect(await isLetIn({ type: 'forms', id: String(office.forms[0]) })).toBe(true);
      expect(await isLetIn({ type: 'folders', id: String(office.forms[0]) })).toBe(false);
      const folders = await office.server.guard.authorize(request, { ...need, resource: { type: 'folders' } });
      if (!folders.allowed) throw new Error('Expected the guard to allow a call that filters the resources itself.');
      expect([folders.access.coversAll, await folders.access.resourceIds()]).toEqual([false, []]);
    });

    it('checks the token before it reads the body', async () => {
      const office = await world().office();
      const init = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
      expect((await office.send(`/v1/forms/${office.forms[0]}/entries`, init)).status).toBe(401);
    });
  });
}
