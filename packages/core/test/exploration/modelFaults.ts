import type { WizardEffect } from '../../src/wizard/wizardEffect.ts';
import type { WizardEvent } from '../../src/wizard/wizardEvent.ts';
import type { Finished } from '../../src/wizard/wizardSnapshot.ts';
import type { ModelMove } from './modelMoves.ts';
import type { ModelSetup } from './modelSetup.ts';
import type { ModelToken, ModelWorld } from './modelWorld.ts';

export function faultsOfWorld(world: ModelWorld, moves: readonly ModelMove[], setup: ModelSetup): readonly string[] {
  const { snapshot, openBoxes, tokens } = world;
  const { status } = snapshot;
  const faults: string[] = [];
  const hasSecret = JSON.stringify(snapshot).includes('[secret]');
  if (hasSecret !== (status === 'revealing')) faults.push(`${status} ${hasSecret ? 'with a' : 'without a'} secret`);
  if (openBoxes !== (hasSecret ? 1 : 0)) faults.push(`${openBoxes} secrets are not wiped`);
  const intents = tokens.map(({ key }) => key);
  if (new Set(intents).size < intents.length) faults.push('one intent has two tokens');
  if (moves.some(({ certain }) => certain)) return faults;
  if (isOccupied(world)) faults.push(`${status} has no possible next event`);
  const alive = tokens.filter((token) => token.status === 'active' && !token.saved);
  const forgotten = alive.filter((token) => !isInHand(token, world, moves, setup));
  return [...faults, ...forgotten.map(({ id }) => `${id} is alive and unseen, and the host was not notified`)];
}

export function faultsOfStep(
  { snapshot: before }: ModelWorld,
  event: WizardEvent,
  world: ModelWorld,
  effects: readonly WizardEffect[],
): readonly string[] {
  const { snapshot: after } = world;
  const faults: string[] = [];
  const [sent, second] = effects.filter((effect) => effect.type === 'createToken');
  if (second) faults.push('sends twice at once');
  if (sent && !('attempt' in after && after.attempt.intentKey === sent.intent.intentKey))
    faults.push('sends what it does not follow');
  if (event.type === 'create' && (sent || before.status === 'reviewing')) {
    const isReviewed = before.status === 'reviewing' && before.intent.intentKey === sent?.intent.intentKey;
    if (!isReviewed) faults.push('creates something else than was reviewed');
  }
  if (after.status !== 'finished' || after === before || isTrue(after, world)) return faults;
  return [...faults, `ends untruly as ${after.outcome}`];
}

function isOccupied({ snapshot }: ModelWorld): boolean {
  const { status } = snapshot;
  if (status === 'secretGone') return snapshot.revoking !== false;
  if (status === 'revealing') return snapshot.delivery === 'instead' || snapshot.delivery === 'beside';
  return ['creating', 'waiting', 'reauthenticating', 'reconciling', 'abandoning'].includes(status);
}

/** A live token must be seen, in transit, or knowingly left. */
function isInHand(token: ModelToken, world: ModelWorld, moves: readonly ModelMove[], { can }: ModelSetup): boolean {
  const { snapshot, accepted, told, unrevoked } = world;
  const { id, key } = token;
  if (accepted.includes(key)) return true;
  if (told.includes(id) && (!can.revoke || unrevoked.includes(id))) return true;
  if (moves.some(({ event }) => event?.type === 'created' && event.intentKey === key)) return true;
  switch (snapshot.status) {
    case 'revealing':
    case 'secretGone':
      return snapshot.token.id === id;
    case 'unknown':
      return snapshot.attempt.intentKey === key;
    case 'finished':
      return snapshot.intentKey === key && snapshot.outcome === 'unknown';
    default:
      return false;
  }
}

function isTrue({ outcome, intentKey, token }: Finished, { tokens, calls, spent, intents }: ModelWorld): boolean {
  const made = tokens.find(({ key }) => key === intentKey);
  const isPromised = intentKey !== undefined && spent.includes(intentKey);
  const mayCome = !isPromised && calls.some(({ key, answer }) => key === intentKey && answer === 'sent');
  if (outcome === null) return tokens.length === 0 && calls.length === 0;
  if (outcome === 'not-created') return !made && !mayCome;
  if (outcome === 'unknown') return intentKey !== undefined && intents > 0;
  if (!made || made.id !== token?.id) return false;
  switch (outcome) {
    case 'revealed':
    case 'delivered':
      return made.saved && made.acknowledged;
    case 'revoked':
      return made.status === 'revoked';
    case 'pending-approval':
      return made.status === 'pending';
    case 'created-secret-gone':
      return !made.saved;
  }
}
