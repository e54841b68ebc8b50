import type { TokenOptions } from '../../src/api/tokenOptions.ts';
import { coreMessages } from '../../src/messages/coreMessages.ts';
import { createText } from '../../src/messages/createText.ts';
import type { Grant } from '../../src/token/token.ts';
import type { StepContext } from '../../src/wizard/stepContext.ts';
import { exampleGroups } from '../permissions/exampleGroups.ts';

export const exampleOptions: TokenOptions = {
  groups: exampleGroups,
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    {
      id: 'scoped',
      label: 'Scoped form token',
      resources: { type: 'form', label: 'forms', modes: ['selected', 'all-current', 'all'] },
    },
  ],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
};

export function exampleContext(given: Partial<StepContext> = {}): StepContext {
  return {
    options: exampleOptions,
    drafts: {},
    now: Date.parse('2026-11-24T11:00:00Z'),
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    text: createText('en-GB', coreMessages),
    ...given,
  };
}

export function grant(text: string): Grant {
  const [permission = '', level = ''] = text.split(':');
  return { permission, level };
}

export function grants(...texts: readonly string[]): readonly Grant[] {
  return texts.map(grant);
}
