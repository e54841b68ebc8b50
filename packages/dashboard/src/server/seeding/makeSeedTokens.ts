import { randomBytes } from 'node:crypto';
import { createTokenServer, type Database } from '@tokenwright/server';
import type { SeedForm } from '../../seed/forms/seedForms.ts';
import { formerMembers, type Member } from '../../seed/members.ts';
import { type SeedToken, seedTokens } from '../../seed/seedTokens.ts';
import { findMember } from '../session/findMember.ts';
import { principalOf } from '../tokens/principalOf.ts';
import { tokenSetup } from '../tokens/tokenSetup.ts';
import { type SeedEvent, seedEvents } from './seedEvents.ts';

interface Made {
  readonly id: string;
  readonly secret: string;
}

export async function makeSeedTokens(
  database: Database,
  serverKey: string,
  now: Date,
  forms: readonly SeedForm[],
): Promise<void> {
  let clock = 0;
  let caller: Member | undefined;
  const setup = tokenSetup(database, serverKey);
  const server = createTokenServer({
    ...setup,
    findOwner: async (asked) => {
      const former = formerMembers.find(({ id }) => id === asked.memberId);
      return former ? principalOf(former) : ((await setup.findOwner?.(asked)) ?? null);
    },
    authenticate: () => (caller ? principalOf(caller) : null),
    clock: () => clock,
  });
  const made = new Map<SeedToken, Made>();
  for (const event of seedEvents(seedTokens, now)) {
    clock = event.at;
    const id = event.kind === 'revoked' ? event.token.revoked?.by : event.token.by;
    caller = findMember(id) ?? formerMembers.find((each) => each.id === id);
    await carryOut(event, made, forms, (request) => server.fetch(request));
  }
}

type Send = (request: Request) => Promise<Response>;

async function carryOut(
  { token, kind }: SeedEvent,
  made: Map<SeedToken, Made>,
  forms: readonly SeedForm[],
  send: Send,
): Promise<void> {
  if (kind === 'created') {
    made.set(token, await create(token, forms, send));
    return;
  }
  const { id = '', secret = '' } = made.get(token) ?? {};
  if (kind === 'rotated') {
    const key = randomBytes(32).toString('hex');
    await post(send, `/api/tokens/${id}/rotate`, { overlap: 7 * 86_400 }, key);
    await post(send, `/api/tokens/${id}/acknowledge`, undefined, key);
  } else if (kind === 'used') await call(send, '/v1/verify', { headers: { authorization: `Bearer ${secret}` } });
  else await post(send, `/api/tokens/${id}/revoke`, { reason: token.revoked?.reason });
}

async function create(token: SeedToken, forms: readonly SeedForm[], send: Send): Promise<Made> {
  const { name, description, permissions, lifetimeDays, justification } = token;
  const key = randomBytes(32).toString('hex');
  const expiration = lifetimeDays === 'never' ? lifetimeDays : { days: lifetimeDays };
  const body = { name, description, permissions, expiration, justification, ...scopeOf(token, forms) };
  const answer = (await post(send, '/api/tokens', body, key)) as { token: { id: string }; secret: string };
  if (!token.isUnclaimed && !justification)
    await post(send, `/api/tokens/${answer.token.id}/acknowledge`, undefined, key);
  return { id: answer.token.id, secret: answer.secret };
}

function scopeOf(token: SeedToken, forms: readonly SeedForm[]) {
  if (!token.forms) return { tokenType: 'service' };
  const ids = forms.filter(({ name }) => token.forms?.includes(name)).map(({ id }) => id);
  return { tokenType: 'scoped-form', resources: { mode: 'selected', ids } };
}

function post(send: Send, path: string, body: unknown, key?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-tokenwright': '1', ...(key && { 'idempotency-key': key }) };
  return call(send, path, { method: 'POST', headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

async function call(send: Send, path: string, init: RequestInit): Promise<unknown> {
  const response = await send(new Request(new URL(path, 'http://localhost'), init));
  const text = await response.text();
  if (!response.ok) throw new Error(`Seeding the demo tokens failed: ${path} returned ${response.status}. ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
