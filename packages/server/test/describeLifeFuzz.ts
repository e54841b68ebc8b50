import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInput } from './anyInput.ts';
import { create, exampleRequest, get, newKey } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import { expectCalm } from './expectCalm.ts';
import { fuzzRuns } from './fuzzRuns.ts';
import { act, as, dangerous } from './lifeCalls.ts';
import { rotated } from './rotationCalls.ts';
import type { Office, World } from './world.ts';

const { fields, text, number, json, header, query } = anyInput;

const partOf = <Fields extends Record<string, fc.Arbitrary<unknown>>>(known: Fields) =>
  fc.oneof({ weight: 4, arbitrary: fc.record(known, { requiredKeys: [] }) }, { weight: 1, arbitrary: json });

const { name, description, permissions, resources, expiration, expiresAt } = fields;

const decision = partOf({
  decision: fc.oneof(fc.constantFrom('approved', 'denied'), text),
  narrowed: partOf({ permissions, resources }),
  reason: text,
});

/** The body of each action. */
const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  edit: partOf({ name, description, permissions, resources }),
  renew: partOf({ expiration, expiresAt }),
  rotate: partOf({ overlap: fc.oneof(number, fc.integer({ min: 0, max: 31_622_400 })), reason: text }),
  restore: json,
  decide: decision,
  withdraw: json,
  claim: json,
  'end-overlap': partOf({ hint: text }),
  'cancel-rotation': partOf({ hint: text }),
  acknowledge: json,
  revoke: partOf({ reason: text }),
};

const call = fc.constantFrom(...Object.keys(bodies)).chain((action) => {
  const key = fc.oneof(fc.constant('valid'), header);
  const version = fc.oneof(fc.constant(undefined), text.filter(isHeader), header);
  return fc.record({ action: fc.constant(action), body: bodies[action] as fc.Arbitrary<unknown>, key, version });
});

const approvals = [{ when: { risk: 'dangerous' as const }, reason: 'Two pairs of eyes.' }];
const options = { ...exampleOptions, policy: { ...exampleOptions.policy, approvals } };

const states: Readonly<Record<string, (office: Office) => Promise<string>>> = {
  active: async (office) => (await create(office)).body.token.id,
  rotated: async (office) => (await rotated(office)).id,
  async revoked(office) {
    const id = await states.active?.(office);
    expect((await act(office, String(id), 'revoke')).status).toBe(200);
    return String(id);
  },
  pending: async (office) => (await create(office, exampleRequest({ permissions: dangerous }))).body.token.id,
  async approved(office) {
    const id = String(await states.pending?.(office));
    as(office, 'bo', 'all');
    expect((await act(office, id, 'decide', { decision: 'approved' })).status).toBe(200);
    as(office, 'ada', 'all');
    return id;
  },
};

export function describeLifeFuzz(world: () => World): void {
  describe('any input of a change', { timeout: 240_000 }, () => {
    it.each(Object.keys(states))(
      'to a token that is %s gets a response below 500, and leaves it readable',
      async (state) => {
        const office = await world().office({ options: () => options, rateLimit: false });
        const holds = fc.asyncProperty(call, fc.constantFrom('ada', 'bo'), query, async (asked, member, search) => {
          as(office, 'ada', 'all');
          const id = String(await states[state]?.(office));
          as(office, member, 'all');
          expectCalm(office, await change(office, id, asked));
          expectCalm(office, await get(office, `/api/events?${new URLSearchParams(search)}`));
          expect((await get(office, `/api/tokens/${id}`)).status).toBe(200);
          expect((await get(office, `/api/events?token=${id}`)).status).toBe(200);
        });
        await fc.assert(holds, { ...fuzzRuns, numRuns: fuzzRuns.numRuns / 2 });
      },
    );
  });
}

interface Change {
  readonly action: string;
  readonly body: unknown;
  readonly key: string;
  readonly version: string | undefined;
}

function change(office: Office, id: string, { action, body, key, version }: Change) {
  const headers = {
    'x-tokenwright': '1',
    'content-type': 'application/json',
    'idempotency-key': key === 'valid' ? newKey() : key,
    ...(version !== undefined && { 'if-match': version }),
  };
  const path = action === 'edit' ? `/api/tokens/${id}` : `/api/tokens/${id}/${action}`;
  const hasBody = !['restore', 'withdraw', 'claim', 'acknowledge'].includes(action);
  const method = action === 'edit' ? 'PATCH' : 'POST';
  return office.send(path, { method, headers, ...(hasBody && { body: JSON.stringify(body) ?? '{}' }) });
}

function isHeader(value: string): boolean {
  return /^[\x20-\xff]*$/.test(value);
}
