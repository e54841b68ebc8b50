import { expect } from 'vitest';
import { transition } from '../../src/wizard/transition.ts';
import { exploreWizard } from './exploreWizard.ts';
import type { ModelScope, ModelSetup } from './modelSetup.ts';

export type ModelApi = Pick<ModelSetup, 'idempotency' | 'can' | 'sink'>;

export const oneRequest: ModelScope = { intents: 1, calls: 2, retries: 1, open: 2, few: false };

export const withSink = (sink: NonNullable<ModelApi['sink']>): readonly ModelApi[] =>
  [true, false].map((revoke) => ({
    idempotency: 'replays-secret',
    can: { reauthenticate: false, findByIntent: true, revoke },
    sink,
  }));

const nameOf = ({ idempotency, can, sink }: ModelApi): string =>
  [
    idempotency,
    ...Object.entries(can).map(([what, isSo]) => (isSo ? what : `no ${what}`)),
    ...(sink ? [`a sink ${sink}`] : []),
  ].join(', ');

/** Cases for `test.each`. */
export const named = (apis: readonly ModelApi[]) => apis.map((api) => [nameOf(api), api] as const);

export function expectTrueEnds(api: ModelApi): void {
  const { outcomes, faults } = exploreWizard({ transition, ...api, scope: oneRequest });

  expect(faults).toEqual([]);
  expect([...outcomes].sort()).toEqual([...outcomesOf(api)].sort());
}

const outcomesOf = ({ sink }: ModelApi): readonly string[] =>
  ['null', 'not-created', 'created-secret-gone', 'pending-approval', 'revealed', 'revoked', 'unknown'].concat(
    sink ? 'delivered' : [],
  );
