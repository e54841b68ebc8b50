import { initialSnapshot } from '../../src/wizard/initialSnapshot.ts';
import type { WizardEffect } from '../../src/wizard/wizardEffect.ts';
import type { WizardEvent } from '../../src/wizard/wizardEvent.ts';
import { type ModelSetup, modelContext } from './modelSetup.ts';
import type { ModelWorld } from './modelWorld.ts';

export function newWorld(setup: ModelSetup): ModelWorld {
  return {
    snapshot: initialSnapshot(modelContext(setup, () => '')),
    intents: 0,
    tokens: [],
    spent: [],
    calls: [],
    looks: [],
    revocations: [],
    signIns: [],
    acknowledgements: [],
    deliveries: [],
    timers: [],
    isLoading: false,
    openBoxes: 0,
    accepted: [],
    told: [],
    unrevoked: [],
  };
}

export function hear(
  world: ModelWorld,
  event: WizardEvent,
  setup: ModelSetup,
): readonly [ModelWorld, readonly WizardEffect[]] {
  let { intents } = world;
  const context = modelContext(setup, () => `k${++intents}`);
  const [snapshot, effects] = setup.transition(context, world.snapshot, event);
  const hasBox = event.type === 'created' && event.result.status === 'created' && event.result.secret;
  const heard = { ...world, snapshot, intents, openBoxes: world.openBoxes + (hasBox ? 1 : 0) };
  return [effects.reduce(obey, withWhatThePersonDid(heard, world, event)), effects];
}

function withWhatThePersonDid(heard: ModelWorld, before: ModelWorld, event: WizardEvent): ModelWorld {
  const { snapshot, accepted, tokens } = heard;
  if (event.type === 'reissue' && before.snapshot.status === 'unknown') {
    return { ...heard, accepted: withOne(accepted, before.snapshot.attempt.intentKey) };
  }
  if (event.type === 'finish' && before.snapshot.status === 'secretGone') {
    return { ...heard, accepted: withOne(accepted, before.snapshot.intentKey) };
  }
  if (snapshot.status !== 'revealing' || (!snapshot.saved && event.type !== 'stored')) return heard;
  const { token: shown, saved } = snapshot;
  return {
    ...heard,
    tokens: tokens.map((token) => (token.id === shown.id ? { ...token, saved: saved !== false } : token)),
  };
}

type Obedience = {
  readonly [Type in WizardEffect['type']]: (
    world: ModelWorld,
    effect: Extract<WizardEffect, { type: Type }>,
  ) => Partial<ModelWorld>;
};

const obedience: Obedience = {
  createToken: ({ calls }, { intent: { intentKey: key, calls: call } }) => ({
    calls: [...calls, { key, call, answer: 'sent', overdue: false }],
  }),
  findByIntent: ({ looks }, { intentKey }) => ({ looks: withOne(looks, intentKey) }),
  retryLater: ({ timers }, { intentKey, retry }) => ({
    timers: withOne(timers, { type: 'retryDue', intentKey, retry }),
  }),
  wait: ({ timers }, { intentKey, until }) => ({ timers: withOne(timers, { type: 'waitOver', intentKey, until }) }),
  reauthenticate: ({ signIns }, { intentKey }) => ({ signIns: withOne(signIns, intentKey) }),
  acknowledge: ({ acknowledgements, tokens }, { tokenId }) => ({
    acknowledgements: withOne(acknowledgements, tokenId),
    tokens: tokens.map((token) => (token.id === tokenId ? { ...token, acknowledged: true } : token)),
  }),
  deliver: ({ deliveries }, { token }) => ({ deliveries: withOne(deliveries, { tokenId: token.id, overdue: false }) }),
  revokeToken: ({ revocations }, { tokenId }) => ({ revocations: withOne(revocations, tokenId) }),
  loadOptions: () => ({ isLoading: true }),
  useOptions: () => ({}),
  wipe: ({ openBoxes }) => ({ openBoxes: openBoxes - 1 }),
  notify: ({ told }, { notice }) => ({ told: notice.token ? withOne(told, notice.token.id) : told }),
};

function obey(world: ModelWorld, effect: WizardEffect): ModelWorld {
  const carryOut = obedience[effect.type] as (world: ModelWorld, effect: WizardEffect) => Partial<ModelWorld>;
  return { ...world, ...carryOut(world, effect) };
}

/** Duplicates and other orders would only multiply equal worlds. */
export function withOne<T>(items: readonly T[], item: T): readonly T[] {
  const texts = new Map([...items, item].map((each) => [JSON.stringify(each), each]));
  return [...texts.keys()].sort().flatMap((text) => texts.get(text) ?? []);
}
