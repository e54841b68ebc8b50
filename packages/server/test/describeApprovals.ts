import { describe, expect, it } from 'vitest';
import { create, exampleRequest, newKey, refused, use } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import { act, as, dangerous, history, made, patch, read } from './lifeCalls.ts';
import type { Office, World } from './world.ts';

const approvals = [{ when: { risk: 'dangerous' as const }, justification: true, reason: 'Two pairs of eyes.' }];
const options = { ...exampleOptions, policy: { ...exampleOptions.policy, approvals } };
const askedIn = async (world: () => World) => {
  const office = await world().office({ options: () => options });
  const request = exampleRequest({ permissions: dangerous, justification: 'Cleans up.' });
  const key = newKey();
  const answer = await create(office, request, key);
  return { office, request, key, answer, token: answer.body.token, id: answer.body.token?.id as string };
};
const decide = (office: Office, id: string, decision: object) => act(office, id, 'decide', decision);
const claim = (office: Office, id: string, key = newKey()) =>
  act(office, id, 'claim', undefined, { 'idempotency-key': key });

export function describeApprovals(world: () => World): void {
  describeRequest(world);
  describePartialApproval(world);
}

function describeRequest(world: () => World): void {
  describe('a request that needs an approval', () => {
    const asked = () => askedIn(world);

    it('is pending without a secret, and needs a justification', async () => {
      const { office, request, key, answer, id } = await asked();
      expect(answer).toMatchObject({
        status: 200,
        body: { status: 'pending-approval', token: { status: 'pending', approval: { justification: 'Cleans up.' } } },
      });
      expect([answer.body.secret, answer.body.token.hint]).toEqual([undefined, undefined]);
      expect((await create(office, request, key)).body).toEqual(answer.body);
      const silent = await create(office, exampleRequest({ permissions: dangerous }));
      expect(silent).toMatchObject({ status: 422, body: { issues: [{ step: 'review', field: 'justification' }] } });
      expect(refused(await claim(office, id))).toEqual([409, 'conflict']);
      expect((await create(office)).body.status).toBe('created');
    });

    it('returns the same secret to concurrent claims', async () => {
      const { office, id } = await asked();
      as(office, 'bo', 'all');
      await decide(office, id, { decision: 'approved' });
      as(office, 'ada');
      const answers = await Promise.all(Array.from({ length: 6 }, () => claim(office, id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    });

    it('is denied with a reason, or withdrawn by the requester', async () => {
      const { office, id } = await asked();
      as(office, 'bo', 'all');
      expect((await decide(office, id, { decision: 'denied' })).status).toBe(400);
      const denied = await decide(office, id, { decision: 'denied', reason: 'Too wide.' });
      expect(denied.body).toMatchObject({ status: 'revoked', revokedBy: 'bo', revocationReason: 'Too wide.' });
      expect(refused(await act(office, id, 'restore'))).toEqual([409, 'conflict']);
      as(office, 'ada');
      for (const action of ['withdraw', 'claim']) {
        expect(refused(await act(office, id, action, undefined, { 'idempotency-key': newKey() }))[0]).toBe(409);
      }
      const other = await asked();
      as(other.office, 'bo', 'all');
      expect(refused(await act(other.office, other.id, 'withdraw'))).toEqual([403, 'forbidden']);
      as(other.office, 'ada');
      const withdrawn = await act(other.office, other.id, 'withdraw');
      expect(withdrawn.body).toMatchObject({ status: 'revoked', approval: { decision: 'withdrawn' } });
    });

    it('cannot be avoided by an edit', async () => {
      const { office } = await asked();
      const token = await made(office);
      expect(await patch(office, token.id, { permissions: dangerous })).toMatchObject({
        status: 422,
        body: { issues: [{ message: expect.stringContaining('need an approval') }] },
      });
    });
  });
}

function describePartialApproval(world: () => World): void {
  describe('a request that needs an approval', () => {
    const asked = () => askedIn(world);

    it('can be approved in part by another admin, and the requester claims its secret once', async () => {
      const { office, id, token } = await asked();
      expect(refused(await decide(office, id, { decision: 'approved' }))).toEqual([403, 'forbidden']);
      as(office, 'ada', 'all');
      expect(refused(await decide(office, id, { decision: 'approved' }))).toEqual([403, 'forbidden']);
      as(office, 'bo', 'all');
      const more = { permissions: [...dangerous, { permission: 'members', level: 'read' }] };
      for (const narrowed of [more, { permissions: [] }, { resources: { mode: 'all' } }]) {
        expect((await decide(office, id, { decision: 'approved', narrowed })).status).toBe(400);
      }
      const narrowed = { permissions: [read] };
      const approved = await decide(office, id, { decision: 'approved', narrowed, reason: 'Reading is enough.' });
      expect(approved).toMatchObject({
        status: 200,
        body: {
          ...narrowed,
          status: 'pending',
          approval: {
            ...{ decision: 'approved', decidedBy: 'bo', reason: 'Reading is enough.' },
            requested: { permissions: token.permissions },
          },
        },
      });
      expect(refused(await decide(office, id, { decision: 'approved' }))).toEqual([409, 'conflict']);
      expect(refused(await claim(office, id))).toEqual([403, 'forbidden']);
      as(office, 'ada');
      const key = newKey();
      const claimed = await claim(office, id, key);
      expect(claimed).toMatchObject({ status: 201, body: { status: 'created', token: { status: 'active' } } });
      expect((await claim(office, id, key)).body.secret).toBe(claimed.body.secret);
      expect(refused(await claim(office, id))).toEqual([409, 'conflict']);
      expect((await use(office, claimed.body.secret, '/v1/verify')).body.permissions).toEqual([read]);
      const kinds = (await history(office, `?token=${id}`)).map(({ kind }: { kind: string }) => kind).sort();
      expect(kinds).toEqual(['approved', 'claimed', 'first-used', 'requested']);
    });
  });
}
