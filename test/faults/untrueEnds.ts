import { createHash } from 'node:crypto';
import type { Outcome } from '@tokenwright/core';
import type { FaultLane } from './createFaultLane.ts';
import type { KeptSecret } from './createKeptSecrets.ts';
import type { Page } from './createPage.ts';
import type { Person } from './createPerson.ts';
import { type Stored, worksAt } from './readStored.ts';
import type { Finding } from './runSchedule.ts';
import type { Scenario } from './scenarios.ts';

interface End {
  readonly lane: FaultLane;
  readonly intentKey: string;
  readonly stored: Stored;
  readonly kept: readonly KeptSecret[];
}

type Truth = (end: End) => boolean;

const hasMade: Truth = ({ intentKey, stored }) =>
  stored.intents.some(({ keyDigest }) => keyDigest === digestOf(intentKey));

const hasEnded: Truth = ({ lane, intentKey, stored }) => {
  const secrets = [...(lane.seen.secrets.get(intentKey) ?? [])].map(lane.digestOf);
  return !stored.tokens.some((token) => secrets.some((digest) => worksAt(token, digest, stored.now)));
};

const isKept: Truth = ({ lane, intentKey, kept }) =>
  kept.some(({ secret }) => lane.seen.secrets.get(intentKey)?.has(secret));

const always: Truth = () => true;
const never: Truth = () => false;

type Truths = { readonly [Name in Outcome | 'null']: Truth };

const ofSecrets: Truths = {
  null: always,
  unknown: always,
  'not-created': (end) => !hasMade(end),
  'pending-approval': never,
  'created-secret-gone': hasMade,
  delivered: never,
  revoked: (end) => hasMade(end) && hasEnded(end),
  revealed: isKept,
};

const ofEdits: Truths = {
  ...ofSecrets,
  'not-created': always,
  'pending-approval': always,
  'created-secret-gone': never,
  revoked: never,
  revealed: never,
};

export function truthsOf(scenario: Scenario): Truths {
  return scenario === 'edit' ? ofEdits : ofSecrets;
}

export function untrueEnds(
  lane: FaultLane,
  page: Page,
  { kept, scenario }: Person,
  stored: Stored,
): readonly Finding[] {
  const snapshot = page.getSnapshot();
  if (page.isDead() || scenario === 'revoke') return [];
  if (snapshot.status !== 'finished') return [{ kind: 'untrue', text: `has no end, but ${snapshot.status}` }];
  const { outcome, intentKey } = snapshot;
  const isKnown = intentKey === undefined ? outcome === null : page.keys.includes(intentKey);
  const end = { lane, intentKey: intentKey ?? '', stored, kept };
  if (isKnown && truthsOf(scenario)[`${outcome}`](end)) return [];
  return [{ kind: 'untrue', text: `ends as ${outcome}, and the database has ${JSON.stringify(stored)}` }];
}

export function digestOf(intentKey: string): string {
  return createHash('sha256').update(Buffer.from(intentKey, 'hex')).digest('base64url');
}
