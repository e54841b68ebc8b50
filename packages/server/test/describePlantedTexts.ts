import { describe, expect, it } from 'vitest';
import type { TokenServerConfig } from '../src/serverContext.ts';
import { create, exampleRequest, get, newKey, post } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import { act, as, dangerous, patch } from './lifeCalls.ts';
import { rotated } from './rotationCalls.ts';
import type { Answer, Office, World } from './world.ts';

/** With characters that JSON escapes, and that a search folds. */
const marker = 'Sören "vertraulich"';
const inUrl = encodeURIComponent(marker);
/** A header carries Latin-1. */
const headers = { 'x-planted': marker, cookie: `session=${marker}`, 'user-agent': marker };

const approvals = [{ when: { risk: 'dangerous' as const }, reason: 'Two pairs of eyes.' }];
const options = { ...exampleOptions, policy: { ...exampleOptions.policy, approvals } };

const fail = (...quoted: readonly unknown[]): never => {
  throw new Error(
    `The host failed for ${quoted.map((each) => (each instanceof Request ? textOf(each) : JSON.stringify(each)))}`,
  );
};
const textOf = ({ url, headers: sent }: Request) => `${url} ${decodeURIComponent(url)} ${JSON.stringify([...sent])}`;
const quoting = () => fail(marker, marker.toLowerCase(), marker.normalize('NFKD').replace(/\p{M}/gu, ''));

function failsEachSecondTime(): () => boolean {
  let calls = 0;
  return () => ++calls % 2 === 1 || quoting();
}

const failing: Readonly<Record<string, Partial<TokenServerConfig>>> = {
  options: { options: quoting },
  authorize: { authorize: (...call) => fail(...call, marker) },
  'authorize after the change': { authorize: failsEachSecondTime() },
  findOwner: { findOwner: quoting },
  authenticate: { authenticate: fail },
  resources: { resources: { search: fail, existing: fail } },
  serviceAccount: { serviceAccount: quoting },
  checkpoint: { checkpoint: quoting },
  clock: { clock: quoting },
};

export function describePlantedTexts(world: () => World): void {
  describe('the log and the failures', { timeout: 120_000 }, () => {
    it.each(Object.entries(failing))('hold no text of the caller, digest or secret if %s fails', async (_, config) => {
      const targets = await prepare(world());
      const broken = await world().office({
        options: () => options,
        authenticate: () => targets.office.session,
        ...config,
      });
      await expectSilence(world(), { targets, broken });
    });

    it('hold no text of the caller, digest or secret if each write of the database quotes its row', async () => {
      const targets = await prepare(world());
      const broken = await world().office({ options: () => options, authenticate: () => targets.office.session });
      await quotingWrites(world(), () => expectSilence(world(), { targets, broken }));
    });
  });
}

interface Targets {
  readonly office: Office;
  readonly active: string;
  readonly rotating: string;
  readonly revoked: string;
  readonly pending: string;
  readonly approved: string;
  readonly secret: string;
  readonly key: string;
}

async function prepare(world: World): Promise<Targets> {
  const office = await world.office({ options: () => options });
  as(office, 'ada', 'all');
  const key = newKey();
  const { token, secret } = (await create(office, exampleRequest(), key)).body;
  const revoked = (await create(office)).body.token.id;
  await act(office, revoked, 'revoke');
  const ask = async () => (await create(office, exampleRequest({ permissions: dangerous }))).body.token.id;
  const [pending, approved] = [await ask(), await ask()];
  const { id: rotating } = await rotated(office);
  as(office, 'bo', 'all');
  await act(office, approved, 'decide', { decision: 'approved' });
  as(office, 'ada', 'all');
  return { office, active: token.id, rotating, revoked, pending, approved, secret, key };
}

