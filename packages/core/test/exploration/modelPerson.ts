import type { PersonEvent } from '../../src/wizard/wizardEvent.ts';
import type { ModelSetup } from './modelSetup.ts';

const always: readonly PersonEvent[] = [
  { type: 'next', draft: { name: 'a' } },
  { type: 'back' },
  { type: 'create' },
  { type: 'checkAgain' },
  { type: 'copied' },
  { type: 'finish' },
  { type: 'revoke' },
  { type: 'reissue' },
  { type: 'abandon' },
  { type: 'hide' },
];

const another: readonly PersonEvent[] = [{ type: 'next', draft: { name: 'b' } }];

const more: readonly PersonEvent[] = [
  { type: 'next', draft: { name: '' } },
  { type: 'edit', step: 'name' },
  { type: 'stored' },
  { type: 'stored', isStored: false },
  { type: 'close' },
  { type: 'stay' },
  { type: 'leave' },
];

const ofSink: readonly PersonEvent[] = [{ type: 'deliver' }, { type: 'show' }];

export function personEvents({ scope: { intents, few }, sink }: ModelSetup): readonly PersonEvent[] {
  return [...always, ...(intents > 1 ? another : []), ...(few ? [] : more), ...(sink ? ofSink : [])];
}
