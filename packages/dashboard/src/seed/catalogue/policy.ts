import type { TokenPolicy } from '@tokenwright/core';
import { grants } from './grants.ts';

const refusedCombinations: NonNullable<TokenPolicy['refusedCombinations']> = [
  {
    grants: grants('entries:delete', 'exports:write'),
    reason: 'One token may not both copy entries out and delete them here: a leak would take the data and the proof.',
  },
  {
    grants: grants('members:write', 'roles:manage'),
    reason: 'One token cannot both invite members and manage their roles.',
  },
];

export const policy: TokenPolicy = {
  lifetimes: [
    { maxDays: 365, reason: 'Every token is renewed at least once a year.' },
    {
      maxDays: 90,
      when: { risk: 'dangerous' },
      reason: 'It can delete, spend or give access.',
    },
  ],
  noExpiration: {
    allowed: false,
    reason: 'A forgotten token that never expires works for anyone who finds it.',
  },
  maxResources: { count: 100, reason: 'For more than 100 forms, a service token is easier to keep an eye on.' },
  refusedCombinations,
  approvals: [
    {
      when: { permission: 'integrations', risk: 'elevated' },
      justification: true,
      approvers: 'Ada Park or Tomás Ribeiro. Members can’t approve their own requests.',
      reason: 'A connected service receives every new entry, so a second person looks at it.',
    },
  ],
};

const noMaximum: TokenPolicy = {
  noExpiration: { allowed: true },
  refusedCombinations,
};

const strict: TokenPolicy = {
  ...policy,
  approvals: [],
  lifetimes: [{ maxDays: 30, reason: 'Patient data: every token is renewed each month.' }],
  noExpiration: { allowed: false, reason: 'Patient data: every token expires.' },
  descriptionRequired: { reason: 'The auditors ask for the purpose of each token.' },
  maxResources: { count: 5, reason: 'One token reaches five forms at most.' },
  maxOverlap: { seconds: 3_600, reason: 'Patient data: a replaced secret ends within an hour.' },
};

const others: Readonly<Record<string, TokenPolicy>> = { ws_harbour: noMaximum, ws_fjord: strict };

export function policyOf(workspaceId: string): TokenPolicy {
  return others[workspaceId] ?? policy;
}
