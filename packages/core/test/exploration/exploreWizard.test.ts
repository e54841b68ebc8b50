import { expect, test } from 'vitest';
import { TokenApiError } from '../../src/api/tokenApiError.ts';
import { transition } from '../../src/wizard/transition.ts';
import { exploreWizard } from './exploreWizard.ts';
import type { ModelScope, ModelSetup } from './modelSetup.ts';

const SLOW = { timeout: 300_000 };

type Api = Pick<ModelSetup, 'idempotency' | 'can' | 'sink'>;

const classes = ['none', 'replays-id', 'replays-secret'] as const;
const yesAndNo = [true, false];
const everyApi: readonly Api[] = classes.flatMap((idempotency) =>
  yesAndNo.flatMap((findByIntent) =>
    yesAndNo.map((revoke) => ({ idempotency, can: { reauthenticate: true, findByIntent, revoke } })),
  ),
);
const withoutSignIn: readonly Api[] = classes.map((idempotency) => ({
  idempotency,
  can: { reauthenticate: false, findByIntent: true, revoke: true },
}));

const withSink: readonly Api[] = (['at-once', 'when-asked'] as const).flatMap((sink) =>
  yesAndNo.map((revoke) => ({
    idempotency: 'replays-secret',
    can: { reauthenticate: false, findByIntent: true, revoke },
    sink,
  })),
);

const name = ({ idempotency, can, sink }: Api): string =>
  [
    idempotency,
    ...Object.entries(can).map(([what, isSo]) => (isSo ? what : `no ${what}`)),
    ...(sink ? [`a sink ${sink}`] : []),
  ].join(', ');

const oneRequest: ModelScope = { intents: 1, calls: 2, retries: 1, open: 2, few: false };
const outcomesOf = ({ sink }: Api): readonly string[] =>
  ['null', 'not-created', 'created-secret-gone', 'pending-approval', 'revealed', 'revoked', 'unknown'].concat(
    sink ? 'delivered' : [],
  );

test.each([...everyApi, ...withoutSignIn, ...withSink].map((api) => [name(api), api] as const))(
  'no way of a person, a network and a server with %s leads to an untrue end, a lost secret or a standstill',
  SLOW,
  (_name, api) => {
    const { outcomes, faults } = exploreWizard({ transition, ...api, scope: oneRequest });

    expect(faults).toEqual([]);
    expect([...outcomes].sort()).toEqual([...outcomesOf(api)].sort());
  },
);

const looking = { reauthenticate: true, findByIntent: true };
const changedMinds: readonly (readonly [string, Api, ModelScope])[] = [
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

const api: Api = { idempotency: 'replays-secret', can: { ...looking, revoke: true } };
const explore = (broken: typeof transition) =>
  exploreWizard({ transition: broken, ...api, scope: { ...oneRequest, few: true } }).faults.join('\n');

test('the explorer finds a machine that forgets to wipe the secret', () => {
  const faults = explore((...given) => {
    const [snapshot, effects] = transition(...given);
    return [snapshot, effects.filter(({ type }) => type !== 'wipe')];
  });

  expect(faults).toContain('1 secrets are not wiped');
});

test('the explorer finds a machine that leaves an unseen token active', () => {
  const faults = explore((context, snapshot, event) =>
    transition({ ...context, can: { ...context.can, revoke: false } }, snapshot, event),
  );

  expect(faults).toContain('t1 is alive and unseen, and the host was not notified');
});

test('the explorer finds a machine that treats a lost response as a refusal', () => {
  const refused = new TokenApiError('unavailable');
  const faults = explore((context, snapshot, event) =>
    transition(context, snapshot, event.type === 'createFailed' ? { ...event, error: refused } : event),
  );

  expect(faults).toContain('ends untruly as not-created');
});

test('the explorer finds a machine that ignores events', () => {
  const faults = explore((context, snapshot, event) =>
    event.type === 'createFailed' ? [snapshot, []] : transition(context, snapshot, event),
  );

  expect(faults).toContain('creating has no possible next event');
});

test('the explorer finds a machine that creates a token with a different key than the reviewed one', () => {
  const faults = explore((context, snapshot, event) => {
    const [next, effects] = transition(context, snapshot, event);
    const another = effects.map((effect) =>
      effect.type === 'createToken' ? { ...effect, intent: { ...effect.intent, intentKey: 'another' } } : effect,
    );
    return [next, another];
  });

  expect(faults).toContain('creates something else than was reviewed');
});
