import { TokenApiError } from '../../src/api/tokenApiError.ts';
import type { WizardEvent } from '../../src/wizard/wizardEvent.ts';
import { modelAnswers } from './modelAnswers.ts';
import { type ModelSetup, modelContext } from './modelSetup.ts';
import { modelSecret, modelToken } from './modelToken.ts';
import { withOne } from './modelWizard.ts';
import type { ModelCall, ModelDelivery, ModelTimer, ModelWorld } from './modelWorld.ts';

export interface ModelMove {
  readonly name: string;
  readonly world: ModelWorld;
  readonly event?: WizardEvent;
  /** It, or a similar move, must happen eventually. */
  readonly certain?: true;
}

const unknownOutcome = new TokenApiError('unknown-outcome');
const unavailable = new TokenApiError('unavailable');
const spent = new TokenApiError('conflict');
const forbidden = new TokenApiError('forbidden');
const notSignedIn = new TokenApiError('reauthentication-required');

export function modelMoves(world: ModelWorld, setup: ModelSetup): readonly ModelMove[] {
  return [
    ...world.calls.flatMap((call) => movesOfCall(world, call, setup)),
    ...world.looks.flatMap((key) => movesOfLook(world, key, setup)),
    ...world.revocations.flatMap((tokenId) => movesOfRevocation(world, tokenId)),
    ...world.acknowledgements.flatMap((tokenId) => movesOfAcknowledgement(world, tokenId)),
    ...world.deliveries.flatMap((delivery) => movesOfDelivery(world, delivery)),
    ...world.signIns.flatMap((key) => movesOfSignIn(world, key)),
    ...world.timers.map((timer) => moveOfTimer(world, timer)),
    ...movesOfLoad(world, setup),
  ];
}

function movesOfCall(world: ModelWorld, call: ModelCall, setup: ModelSetup): readonly ModelMove[] {
  const { key: intentKey, answer, overdue } = call;
  const name = `call ${call.call} of ${intentKey}`;
  const ended = { ...world, calls: without(world.calls, call) };
  const failed = (error: TokenApiError): WizardEvent => ({ type: 'createFailed', intentKey, call: call.call, error });
  const lost = overdue ? {} : { event: failed(unknownOutcome) };
  const moves: ModelMove[] = [{ name: `the answer to ${name} is lost`, world: ended, ...lost }];
  if (answer === 'sent') {
    moves.push(...modelAnswers(world, call, setup).map((each) => ({ ...each, name: `${name} ${each.name}` })));
  } else if (answer instanceof TokenApiError) {
    moves.push({ name: `the refusal of ${name} arrives`, world: ended, event: failed(answer) });
  } else if (answer !== 'lost') {
    moves.push({
      name: `the token of ${name} arrives`,
      world: ended,
      event: { type: 'created', intentKey, result: answer },
    });
  }
  if (overdue) return moves;
  const calls = world.calls.map((each) => (each === call ? { ...call, overdue: true } : each));
  moves.push({ name: `${name} is overdue`, world: { ...world, calls }, event: failed(unknownOutcome) });
  return moves.map((move) => ({ ...move, certain: true }));
}

function movesOfLook(before: ModelWorld, intentKey: string, { idempotency }: ModelSetup): readonly ModelMove[] {
  const world = { ...before, looks: without(before.looks, intentKey) };
  const found = (name: string, event: WizardEvent, change: Partial<ModelWorld> = {}): ModelMove => {
    return { name: `a look for ${intentKey} finds ${name}`, world: { ...world, ...change }, event, certain: true };
  };
  const unanswered = found('no answer', { type: 'findFailed', intentKey, error: unavailable });
  const made = world.tokens.find(({ key }) => key === intentKey);
  if (made) {
    const token = modelToken(made.id);
    const bare = { status: made.status === 'pending' ? 'pending-approval' : 'created', token } as const;
    const shown = { status: 'created', token, secret: modelSecret } as const;
    const canShow = idempotency === 'replays-secret' && made.status === 'active';
    const results = canShow ? [bare, shown] : [bare];
    return [unanswered, ...results.map((result) => found('it', { type: 'created', intentKey, result }))];
  }
  const spent = withOne(world.spent, intentKey);
  const nothing = found('nothing', { type: 'found', intentKey, state: { status: 'none' } }, { spent });
  const busy = found('a call', { type: 'found', intentKey, state: { status: 'in-flight' } });
  const isBusy = world.calls.some(({ key, answer }) => key === intentKey && answer === 'sent');
  return isBusy ? [unanswered, nothing, busy] : [unanswered, nothing];
}

