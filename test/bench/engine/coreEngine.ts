import {
  type Editing,
  type Step,
  transition,
  type WizardContext,
  type WizardEvent,
  type WizardSnapshot,
} from '@tokenwright/core';
import { type Engine, fieldSchemas, INTENT_KEY, journey, stepIds } from './journey.ts';

const steps: readonly Step[] = stepIds.map((id) => ({
  id,
  title: () => id,
  initialValues: () => ({ [id]: '' }),
  schema: () => fieldSchemas[id] as ReturnType<Step['schema']>,
  summarize: () => [],
}));

const context: WizardContext = {
  steps,
  options: { groups: [], tokenTypes: [], expirations: { presets: [] } },
  idempotency: 'replays-secret',
  can: { reauthenticate: true, findByIntent: true, revoke: true },
  maxRetries: 5,
  now: () => 0,
  newIntentKey: () => INTENT_KEY,
  timeZone: 'UTC',
  locale: 'en',
  text: (id) => id,
};

const token = { id: 'token', name: 'CI', status: 'pending', createdAt: '2026-01-01T00:00:00Z' } as const;
const events = journey.map((event) =>
  event.type === 'created' ? { ...event, result: { status: 'pending-approval', token } } : event,
) as readonly WizardEvent[];

const first: Editing = {
  status: 'editing',
  step: 'name',
  drafts: Object.fromEntries(stepIds.map((id) => [id, { [id]: '' }])),
  issues: [],
  returning: false,
  leaving: false,
};

export const coreEngine: Engine = {
  name: 'core',
  walk() {
    let snapshot = first as WizardSnapshot;
    let request: object | undefined;
    for (const event of events) {
      [snapshot] = transition(context, snapshot, event);
      if (snapshot.status === 'creating') request = snapshot.attempt.request;
    }
    return { status: snapshot.status === 'pendingApproval' ? 'done' : snapshot.status, request };
  },
};
