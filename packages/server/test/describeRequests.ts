import { describe, expect, it } from 'vitest';
import type { Principal } from '../src/principal.ts';
import type { TokenServerConfig } from '../src/serverContext.ts';
import type { TokenOptions } from '../src/wire/tokenOptionsSchema.ts';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { Answer, Office, World } from './world.ts';

const DAY = 86_400_000;
const read = { permission: 'forms', level: 'read' };
const dangerous = [read, { permission: 'entries', level: 'delete' }];
const approvals = [{ when: { risk: 'dangerous' as const }, reason: 'Two pairs of eyes.' }];
const { policy } = exampleOptions;
const withApprovals: TokenOptions = { ...exampleOptions, policy: { ...policy, approvals } };

export function describeRequests(world: () => World): void {
  const as = (office: Office, memberId: string, tokenRights?: Principal['tokenRights']) => {
    office.session = { workspaceId: office.workspaceId, memberId, memberName: memberId, tokenRights };
  };
  const decide = (office: Office, id: string, decision: object = { decision: 'approved' }) =>
    post(office, `/api/tokens/${id}/decide`, decision);
  const claim = (office: Office, id: string, key = newKey()) =>
    post(office, `/api/tokens/${id}/claim`, undefined, { 'idempotency-key': key });
  const tokenOf = async (office: Office, id: string) => (await get(office, `/api/tokens/${id}`)).body;
  const refused = ({ status, body }: Answer) => [status, body.code, body.detail];

  async function asking(config: Partial<TokenServerConfig> = {}) {
    const now = { options: withApprovals };
    const office = await world().office({ options: () => now.options, ...config });
    const asks = async () => (await create(office, exampleRequest({ permissions: dangerous }))).body.token.id as string;
    const approved = async (id: string) => {
      as(office, 'bo', 'all');
      expect((await decide(office, id)).status).toBe(200);
      as(office, 'ada');
      return id;
    };
    return { office, now, asks, approved };
  }

  describe('a decided request', () => {
    it('keeps its first decision if another admin decides later', async () => {
      const { office, asks } = await asking();
      const id = await asks();
      as(office, 'bo', 'all');
      const answers = await Promise.all([
        decide(office, id),
        decide(office, id, { decision: 'denied', reason: 'No.' }),
        decide(office, id),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const decided = answers.find(({ status }) => status === 200)?.body.approval;
      as(office, 'chi', 'all');
      for (const again of [{ decision: 'approved' }, { decision: 'denied', reason: 'No.' }]) {
        expect((await decide(office, id, again)).body).toMatchObject({ code: 'conflict' });
      }
      expect((await tokenOf(office, id)).approval).toEqual(decided);
    });

    it('returns its secret only to the requester, once, and reports later claims', async () => {
      const { office, asks, approved } = await asking();
      const id = await approved(await asks());
      for (const [member, rights] of [
        ['bo', 'all'],
        ['chi', 'all'],
        ['dan', 'own'],
      ] as const) {
        as(office, member, rights);
        const [status, code, detail] = refused(await claim(office, id));
        expect([status, code, detail]).toEqual([403, 'forbidden', expect.stringContaining('Only the requester')]);
      }
      as(office, 'ada');
      const first = await claim(office, id);
      expect(first.status).toBe(201);
      expect(refused(await claim(office, id))).toEqual([
        409,
        'conflict',
        'The secret of this request was already claimed.',
      ]);
      expect((await use(office, first.body.secret, '/v1/verify')).status).toBe(200);
    });
  });

  describe('a request whose policy changed', () => {
    const month = exampleOptions.policy?.lifetimes ?? [];
    const week: TokenOptions = {
      ...withApprovals,
      policy: { ...withApprovals.policy, lifetimes: [...month, { maxDays: 7, reason: 'A week is enough.' }] },
    };
    const withoutDelete: TokenOptions = {
      ...withApprovals,
      groups: withApprovals.groups.map((group) => ({
        ...group,
        permissions: group.permissions.map((each) => ({
          ...each,
          levels: each.levels.filter(({ id }) => id !== 'delete'),
        })),
      })),
    };

    it('cannot be approved beyond the new policy, stays pending, and can be approved in part', async () => {
      const { office, now, asks } = await asking();
      const id = await asks();
      as(office, 'bo', 'all');
      now.options = withoutDelete;
      const answer = await decide(office, id);
      expect(refused(answer)).toEqual([422, 'policy', expect.stringContaining('is not available')]);
      expect(answer.body.detail).toContain('The request is unchanged.');
      expect(await tokenOf(office, id)).toMatchObject({ status: 'pending', approval: {} });
      expect((await tokenOf(office, id)).approval).not.toHaveProperty('decision');
      expect((await decide(office, id, { decision: 'approved', narrowed: { permissions: [read] } })).status).toBe(200);
    });

    it('stays approved, and its secret can be claimed when the policy allows it again', async () => {
      const { office, now, asks, approved } = await asking();
      const id = await approved(await asks());
      now.options = week;
      const key = newKey();
      expect(refused(await claim(office, id, key))).toEqual([
        422,
        'policy',
        expect.stringContaining('A week is enough. The request is unchanged.'),
      ]);
      expect(await tokenOf(office, id)).toMatchObject({ status: 'pending', approval: { decision: 'approved' } });
      now.options = withApprovals;
      expect((await claim(office, id, key)).status).toBe(201);
    });

    it('can still be decided and claimed after the host removed the approval rule', async () => {
      const { office, now, asks, approved } = await asking();
      const id = await asks();
      now.options = exampleOptions;
      expect((await claim(office, id)).status).toBe(409);
      expect((await claim(office, await approved(id))).status).toBe(201);
    });

    it('expires, and then can be neither approved nor claimed', async () => {
      const { office, asks } = await asking();
      const id = await asks();
      office.clock.now += 31 * DAY;
      as(office, 'bo', 'all');
      expect(refused(await decide(office, id))).toEqual([409, 'conflict', 'This request has expired.']);
      as(office, 'ada');
      expect(refused(await claim(office, id))).toEqual([409, 'conflict', 'This request has expired.']);
    });
  });

  it('limits how many secrets a member claims in a period', async () => {
    const { office, asks, approved } = await asking({ rateLimit: { tokens: 2, per: 60_000 } });
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      ids.push(await approved(await asks()));
      office.clock.now += 31_000;
    }
    const [first = '', second = '', third = ''] = ids;
    expect((await claim(office, first)).status).toBe(201);
    office.clock.now += 10_000;
    expect((await claim(office, second)).status).toBe(201);
    const key = newKey();
    const limited = await claim(office, third, key);
    expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(limited.headers.get('retry-after')).toBe('50');
    expect(await tokenOf(office, third)).toMatchObject({ status: 'pending', approval: { decision: 'approved' } });
    office.clock.now += 51_000;
    expect((await claim(office, third, key)).status).toBe(201);
  });

  describe('the owner of a token', () => {
    const account = { id: 'svc_ci', name: 'CI robot' };
    const serviceAccount: TokenServerConfig['serviceAccount'] = (_member, { tokenType }) =>
      tokenType === 'service' ? account : null;

    it('can be a service account, which outlasts the creator', async () => {
      const left = new Set<string>();
      const office = await world().office({
        serviceAccount,
        findOwner: ({ workspaceId, memberId }) =>
          left.has(memberId) ? null : { workspaceId, memberId, memberName: memberId },
      });
      const { token, secret } = (await create(office)).body;
      expect(token).toMatchObject({
        owner: { id: account.id, label: account.name, kind: 'service' },
        createdBy: 'Ada Park',
      });
      left.add('ada');
      as(office, 'bo', 'all');
      expect(await tokenOf(office, token.id)).toMatchObject({ status: 'active', can: { rotate: { allowed: true } } });
      expect((await use(office, secret, '/v1/verify')).status).toBe(200);
      expect((await get(office, '/api/tokens?query=robot')).body.items).toHaveLength(1);
      left.add('svc_ci');
      expect(await tokenOf(office, token.id)).toMatchObject({ status: 'owner-gone', owner: { gone: true } });
      expect((await use(office, secret, '/v1/verify')).status).toBe(401);
    });

    it('is managed by its creator and admins only', async () => {
      const office = await world().office({ serviceAccount });
      const { token } = (await create(office)).body;
      expect(token.can).toMatchObject({ rotate: { allowed: true }, edit: { allowed: true } });
      as(office, 'dan');
      expect((await tokenOf(office, token.id)).can).toMatchObject({
        rotate: { allowed: false },
        edit: { allowed: false },
        revoke: { allowed: false },
      });
    });

    it('lets the requester claim the secret of an approved request, not the approver', async () => {
      const { office, asks, approved } = await asking({ serviceAccount });
      const id = await approved(await asks());
      as(office, 'bo', 'all');
      expect((await claim(office, id)).status).toBe(403);
      as(office, 'ada');
      expect((await claim(office, id)).body.token).toMatchObject({ owner: { kind: 'service' }, status: 'active' });
    });

    it('must have an id and a name', async () => {
      const office = await world().office({ serviceAccount: () => ({ id: 'svc', name: '' }) });
      expect((await create(office)).status).toBe(500);
      expect((await get(office, '/api/tokens')).body.items).toEqual([]);
    });
  });

  it('cannot be approved after its requester has left, but can be denied', async () => {
    const left = new Set<string>();
    const { office, asks } = await asking({
      findOwner: ({ workspaceId, memberId }) =>
        left.has(memberId) ? null : { workspaceId, memberId, memberName: memberId },
    });
    const id = await asks();
    left.add('ada');
    as(office, 'bo', 'all');
    expect(refused(await decide(office, id))).toEqual([409, 'conflict', expect.stringContaining('has left')]);
    expect((await decide(office, id, { decision: 'denied', reason: 'You left.' })).status).toBe(200);
  });
}