function movesOfRevocation(before: ModelWorld, tokenId: string): readonly ModelMove[] {
  const ended = { ...before, revocations: without(before.revocations, tokenId) };
  const unrevoked = { ...ended, unrevoked: withOne(ended.unrevoked, tokenId) };
  const tokens = ended.tokens.map((token) => (token.id === tokenId ? { ...token, status: 'revoked' as const } : token));
  const failed = (error: TokenApiError): WizardEvent => ({ type: 'revokeFailed', tokenId, error });
  const revoked: WizardEvent = { type: 'revoked', tokenId, token: modelToken(tokenId) };
  return [
    { name: `${tokenId} is revoked`, world: { ...ended, tokens }, event: revoked, certain: true },
    {
      name: `${tokenId} is revoked, and the answer is lost`,
      world: { ...ended, tokens },
      event: failed(unavailable),
      certain: true,
    },
    { name: `${tokenId} is not reached`, world: unrevoked, event: failed(unavailable), certain: true },
    { name: `${tokenId} may not be revoked`, world: unrevoked, event: failed(forbidden), certain: true },
  ];
}

function movesOfAcknowledgement(before: ModelWorld, tokenId: string): readonly ModelMove[] {
  const world = { ...before, acknowledgements: without(before.acknowledgements, tokenId) };
  const tokens = world.tokens.map((token) => (token.id === tokenId ? { ...token, status: 'revoked' as const } : token));
  const failed = (error: TokenApiError): WizardEvent => ({ type: 'acknowledgeFailed', tokenId, error });
  return [
    { name: `${tokenId} is acknowledged`, world },
    { name: `${tokenId} is not heard to be kept`, world, event: failed(unavailable) },
    { name: `${tokenId} is kept too late`, world: { ...world, tokens }, event: failed(spent) },
  ];
}

function movesOfDelivery(before: ModelWorld, delivery: ModelDelivery): readonly ModelMove[] {
  const { tokenId, overdue } = delivery;
  const deliveries = without(before.deliveries, delivery);
  const tokens = before.tokens.map((token) => (token.id === tokenId ? { ...token, saved: true } : token));
  const failed: WizardEvent = { type: 'deliveryFailed', tokenId };
  const moves: readonly ModelMove[] = [
    {
      name: `${tokenId} is delivered`,
      world: { ...before, deliveries, tokens },
      event: { type: 'delivered', tokenId },
    },
    { name: `${tokenId} is not delivered`, world: { ...before, deliveries }, ...(overdue ? {} : { event: failed }) },
  ];
  if (overdue) return moves;
  const late = { ...before, deliveries: withOne(deliveries, { tokenId, overdue: true }) };
  return [...moves, { name: `${tokenId} is not delivered in time`, world: late, event: failed }].map((move) => ({
    ...move,
    certain: true,
  }));
}

function movesOfSignIn(before: ModelWorld, intentKey: string): readonly ModelMove[] {
  const world = { ...before, signIns: without(before.signIns, intentKey) };
  const refused: WizardEvent = { type: 'reauthenticationFailed', intentKey, error: notSignedIn };
  return [
    { name: 'the person signs in', world, event: { type: 'reauthenticated', intentKey }, certain: true },
    { name: 'the person does not sign in', world, event: refused, certain: true },
  ];
}

function moveOfTimer(world: ModelWorld, timer: ModelTimer): ModelMove {
  const name = `${timer.type} of ${timer.intentKey}`;
  return { name, world: { ...world, timers: without(world.timers, timer) }, event: timer, certain: true };
}

function movesOfLoad(before: ModelWorld, setup: ModelSetup): readonly ModelMove[] {
  if (!before.isLoading) return [];
  const world = { ...before, isLoading: false };
  const { options } = modelContext(setup, () => '');
  return [
    { name: 'options come', world, event: { type: 'optionsLoaded', options } },
    { name: 'no options come', world },
  ];
}

function without<T>(items: readonly T[], item: T): readonly T[] {
  return items.filter((each) => each !== item);
}
