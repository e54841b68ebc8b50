import { expect, test } from 'vitest';
import { TokenApiError } from '../../src/api/tokenApiError.ts';
import { transition } from '../../src/wizard/transition.ts';
import { expectTrueEnds, type ModelApi, named, oneRequest, withSink } from './expectTrueEnds.ts';
import { exploreWizard } from './exploreWizard.ts';

const SLOW = { timeout: 300_000 };

const classes = ['none', 'replays-id', 'replays-secret'] as const;
const yesAndNo = [true, false];
const everyApi: readonly ModelApi[] = classes.flatMap((idempotency) =>
  yesAndNo.flatMap((findByIntent) =>
    yesAndNo.map((revoke) => ({ idempotency, can: { reauthenticate: true, findByIntent, revoke } })),
  ),
);
const withoutSignIn: readonly ModelApi[] = classes.map((idempotency) => ({
  idempotency,
  can: { reauthenticate: false, findByIntent: true, revoke: true },
}));

test.each(named([...everyApi, ...withoutSignIn, ...withSink('at-once')]))(
  'no way of a person, a network and a server with %s leads to an untrue end, a lost secret or a standstill',
  SLOW,
  (_name, api) => expectTrueEnds(api),
);

const api: ModelApi = {
  idempotency: 'replays-secret',
  can: { reauthenticate: true, findByIntent: true, revoke: true },
};
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
