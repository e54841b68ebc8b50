import {
  builtInSteps,
  createTokenWizard,
  type PersonEvent,
  type TokenApi,
  type WizardSnapshot,
} from '@tokenwright/core';
import { vi } from 'vitest';
import { plainOptions } from './plainApi.ts';

const resting: readonly WizardSnapshot['status'][] = [
  'editing',
  'reviewing',
  'unknown',
  'revealing',
  'secretGone',
  'pendingApproval',
  'finished',
];

export interface WizardRun {
  readonly rests: readonly WizardSnapshot['status'][];
  readonly hung: readonly WizardSnapshot['status'][];
}

const answers: readonly PersonEvent[] = [
  { type: 'next', draft: { name: 'CI', description: '' } },
  { type: 'next', draft: { grants: [{ permission: 'forms', level: 'read' }] } },
  {
    type: 'next',
    draft: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' },
  },
];

export async function runWizard(api: TokenApi, moves: readonly PersonEvent['type'][]): Promise<WizardRun> {
  const setting = { options: plainOptions, steps: builtInSteps, locale: 'en', timeZone: 'UTC', random: () => 0.5 };
  const wizard = createTokenWizard({ api, ...setting });
  for (const answer of answers) wizard.send(answer);
  const rests: WizardSnapshot['status'][] = [];
  for (const type of moves) {
    wizard.send({ type } as PersonEvent);
    await vi.runAllTimersAsync();
    rests.push(wizard.getSnapshot().status);
  }
  return { rests, hung: rests.filter((status) => !resting.includes(status)) };
}
