import type { Call, FinalToken, Finding } from './history.ts';
import type { Operation } from './killPlaces.ts';

/**
 * Returns the findings:
 * - `lost`: a created token is missing, or doesn't work although no successful call revoked it
 * - `duplicate`: a key has more than one token or secret, or a token belongs to no call
 * - `changed`: before any other operation, a response to a create call lacks the secret
 * - `revived`: a revoked or swept token isn't revoked, or still works
 * - `audit`: the events don't match the successful calls
 * @param calls in the order in which they ended
 */
export function checkHistory(calls: readonly Call[], tokens: readonly FinalToken[]): readonly Finding[] {
  const byKey = Map.groupBy(calls, ({ key }) => key);
  const rows = Map.groupBy(tokens, ({ keyDigest }) => keyDigest);
  const findings: Finding[] = [];
  for (const key of new Set([...byKey.keys(), ...rows.keys()])) {
    const report: Report = (kind, text) => findings.push({ kind, key, text });
    checkKey(byKey.get(key) ?? [], rows.get(key) ?? [], report);
  }
  for (const [id, keys] of Map.groupBy(tokens, (token) => token.id)) {
    const report: Report = (kind, text) => findings.push({ kind, key: keys[0]?.keyDigest ?? '', text });
    checkAudit(id, keys, byKey, report);
  }
  return findings;
}

type Report = (kind: Finding['kind'], text: string) => unknown;

function checkKey(calls: readonly Call[], rows: readonly FinalToken[], report: Report): void {
  if (calls.length === 0) report('duplicate', 'a token belongs to no call');
  const ids = new Set([...calls.flatMap(({ tokenId }) => tokenId ?? []), ...rows.map(({ id }) => id)]);
  const secrets = new Set(calls.flatMap(({ secret }) => secret ?? []));
  if (ids.size > 1) report('duplicate', `one key has the tokens ${[...ids].join(', ')}`);
  if (secrets.size > 1) report('duplicate', `one key has ${secrets.size} secrets`);
  checkReplays(calls, report);
  const did = (operation: Operation) => hasDone(calls, operation);
  const row = rows[0];
  if (bringing.some(did) && !row) report('lost', 'the database does not contain the created token');
  if (!row || did('request')) return;
  const shouldOpen = !did('revoke') && !did('sweep');
  if (shouldOpen && (row.isRevoked || row.use !== 200))
    report('lost', `the use of an active token got status ${row.use}`);
  if (!shouldOpen && (!row.isRevoked || row.use !== 401))
    report('revived', `the use of a revoked token got status ${row.use}`);
}

function checkReplays(calls: readonly Call[], report: Report): void {
  const end = calls.findIndex(({ operation }) => !bringing.includes(operation));
  const first = calls.slice(0, end === -1 ? undefined : end);
  for (const { status, secret } of first) {
    if (status !== undefined && secret === undefined)
      report('changed', `a response with status ${status} lacks the secret`);
  }
}

const bringing: readonly Operation[] = ['create', 'rotate', 'claim'];

const eventOf = {
  create: 'created',
  request: 'requested',
  approve: 'approved',
  rotate: 'rotated',
  claim: 'claimed',
  acknowledge: 'acknowledged',
  use: 'first-used',
  revoke: 'revoked',
  sweep: 'unclaimed',
} as const satisfies Readonly<Record<Operation, string>>;

/** Each secret of a token has a key; a token has one first use. */
function checkAudit(
  id: string,
  keys: readonly FinalToken[],
  byKey: ReadonlyMap<string, readonly Call[]>,
  report: Report,
): void {
  const operations = Object.keys(eventOf) as Operation[];
  const done = keys.flatMap(({ keyDigest }) =>
    operations.filter((operation) => hasDone(byKey.get(keyDigest) ?? [], operation)),
  );
  const expected = [...done.filter((each) => each !== 'use'), ...(done.includes('use') ? (['use'] as const) : [])].map(
    (operation) => eventOf[operation],
  );
  const events = keys[0]?.events ?? [];
  if (expected.sort().join() !== [...events].sort().join()) {
    report('audit', `${id} has the events ${events.join(', ')}, and ${expected.join(', ')} were done`);
  }
}

function hasDone(calls: readonly Call[], operation: Operation): boolean {
  return calls.some((call) => call.operation === operation && call.status !== undefined && call.status < 300);
}