async function expectSilence(world: World, { targets, broken }: { targets: Targets; broken: Office }): Promise<void> {
  const answers = await plantEverywhere(broken, targets);
  const failures = answers.filter(({ status }) => status >= 500).map(({ body }) => body);
  expect(failures.length).toBeGreaterThan(0);
  const logged = JSON.stringify([broken.lines, failures]).toLowerCase();
  expect(logged).toContain(' failed for ');
  const planted = /vertraulich|s(?:ö|o\u0308?)ren/;
  expect(planted.exec(logged)?.[0]).toBeUndefined();
  const kept = await world.database.query<{ digest: string }>(
    'select digest from tokenwright.tokens union select previous_digest from tokenwright.tokens union select key_digest from tokenwright.intents',
  );
  const hidden = [targets.secret.slice(4), targets.key, ...kept.map(({ digest }) => digest)].filter(Boolean);
  expect(hidden.filter((each) => logged.includes(each.toLowerCase()))).toEqual([]);
}

async function plantEverywhere(office: Office, targets: Targets): Promise<readonly Answer[]> {
  const { office: first, active, rotating, revoked, pending, approved, secret, key } = targets;
  const answers: Answer[] = [];
  const call = async (answer: Promise<Answer>) => answers.push(await answer);
  const keyed = (intentKey = newKey()) => ({ ...headers, 'idempotency-key': intentKey });
  const texts = { name: marker, description: marker, justification: marker };
  const scoped = { tokenType: 'scoped', permissions: [{ permission: 'forms', level: 'read' }] };
  const selecting = (id: string | undefined) => ({ ...scoped, resources: { mode: 'selected', ids: [id] } });
  for (const request of [texts, { ...texts, ...selecting(marker) }, { ...texts, ...selecting(first.forms[0]) }]) {
    await call(post(office, '/api/tokens', exampleRequest(request), keyed()));
  }
  const misplaced = { expiration: { date: '2026-12-24', timeZone: marker } };
  await call(post(office, '/api/tokens', exampleRequest(misplaced), { ...keyed(), 'options-version': marker }));
  await call(patch(office, active, { ...texts, justification: undefined }));
  await call(patch(office, active, { description: marker }, '*'));
  await call(act(office, active, 'renew', { expiration: { days: 7 } }, headers));
  await call(act(office, active, 'rotate', { overlap: 3_600, reason: marker }, keyed()));
  await call(act(office, rotating, 'end-overlap', { hint: marker }, headers));
  await call(act(office, rotating, 'cancel-rotation', {}, keyed()));
  as(first, 'bo', 'all');
  await call(act(office, pending, 'decide', { decision: 'denied', reason: marker }, headers));
  as(first, 'ada', 'all');
  await call(act(office, pending, 'withdraw', undefined, headers));
  await call(act(office, approved, 'claim', undefined, keyed()));
  await call(act(office, revoked, 'restore', undefined, headers));
  await call(act(office, active, 'acknowledge', undefined, keyed(key)));
  await call(act(office, active, 'revoke', { reason: marker }, headers));
  await call(post(office, '/api/verify', { secret }, headers));
  await call(post(office, `/api/tokens/${inUrl}/revoke`, { reason: marker }, headers));
  for (const path of ['options', `tokens?search=${inUrl}`, `names/check?name=${inUrl}`, `events?token=${inUrl}`])
    await call(get(office, `/api/${path}`, headers));
  await call(get(office, `/api/resources/forms?query=${inUrl}&cursor=${inUrl}`, headers));
  await call(get(office, '/api/intents/current', keyed(key)));
  await call(get(office, '/v1/verify', { ...headers, authorization: `Bearer ${secret}` }));
  await call(get(office, `/v1/forms/${inUrl}`, { ...headers, authorization: `Bearer ${secret}` }));
  return answers;
}

const quote = `create function tokenwright.quote_row() returns trigger language plpgsql as $$
begin raise exception 'The write failed for % %', to_json(new), to_json(old); end $$`;

async function quotingWrites({ database }: World, work: () => Promise<void>): Promise<void> {
  const tables = ['tokens', 'token_resources', 'audit_events', 'intents'];
  await database.query(quote);
  for (const table of tables)
    await database.query(
      `create trigger quoting before insert or update on tokenwright.${table} for each row execute function tokenwright.quote_row()`,
    );
  try {
    await work();
  } finally {
    await database.query('drop function tokenwright.quote_row() cascade');
  }
}
