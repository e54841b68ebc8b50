import { expect, test } from 'vitest';
import { transition } from '../../src/wizard/transition.ts';
import { expectTrueEnds, type ModelApi, named, withSink } from './expectTrueEnds.ts';
import { exploreWizard } from './exploreWizard.ts';
import type { ModelScope } from './modelSetup.ts';

const SLOW = { timeout: 300_000 };

test.each(named(withSink('when-asked')))(
  'no way of a person, a network and a server with %s leads to an untrue end, a lost secret or a standstill',
  SLOW,
  (_name, api) => expectTrueEnds(api),
);

const looking = { reauthenticate: true, findByIntent: true };
const changedMinds: readonly (readonly [string, ModelApi, ModelScope])[] = [
  [
    'knows no intent',
    { idempotency: 'none', can: { ...looking, revoke: true } },
    { intents: 2, calls: 1, retries: 1, open: 2, few: true },
  ],
  [
    'replays the secret',
    { idempotency: 'replays-secret', can: { ...looking, revoke: false } },
    { intents: 2, calls: 2, retries: 1, open: 2, few: true },
  ],
];

test.each(changedMinds)(
  'a user who changes the request during a call leaves no token behind if the API %s',
  SLOW,
  (_name, api, scope) => {
    expect(exploreWizard({ transition, ...api, scope }).faults).toEqual([]);
  },
);
